// Situations on standard input → what is said of each, for the tests in Python. Run by oracle tests and
// bench/reconcile.py.

import { readFileSync } from "node:fs";
import { isoOf, solve } from "./world.mjs";

/** @type {{ situations: import("./world.mjs").Situation[] }} */
const given = JSON.parse(readFileSync(0, "utf8"));

const said = given.situations.map((situation) => {
  const { days, credits } = solve(situation);
  return { days, credits };
});
process.stdout.write(JSON.stringify(said));
