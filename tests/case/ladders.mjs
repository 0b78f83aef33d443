// The ladder against the naive one of oracle.py, which test_ladder.py gives on standard input.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { ladder } from "../../overrides/assets/case/ladder.js";

const { waits, working, cases } = JSON.parse(readFileSync(0, "utf8"));
const days = new Set(working);
assert.ok(cases.length > 1000);
for (const { given, today, rungs } of cases) {
  const found = ladder(given, waits, (day) => days.has(day), today);
  assert.deepEqual(
    found.map(({ name, state, day }) => [name, state, day]),
    rungs,
    JSON.stringify(given),
  );
}
