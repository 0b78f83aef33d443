// Settles the sales given on standard input as the browser does: {"2026-02-12 23:00:00 card T+1": "2026-02-14"}.

import { answer } from "../../overrides/assets/common/settlement/answer.js";
import { isoOf } from "../../overrides/assets/common/settlement/dates.js";
import { calendar, given, saleOf } from "./world.mjs";

const settled = given.sales.map((text) => {
  const [date, time, channel, cycle] = text.split(" ");
  const sale = saleOf({ date, time, channel, cycle, cutoff: given.cutoffs[channel] });
  return [text, isoOf(answer(sale, calendar, sale.day).due)];
});
process.stdout.write(JSON.stringify(Object.fromEntries(settled)));
