// Settles the sales given on standard input as the browser does: {"2026-02-12 23:00:00 card T+1": "2026-02-14"}.

import { readFileSync } from "node:fs";
import { answer } from "../../overrides/assets/common/settlement/answer.js";
import { isoOf, readCalendar } from "../../overrides/assets/common/settlement/dates.js";
import { readSale } from "../../overrides/assets/settlement/sale.js";

const given = JSON.parse(readFileSync(0));
const calendar = readCalendar(given.calendar);

const settled = given.sales.map((text) => {
  const [date, time, channel, cycle] = text.split(" ");
  const { sale } = readSale({ date, time, channel, cycle, cutoff: given.cutoffs[channel] }, calendar);
  return [text, isoOf(answer(sale, calendar, sale.day).due)];
});
process.stdout.write(JSON.stringify(Object.fromEntries(settled)));
