// The browser's rule against the same table as the Python one. Run by test_javascript.py.

import assert from "node:assert/strict";
import test from "node:test";
import { answer } from "../../overrides/assets/common/settlement/answer.js";
import { chinaDay, clearingDay, isoOf, readDay, settle } from "../../overrides/assets/common/settlement/dates.js";
import { calendar, of2026, saleOf, tableOf } from "./world.mjs";

/** @import { Calendar } from "../../overrides/assets/common/settlement/dates.js" */

const table = tableOf("cases.json");

/**
 * Every case is read as a reader's input is.
 * @param {Record<"datetime" | "label" | "cutoff", string>} row
 * @param {Calendar} calendar
 */
function settled({ datetime, label, cutoff }, calendar) {
  const [date, time] = datetime.split("T");
  const sale = saleOf({ date, time, cycle: label, cutoff }, calendar);
  return settle(clearingDay(sale.day * 86400 + Number(sale.second), sale.cutoff), sale.cycle, calendar);
}

for (const row of table.cases) {
  test(`${row.id}: ${row.datetime} ${row.label}`, () => {
    const { clearing, due, way, confirmed } = settled(row, calendar);
    const skipped = way
      .filter(({ n }) => !n)
      .map(({ day, skipped }) => ({ date: isoOf(day), reason: skipped || "周末" }));
    const counted = way.filter(({ makeUp }) => makeUp).map(({ day }) => isoOf(day));
    assert.deepEqual(
      { clearing: isoOf(clearing), due: isoOf(due), skipped, counted, confirmed },
      {
        clearing: row.clearing_date,
        due: row.due_date,
        skipped: row.skipped,
        counted: row.makeup_counted,
        confirmed: true,
      },
    );
  });
}

for (const row of table.beyond_calendar) {
  test(`${row.id}: unconfirmed beyond the published years`, () => {
    const { due, confirmed } = settled(row, of2026);
    assert.deepEqual([isoOf(due), confirmed], [row.estimate_weekends_plus_statutory, false]);
  });
}

test("today is the day in China, whatever the hour elsewhere", () => {
  assert.equal(isoOf(chinaDay(Date.UTC(2026, 10, 19, 15, 59, 59, 999))), "2026-11-19");
  assert.equal(isoOf(chinaDay(Date.UTC(2026, 10, 19, 16))), "2026-11-20");
});

test("what each day is to a sale follows the table of states", () => {
  for (const { id, at, cutoff, cycle, possible, days } of tableOf("states.json").cases) {
    const sale = saleOf({ date: at, cycle, cutoff });
    const found = Object.keys(days).map((day) => [day, answer(sale, calendar, Number(readDay(day))).state]);
    assert.deepEqual([id, Object.fromEntries(found)], [id, days]);
    assert.equal(isoOf(answer(sale, calendar, sale.day).last.due), possible[possible.length - 1]);
  }
});

test("what is late is counted in working days since the last possible due date", () => {
  const sale = saleOf({ date: "2026-11-19", time: "00:00" });
  const late = [1, 2, 3, 4, 5].map((later) => answer(sale, calendar, sale.day + later).late);
  assert.deepEqual(late, [0, 0, 0, 1, 2]);
});

test("a day is read only where it exists", () => {
  const read = ["2024-02-29", "2026-02-29", "2026-02-31", "2026-13-01", "0050-01-01", "2026-2-1", ""].map(readDay);
  assert.deepEqual(
    read.map((day) => day !== null),
    [true, false, false, false, false, false, false],
  );
});
