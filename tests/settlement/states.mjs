// The states around the sales given on standard input, a letter a day: {"2026-02-12T12:00": "wwd…"}.

import { readFileSync } from "node:fs";
import { answer } from "../../overrides/assets/common/settlement/answer.js";
import { readCalendar } from "../../overrides/assets/common/settlement/dates.js";
import { readSale } from "../../overrides/assets/settlement/sale.js";

const given = JSON.parse(readFileSync(0));
const calendar = readCalendar(given.calendar);

const states = given.sales.map((at) => {
  const typed = { date: at, time: "", channel: "card", cycle: "T+1", cutoff: given.cutoffs.card };
  const { sale } = readSale(typed, calendar);
  return [at, given.around.map((later) => answer(sale, calendar, sale.day + later).state[0]).join("")];
});
process.stdout.write(JSON.stringify(Object.fromEntries(states)));
