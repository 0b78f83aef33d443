// Sales, credits and what is to be said of them: situations.json, and ours beside them in own.json.

import assert from "node:assert/strict";
import test from "node:test";
import { readJson, solve } from "./world.mjs";

/** @type {import("./world.mjs").Situation[]} */
const SITUATIONS = ["situations.json", "own.json"].flatMap((file) => readJson(file).situations);

for (const situation of SITUATIONS)
  test(`situation ${situation.id}: ${situation.title}`, () => {
    const { days, credits, found } = solve(situation);
    const { expect } = situation;
    assert.deepEqual(
      { days, credits },
      { days: expect.days, credits: expect.credits },
      JSON.stringify(found.days.map(({ why }) => why)),
    );
    if (expect.difference_fen) assert.equal(found.days[0].difference, expect.difference_fen);
    if (expect.sales_arrived) assert.equal(`${found.days[0].came} of ${found.days[0].of}`, expect.sales_arrived);
  });
