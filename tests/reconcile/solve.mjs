// Situations on standard input → what is said of each, for the tests in Python. Run by oracle tests and bench/reconcile.py.

import { readFileSync } from "node:fs";
import { isoOf, solve } from "./world.mjs";

const said = JSON.parse(readFileSync(0, "utf8")).situations.map((situation) => {
  const { days, credits, found } = solve(situation);
  // What the matching alone says, before what is left over is looked at.
  const matched = {};
  for (const { lot, matching } of found.days) if (matching) matched[isoOf(lot.day)] = matching;
  return { days, credits, matched: { days: matched, credits: found.credits.map(({ matching }) => matching) } };
});
process.stdout.write(JSON.stringify(said));
