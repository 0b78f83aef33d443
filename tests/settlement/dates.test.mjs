// The browser's rule against the same table as the Python one. Run by test_javascript.py.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { answer } from "../../overrides/assets/common/settlement/answer.js";
import { chinaDay, clearingDay, isoOf, readCalendar, readDay, settle } from "../../overrides/assets/common/settlement/dates.js";
import { readSale } from "../../overrides/assets/settlement/sale.js";

const table = JSON.parse(readFileSync(new URL("cases.json", import.meta.url)));
const given = JSON.parse(readFileSync(0));
const calendar = readCalendar(given.calendar);
const of2026 = readCalendar(given.of2026);

// Every case is read as a reader's input is.
function settled({ datetime, label, cutoff }, calendar) {
  const [date, time] = datetime.split("T");
  const { sale, faults } = readSale({ date, time, channel: "card", cycle: label, cutoff }, calendar);
  assert.deepEqual(faults, {});
  return settle(clearingDay(sale.day * 86400 + sale.second, sale.cutoff), sale.cycle, calendar);
}

for (const row of table.cases) {
  test(`${row.id}: ${row.datetime} ${row.label}`, () => {
    const { clearing, due, way, confirmed } = settled(row, calendar);
    const skipped = way.filter(({ n }) => !n).map(({ day, skipped }) => ({ date: isoOf(day), reason: skipped || "周末" }));
    const counted = way.filter(({ makeUp }) => makeUp).map(({ day }) => isoOf(day));
    assert.deepEqual(
      { clearing: isoOf(clearing), due: isoOf(due), skipped, counted, confirmed },
      { clearing: row.clearing_date, due: row.due_date, skipped: row.skipped, counted: row.makeup_counted, confirmed: true },
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
  const table = JSON.parse(readFileSync(new URL("states.json", import.meta.url)));
  for (const { id, at, cutoff, cycle, possible, days } of table.cases) {
    const { sale } = readSale({ date: at, time: "", channel: "card", cycle, cutoff }, calendar);
    const found = Object.keys(days).map((day) => [day, answer(sale, calendar, readDay(day)).state]);
    assert.deepEqual([id, Object.fromEntries(found)], [id, days]);
    assert.equal(isoOf(answer(sale, calendar, sale.day).last.due), possible[possible.length - 1]);
  }
});

test("what is late is counted in working days since the last possible due date", () => {
  const sale = { day: readDay("2026-11-19"), second: 0, cutoff: 82800, cycle: { letter: "T", days: 1 } };
  const late = [1, 2, 3, 4, 5].map((later) => answer(sale, calendar, sale.day + later).late);
  assert.deepEqual(late, [0, 0, 0, 1, 2]);
});

test("a day is read only where it exists", () => {
  const read = ["2024-02-29", "2026-02-29", "2026-02-31", "2026-13-01", "0050-01-01", "2026-2-1", ""].map(readDay);
  assert.deepEqual(read.map((day) => day !== null), [true, false, false, false, false, false, false]);
});
