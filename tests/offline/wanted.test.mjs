// What is to be kept, what a kept page says of itself, and who answers first.

import assert from "node:assert/strict";
import test from "node:test";
import { keyOf, isPage } from "../../overrides/assets/offline/kept.js";
import { folderOf, networkFirst, notice, wanted } from "../../overrides/assets/offline/wanted.js";

const messages = { page: "kept {day}", old: "{days} days", ended: "until {day}" };
const language = { locale: "en-GB", messages, size: 1, data: ["en/search/search_index.json"] };
const BUILT = {
  version: "2",
  pages: ["", "a/", "b/"],
  first: ["", "a/", "404.html"],
  end: "2026-12-31",
  folders: { "": { ...language, data: ["search/search_index.json"] }, "en/": language },
};

/**
 * @type {Record<string, [import("../../overrides/assets/offline/kept.js").Choice, Record<string, string>, string,
 *   string[]]>}
 */
const WANTED = {
  "before any choice, the page that is read": [{}, {}, "b/", ["b/"]],
  "on the first visit, those that most need": [{ first: "" }, {}, "b/", ["b/", "", "a/", "404.html"]],
  "of the language that came first": [{ first: "en/" }, { "en/": "2" }, "b/", ["b/", "en/a/", "404.html"]],
  "nothing that is there": [{ first: "" }, { "": "2", "a/": "2", "404.html": "2" }, "a/", []],
  "again what is of another version": [
    { first: "" },
    { "": "1", "a/": "2", "b/": "1", "404.html": "2" },
    "a/",
    ["", "b/"],
  ],
  "a whole language, with its data": [
    { whole: ["en/"] },
    { "en/": "2" },
    "en/",
    ["en/a/", "en/b/", "en/search/search_index.json"],
  ],
  "nothing at all": [{ off: true }, { "": "1" }, "b/", []],
  "a language that is gone": [{ first: "de/", whole: ["de/"] }, {}, "", [""]],
};

for (const [name, [choice, kept, path, found]] of Object.entries(WANTED))
  test(`wanted: ${name}`, () => assert.deepEqual(wanted(BUILT, choice, kept, path), found));

/** @type {[string, string, string][]} kept, now, what is said */
const NOTICES = [
  ["2026-11-26T00:30+08:00", "2026-11-26T23:00+08:00", "kept 26 November 2026"],
  ["2026-11-25T23:59+08:00", "2026-12-25T12:00+08:00", "kept 25 November 2026"],
  ["2026-11-25T23:59+08:00", "2026-12-26T00:01+08:00", "kept 25 November 2026 31 days"],
  ["2026-12-31T12:00+08:00", "2026-12-31T23:59+08:00", "kept 31 December 2026"],
  ["2026-12-31T12:00+08:00", "2027-01-01T00:00+08:00", "kept 31 December 2026 until 31 December 2026"],
  ["2026-11-01T12:00+08:00", "2027-02-01T12:00+08:00", "kept 1 November 2026 92 days until 31 December 2026"],
];

for (const [kept, now, said] of NOTICES)
  test(`on ${now}: ${said}`, () => {
    assert.equal(notice(Date.parse(kept), Date.parse(now), { ...language, end: BUILT.end }), said);
  });

test("the calendar's end is left out where there is no calendar", () => {
  assert.equal(notice(0, 0, { ...language, end: "" }), "kept 1 January 1970");
});

const kept = new Response("kept");
const none = () => Promise.resolve(undefined);
const found = () => Promise.resolve(kept);
const fresh = new Response("fresh");
const broken = new Response("broken", { status: 502 });
const cut = () => Promise.reject(new TypeError("cut"));
const slow = () => new Promise((resolve) => setTimeout(resolve, 200, fresh));

/** @type {Record<string, [() => Promise<any>, typeof found | typeof none, Response]>} */
const ANSWERS = {
  "a network that answers": [() => Promise.resolve(fresh), found, fresh],
  "a line that is cut": [cut, found, kept],
  "a server at fault": [() => Promise.resolve(broken), found, kept],
  "a server at fault, and nothing kept": [() => Promise.resolve(broken), none, broken],
  "a slow line": [slow, found, kept],
  "a slow line, and nothing kept": [slow, none, fresh],
};

for (const [name, [network, cache, answer]] of Object.entries(ANSWERS))
  test(`who answers: ${name}`, async () => {
    assert.equal(await networkFirst(network(), cache, 20), answer);
  });

test("who answers: nobody", async () => {
  await assert.rejects(networkFirst(cut(), none, 20), /cut/);
});

test("an address is kept without what the reader chose", () => {
  assert.equal(keyOf("https://a.example/en/index.html?at=1#due"), "https://a.example/en/");
  assert.equal(keyOf("https://a.example/check/?approved=due"), "https://a.example/check/");
});

for (const [address, page] of Object.entries({
  "https://a.example/": true,
  "https://a.example/check": true,
  "https://a.example/404.html": true,
  "https://a.example/robots.txt": false,
  "https://a.example/a.json": false,
}))
  test(`a page or not: ${address}`, () => assert.equal(isPage(address), page));

test("a path is of the language whose folder holds it", () => {
  assert.deepEqual(
    ["", "check/", "en/check/", "entry/"].map((path) => folderOf(BUILT, path)),
    ["", "", "en/", ""],
  );
});
