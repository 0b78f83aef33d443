// What the search finds, of `{ docs, asked, now }`: for each that was asked, its pages, the best first. Run by tests.

import { readFileSync } from "node:fs";
import { find, prepare } from "../../overrides/assets/search/find.js";

const { docs, asked, now } = JSON.parse(readFileSync(0, "utf8"));
const pages = prepare(docs);
const found = asked.map((/** @type {string} */ words) => find(pages, words, now).map(({ url }) => url));
console.log(JSON.stringify(found));
