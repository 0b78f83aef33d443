// Situations on standard input → what is said of each, for the tests in Python. Run by oracle tests and bench/reconcile.py.

import { readFileSync } from "node:fs";
import { isoOf, solve } from "./world.mjs";

/** @type {{ situations: import("./world.mjs").Situation[] }} */
const given = JSON.parse(readFileSync(0, "utf8"));

const said = given.situations.map((situation) => {
  const { days, credits, found } = solve(situation);
  // What the matching alone says, before what is left over is looked at.
  /** @type {Record<string, string>} */
  const matched = {};
  for (const { lot, matching } of found.days) if (matching) matched[isoOf(lot.day)] = matching;
  return { days, credits, matched: { days: matched, credits: found.credits.map(({ matching }) => matching) } };
});
process.stdout.write(JSON.stringify(said));
