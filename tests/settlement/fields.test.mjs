// What stands in a field, as slips print it and as people type it. Run by test_javascript.py.

import assert from "node:assert/strict";
import test from "node:test";
import { clock, isoOf } from "../../overrides/assets/common/settlement/dates.js";
import { readCutoff, readCycle, readDate, readTime, splitAt } from "../../overrides/assets/common/settlement/fields.js";
import { addressOf, readSale, typedIn } from "../../overrides/assets/settlement/sale.js";
import { calendar, saleOf } from "./world.mjs";

const DATES = {
  "2026-02-12": [
    "2026-02-12",
    "2026-2-12",
    "2026/02/12",
    "2026／2／12",
    "2026.02.12",
    "20260212",
    "260212",
    "2026年2月12日",
    "2026 年 2 月 12 日",
    "２０２６－０２－１２",
    " 2026—02—12 ",
    "2026-02-12\u200b",
  ],
  "date-missing": ["", "  "],
  "date-order": ["12/2/2026", "12／2／2026", "12-02-2026", "02.12.26", "26/02/12"],
  "date-year": ["2-12", "2月12日", "0212", "12/2"],
  "date-unknown": [
    "2026-02-31",
    "2026-13-01",
    "261332",
    "yesterday",
    "昨天",
    "2026-02-12x",
    "2".repeat(200000),
    `2026-02-12${" ".repeat(200000)}x`,
  ],
  "date-before": ["2023-12-31", "120226"],
};
for (const [expected, texts] of Object.entries(DATES))
  test(`a date: ${expected}`, () => {
    for (const text of texts) {
      const { value, fault } = readDate(text, calendar);
      assert.deepEqual([text.slice(0, 20), fault || isoOf(Number(value))], [text.slice(0, 20), expected]);
    }
  });

const TIMES = {
  "23:01": [
    "23:01",
    "2301",
    "23：01",
    "23.01",
    "23点01分",
    "23点1分",
    "23时01",
    "23 点 01 分",
    "晚上11点01分",
    "11:01 PM",
    "11:01pm",
    "11.01 p.m.",
    "晚上11:01",
    "下午23:01",
    "230100",
    "23:01:00",
    "23:01:00.5",
    "23:01+08:00",
    "PM 11:01",
  ],
  "15:00": ["下午3点", "下午 3 点", "3 PM", "3pm", "15点", "15点整", "15时", "下午3点钟", "15:00"],
  "23:30": ["晚上11点半", "夜里11点半", "23点半", "11:30 PM"],
  "09:05": ["9:05", "09:05", "上午9点05分", "早上9点5分", "9:05 AM", "0905"],
  "12:15": ["中午12点一刻", "12:15 pm", "下午12:15"],
  "13:45": ["中午1点三刻", "下午1:45"],
  "00:30": ["0:30", "凌晨0点半", "12:30 AM"],
  "01:10": ["凌晨1点10分"],
  "23:01:30": ["23:01:30", "230130", "23点01分30秒"],
  none: ["", "   ", "\u200b"],
  "time-unknown": [
    "25:00",
    "24:00",
    "12:60",
    "23",
    "3",
    "三点",
    "晚上12点",
    "夜里1点",
    "上午11:30 PM",
    "15:00 AM",
    "noon",
    "23:01 ?",
    "9".repeat(200000),
    "下午",
  ],
  "time-zone": ["12:00Z", "12:00-08:00", "12:00 +09:00", "12:00 UTC"],
};
for (const [expected, texts] of Object.entries(TIMES))
  test(`a time: ${expected}`, () => {
    for (const text of texts) {
      const { value, fault } = readTime(text);
      const read = fault || (value === null ? "none" : clock(value));
      assert.deepEqual([text.slice(0, 20), read], [text.slice(0, 20), expected]);
    }
  });

const CYCLES = {
  "T+1": ["T+1", "t+1", "T1", "T + 1", "ｔ＋１", "T 1", "T加1", " T+01 "],
  "D+0": ["D+0", "d0", "D + 0"],
  "cycle-unknown": ["", "T-1", "X+1", "T+1.5", "1", "T+", "T++1", "次日"],
  "cycle-range": ["T+31", "D+9999999999"],
};
for (const [expected, texts] of Object.entries(CYCLES))
  test(`a cycle: ${expected}`, () => {
    for (const text of texts) {
      const { value, fault } = readCycle(text);
      assert.deepEqual([text, value ? `${value.letter}+${value.days}` : fault], [text, expected]);
    }
  });

const CUTOFFS = {
  "23:00": ["23:00", "2300", "23点", "晚上11点", "11 PM", "２３：００", "23.00"],
  "24:00": ["24:00", "24点"],
  "cutoff-unknown": ["", "00:00", "24:01", "23", "99:99", "constructor", "23:00:30"],
};
for (const [expected, texts] of Object.entries(CUTOFFS))
  test(`a cut-off: ${expected}`, () => {
    for (const text of texts) {
      const { value, fault } = readCutoff(text);
      assert.deepEqual([text, value === null ? fault : clock(value)], [text, expected]);
    }
  });

const LINES = {
  "2026-02-12T23:01": ["2026-02-12", "23:01"],
  "2026/02/12 23:01": ["2026/02/12", "23:01"],
  "2026-2-12  23.01": ["2026-2-12", "23.01"],
  "260212 2301": ["260212", "2301"],
  20260212230100: ["20260212", "230100"],
  "2026年2月12日23点": ["2026年2月12日", "23点"],
  "2026 年 2 月 12 日 下午3点": ["2026 年 2 月 12 日", "下午3点"],
  "2月12日 23:01": ["2月12日", "23:01"],
  "T23:01": ["", "23:01"],
  "2026-02-12": ["2026-02-12", ""],
  20260212: ["20260212", ""],
  yesterday: ["yesterday", ""],
  "": ["", ""],
};
for (const [line, expected] of Object.entries(LINES))
  test(`a line of a slip: ${line}`, () => {
    const { date, time } = splitAt(line);
    assert.deepEqual([date, time], expected);
  });

const USUAL = { date: "2026-02-12 23:01", time: "", channel: "card", cycle: "T+1", cutoff: "23:00" };

test("a date that came with its hour is a sale; an hour typed beside it counts", () => {
  assert.equal(clock(Number(saleOf(USUAL).second)), "23:01");
  assert.equal(clock(Number(saleOf({ ...USUAL, time: "12:00" }).second)), "12:00");
});

test("only its own channels are known", () => {
  for (const channel of ["constructor", "toString", "__proto__", ""])
    assert.deepEqual(readSale({ ...USUAL, channel }, calendar).faults, { channel: "channel-unknown" });
});

test("an address and the sale in it come back to each other", () => {
  const typed = typedIn("?a=b&at=2026-02-12T23:01&cycle=T+1");
  assert.deepEqual(typed, { date: "2026-02-12", time: "23:01", channel: "card", cycle: "T 1", cutoff: undefined });
  const address = addressOf(saleOf({ ...USUAL, ...typed, cutoff: "23:00" }), "https://x.example/?a=b");
  assert.equal(address, "https://x.example/?a=b&at=2026-02-12T23%3A01&channel=card&cycle=T%2B1&cutoff=23%3A00");
  assert.equal(typedIn("?a=b"), null);
});

test("a very long text is refused at once", () => {
  const long = "9 晚上:".repeat(50000);
  const start = process.hrtime.bigint();
  /** @param {string} text */
  const date = (text) => readDate(text, calendar);
  for (const read of [date, readTime, readCycle, readCutoff, splitAt]) read(long);
  assert.ok(process.hrtime.bigint() - start < 100000000n);
});
