// Due days a second: ours and npm chinese-days, the same sales, interleaved, in one process.
// node bench/settlement.mjs PATH_TO_CHINESE_DAYS < calendar and clearing days, as bench/settlement.py sends them

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { isoOf, readCalendar, readDay, settle } from "../overrides/assets/common/settlement/dates.js";

const { findWorkday } = createRequire(import.meta.url)(process.argv[2]);
const given = JSON.parse(readFileSync(0, "utf8"));
const calendar = readCalendar(given.calendar);
const cycle = { letter: "T", days: 1 };

// Each in its own unit: we count in day numbers, and the page reads and writes text once an answer;
// chinese-days takes and gives text. `text` is ours with that reading and writing put in.
const ways = {
  ours: ({ day }) => settle(day, cycle, calendar).due,
  text: ({ iso }) => isoOf(settle(readDay(iso), cycle, calendar).due),
  theirs: ({ iso }) => findWorkday(1, iso),
};
const days = given.days.map((iso) => ({ iso, day: readDay(iso) }));

const differing = days.filter((day) => ways.text(day) !== ways.theirs(day));
if (differing.length) throw new Error(`they disagree on ${differing.slice(0, 3).map(({ iso }) => iso)}`);

const best = { ours: 0, text: 0, theirs: 0 };
for (let round = 0; round < given.rounds; round += 1) {
  for (const [name, way] of Object.entries(ways)) {
    const start = process.hrtime.bigint();
    for (const day of days) way(day);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    best[name] = Math.max(best[name], days.length / seconds);
  }
}
process.stdout.write(JSON.stringify(best));
