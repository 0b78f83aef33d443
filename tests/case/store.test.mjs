// What is kept on the phone: whoever wrote it, it is read as text under names of blanks, or not at all.

import assert from "node:assert/strict";
import test from "node:test";
import { readStore, withCase, withoutCase, writeStore } from "../../overrides/assets/case/store.js";

const KEY = "daozhang-cases";
const TODAY = "2026-11-25";
const NONE = { used: "", cases: [] };

/** @param {string} id @param {Record<string, string>} typed */
const kept = (id, typed = {}) => ({ id, typed, written: { zh: typed, en: {} } });

/**
 * A phone that holds `text`, and what it may hold at most.
 * @param {string | null} text
 */
function phoneWith(text, room = Infinity) {
  let held = text;
  const place = {
    /** @param {string} key */
    getItem: (key) => (key === KEY ? held : null),
    /** @param {string} key @param {string} value */
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError");
      held = key === KEY ? value : held;
    },
    removeItem: () => {
      held = null;
    },
  };
  return () => place;
}

const forbidden = () => {
  throw new DOMException("no", "SecurityError");
};

for (const [what, text] of [
  ["nothing", null],
  ["what is cut off", "{"],
  ["a list", "[]"],
  ["a number", "7"],
  ["a case that is none", '{"cases": [null, 7, "x", [], {}, {"id": 7}, {"id": ""}]}'],
  ["cases that are no list", '{"cases": {"0": {"id": "1"}}}'],
  ["a later shape", '{"shape": 2, "used": "1", "cases": [{"id": "1", "typed": {"shop": "x"}}]}'],
]) {
  test(`${what}: no cases`, () => assert.deepEqual(readStore(TODAY, phoneWith(text)), NONE));
}

/** @type {[string, string, Record<string, string>][]} */
const TYPED = [
  ["markup", '{"shop": "<script>x</script>"}', { shop: "<script>x</script>" }],
  [
    "names and kinds that are not ours",
    '{"__proto__": "x", "Shop": "x", "": "x", "shop": 7, "owner": null, "bank": {"a": 1}}',
    {},
  ],
  ["a card number", '{"reference": "6222021234567890123", "shop": "面馆"}', { shop: "面馆" }],
  ["an identity number", '{"complain-said": "11010519491231002X"}', {}],
  ["a text beyond all measure", JSON.stringify({ shop: "x".repeat(2001) }), {}],
];
for (const [what, typed, read] of TYPED) {
  test(`${what}: only texts under names of blanks`, () => {
    const { cases } = readStore(
      TODAY,
      phoneWith(`{"used": "2", "cases": [{"id": "1", "typed": ${typed}, "written": {"zh": ${typed}}}]}`),
    );
    assert.deepEqual(cases, [{ id: "1", typed: read, written: { zh: read, en: {} } }]);
  });
}

test("a case that is used and not there is not used", () => {
  assert.equal(readStore(TODAY, phoneWith('{"used": "9", "cases": [{"id": "1"}]}')).used, "");
});

test("what is written is read again, and the last case takes the store along", () => {
  const phone = phoneWith(null);
  assert.ok(writeStore(withCase(NONE, kept("1", { shop: "面馆" })), phone));
  const store = readStore(TODAY, phone);
  assert.deepEqual(store, { used: "1", cases: [kept("1", { shop: "面馆" })] });
  assert.ok(writeStore(withoutCase(store, "1"), phone));
  assert.equal(phone().getItem(KEY), null);
});

test("two tabs that keep a case each lose none, and what one removes stays away", () => {
  const phone = phoneWith(null);
  writeStore(withCase(readStore(TODAY, phone), kept("1")), phone);
  writeStore(withCase(readStore(TODAY, phone), kept("2")), phone);
  writeStore(withoutCase(readStore(TODAY, phone), "1"), phone);
  writeStore(withCase(readStore(TODAY, phone), kept("2", { shop: "x" })), phone);
  assert.deepEqual(readStore(TODAY, phone).cases, [kept("2", { shop: "x" })]);
});

test("a phone without room keeps what it had, and says so", () => {
  const phone = phoneWith(null, 200);
  assert.ok(writeStore(withCase(NONE, kept("1")), phone));
  assert.equal(writeStore(withCase(readStore(TODAY, phone), kept("2", { shop: "x".repeat(200) })), phone), false);
  assert.deepEqual(readStore(TODAY, phone).cases, [kept("1")]);
});

test("a browser that forbids it has no cases, and says that it keeps none", () => {
  assert.deepEqual(readStore(TODAY, forbidden), NONE);
  assert.equal(writeStore(withCase(NONE, kept("1")), forbidden), false);
});

test("a later shape is not overwritten, and can be removed", () => {
  const later = '{"shape": 2, "cases": [{"id": "1"}]}';
  const phone = phoneWith(later);
  assert.equal(writeStore(withCase(NONE, kept("1")), phone), false);
  assert.equal(phone().getItem(KEY), later);
  assert.ok(writeStore(NONE, phone));
  assert.equal(phone().getItem(KEY), null);
});
