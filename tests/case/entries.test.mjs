// What is typed into the form of a case → values, or a fault at its field.

import assert from "node:assert/strict";
import test from "node:test";
import { readCase } from "../../overrides/assets/case/entries.js";
import { textsOf } from "../../overrides/assets/case/work.js";
import { isoOf, readDay } from "../../overrides/assets/common/settlement/dates.js";
import { calendar } from "../settlement/world.mjs";

const TODAY = /** @type {number} */ (readDay("2026-11-25"));
const KINDS = {
  date: "date",
  time: "time",
  amount: "money",
  clearing: "date",
  "agent-until": "date",
  merchant: "digits",
  reference: "digits",
  shop: "text",
};
const CONTEXT = { calendar, today: TODAY, cutoffs: { card: "23:00", qr: "24:00" } };
const SALE = { date: "2026-11-09", shop: "老王面馆" };

/** @param {Record<string, string>} typed */
const read = (typed) => readCase({ ...SALE, ...typed }, KINDS, CONTEXT);

/** @type {[string, string, string, string][]} */
const REFUSED = [
  ["a card number where a reference belongs", "reference", "6222 0212 3456 7890 123", "card"],
  ["an identity number in an answer", "complain-said", "证件 11010519491231002X。", "identity"],
  ["a day before the calendar", "date", "2019-01-01", "date-before"],
  ["a day that does not exist", "date", "2026-02-31", "date-unknown"],
  ["a sale whose money comes after the calendar", "date", isoOf(calendar.last), "date-after"],
  ["a call tomorrow", "call-acquirer-date", "2026-11-26", "future"],
  ["a receipt next year", "complain-received", "2027-01-04", "future"],
  ["a complaint before the sale", "complain-date", "2026-11-08", "before-sale"],
  ["a receipt before the sale", "complain-received", "2026-11-08", "before-sale"],
  ["an authorisation that ended yesterday", "agent-until", "2026-11-24", "past"],
  ["an hour that no day has", "time", "25:00", "time-unknown"],
  ["a cycle of words", "cycle", "tomorrow", "cycle-unknown"],
  ["a cycle of half a year", "cycle", "T+180", "cycle-range"],
  ["a cut-off that no day has", "cutoff", "26:00", "cutoff-unknown"],
  ["no money", "amount", "0", "money-range"],
  ["a fen too much", "amount", "100000000.01", "money-range"],
  ["a sum below nothing", "amount", "-128", "money-unknown"],
  ["a whole account number", "account-tail", "62220212", "tail"],
  ["a tail of letters", "account-tail", "一二三四", "tail"],
  ["10,000 characters", "complain-said", "等".repeat(10000), "long"],
  ["10,000 digits", "amount", "9".repeat(10000), "long"],
];

for (const [what, name, text, fault] of REFUSED) {
  test(`${what}: refused at its field, and nothing else with it`, () => {
    const { values, faults } = read({ [name]: text });
    assert.deepEqual(faults, { [name]: fault });
    assert.equal(values[name] === undefined ? null : values[name], null);
    assert.equal(values.shop, "老王面馆");
  });
}

test("an answer before its question is refused at the answer", () => {
  const { values, faults } = read({ "complain-date": "2026-11-13", "complain-received": "2026-11-12" });
  assert.deepEqual(faults, { "complain-received": "before-sent" });
  assert.equal(values["complain-date"], readDay("2026-11-13"));
});

test("one wrong day is one fault: what is held against it is not refused as well", () => {
  const { faults } = read({ "complain-date": "2026-12-30", "complain-received": "2026-11-16" });
  assert.deepEqual(faults, { "complain-date": "future" });
});

/** @type {[string, string, string, string][]} */
const TAKEN = [
  ["nothing", "shop", "", ""],
  ["nothing but marks without a width", "shop", "\u200b \u202e\ufeff", ""],
  ["a name that turns the line around", "shop", "\u202e老王\u2066面馆\u061c", "老王面馆"],
  ["emoji", "shop", "面馆🍜", "面馆🍜"],
  ["markup", "shop", "<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
  ["full-width figures on the slip", "merchant", "８９８１１００５８１２００１７", "898110058120017"],
  ["a line's date with its hour", "date", "2026/11/09 15:20:05", "2026年11月9日"],
  ["the smallest sum", "amount", "0.01", "0.01"],
  ["the largest sum", "amount", "1亿".replace("亿", "00000000"), "100000000.00"],
  ["a clearing date as slips print it", "clearing", "1110", "2026年11月10日"],
  ["a call today", "call-acquirer-date", "20261125", "2026年11月25日"],
];

for (const [what, name, text, written] of TAKEN) {
  test(`${what}: taken as “${written}”`, () => {
    const { values, faults } = read({ [name]: text });
    assert.deepEqual(faults, {});
    assert.equal(textsOf(values, null, KINDS, { today: TODAY, language: "zh" })[name] || "", written);
  });
}

test("a name that is no field's is a text", () => {
  const { values } = read(JSON.parse('{"__proto__": "x", "constructor": "y"}'));
  assert.equal(values.constructor, "y");
});
