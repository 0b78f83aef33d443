// A reader's answers as an address. Run by test_javascript.py.

import assert from "node:assert/strict";
import test from "node:test";
import { read, walk, write } from "../../overrides/assets/flows/path.js";

// approved → type → due → an outcome; slip joins at type; each may lead back to itself.
const flow = new Map(
  Object.entries({
    approved: { type: "type", slip: "slip", approved: "approved" },
    slip: { type: "type", "failed-sale": null, slip: "slip" },
    type: { due: "due", "preauth-open": null, type: "type" },
    due: { overdue: null, "not-due-yet": null, due: "due" },
  }).map(([question, answers]) => [question, new Map(Object.entries(answers))]),
);

/** @type {[string, string, string, boolean][]} */
const READ = [
  // what it is, the address, the answers that count, whether any part was dropped
  ["nothing", "", "", false],
  ["one answer", "?approved=type", "?approved=type", false],
  ["a whole path", "?approved=type&type=due&due=overdue", "?approved=type&type=due&due=overdue", false],
  ["any order becomes the path's", "?type=due&approved=type", "?approved=type&type=due", false],
  ["an answer back to its own question ends the path", "?approved=approved&type=due", "?approved=approved", true],
  ["a way in by a later question", "?type=due&due=overdue", "?type=due&due=overdue", false],
  ["an unknown question", "?approved=type&colour=red", "?approved=type", true],
  ["an unknown answer", "?approved=maybe", "", true],
  ["an unknown answer before a known one", "?approved=maybe&type=due", "?type=due", true],
  ["an answer off the path", "?approved=type&slip=type", "?approved=type", true],
  ["an answer behind an outcome", "?approved=slip&slip=failed-sale&type=due", "?approved=slip&slip=failed-sale", true],
  ["the same question twice", "?approved=type&approved=slip", "?approved=type", true],
  ["the calculator's part", "?at=2026-02-12T23:01&channel=qr&approved=type", "?approved=type", false],
  ["names of every object", "?__proto__=x&constructor=y&approved=toString", "", true],
  ["HTML", "?<img src=x onerror=alert(1)>=<script>&approved=type", "?approved=type", true],
  ["broken percent signs", "?%=%E0%A4&approved=%zz", "", true],
  ["a key without a value", "?approved", "", true],
];

for (const [name, search, answers, dropped] of READ) {
  test(`read: ${name}`, () => {
    const given = read(flow, search);
    assert.equal(write(given.answers, ""), answers);
    assert.equal(given.dropped, dropped);
  });
}

test("read: ten thousand parameters are read at once", () => {
  const search = `?${Array.from({ length: 10_000 }, (_, n) => `k${n}=${n}`).join("&")}&approved=type`;
  const start = performance.now();
  const { answers, dropped } = read(flow, search);
  assert.deepEqual([...answers], [["approved", "type"]]);
  assert.equal(dropped, true);
  assert.ok(performance.now() - start < 1000);
});

test("walk: the question behind the last answer is asked next", () => {
  assert.equal(walk(flow, new Map()).question, "approved");
  assert.equal(walk(flow, new Map([["approved", "slip"]])).question, "slip");
});

test("walk: where an outcome follows, the question that leads to it stays", () => {
  const given = new Map([
    ["approved", "slip"],
    ["slip", "failed-sale"],
  ]);
  assert.equal(walk(flow, given).question, "slip");
});

test("write: what belongs to the calculator is carried along", () => {
  const answers = new Map([["approved", "type"]]);
  assert.equal(write(answers, "?cycle=T%2B1&foo=1"), "?approved=type&cycle=T%2B1");
  assert.equal(write(new Map(), "?foo=1"), "");
});
