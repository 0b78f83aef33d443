// The states around the sales given on standard input, a letter a day: {"2026-02-12T12:00": "wwd…"}.

import { answer } from "../../overrides/assets/common/settlement/answer.js";
import { calendar, given, saleOf } from "./world.mjs";

const states = given.sales.map((at) => {
  const sale = saleOf({ date: at, cutoff: given.cutoffs.card });
  return [at, given.around.map((later) => answer(sale, calendar, sale.day + later).state[0]).join("")];
});
process.stdout.write(JSON.stringify(Object.fromEntries(states)));
