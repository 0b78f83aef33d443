// Sales, credits and what is to be said of them: situations.json.

import assert from "node:assert/strict";
import test from "node:test";
import { readJson, solve } from "./world.mjs";

for (const situation of readJson("situations.json").situations)
  test(`situation ${situation.id}: ${situation.title}`, () => {
    const { days, credits, found } = solve(situation);
    const { expect } = situation;
    assert.deepEqual({ days, credits }, { days: expect.days, credits: expect.credits }, JSON.stringify(found.days.map(({ why }) => why)));
    if (expect.difference_fen) assert.equal(found.days[0].difference, expect.difference_fen);
    if (expect.sales_arrived) assert.equal(`${found.days[0].came} of ${found.days[0].of}`, expect.sales_arrived);
  });
