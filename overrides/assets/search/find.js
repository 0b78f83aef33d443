// Words → the pages that hold them, best first. Plain values: no page, no network.
//
// Chinese is not written in words: each pair of neighbouring characters counts as one. What few
// pages hold says more than what many hold; a title says more than a text, and a short page that
// keeps to its matter more than a long one that brushes it (the measure is known as BM25).

import { fold } from "../common/fold.js";
import { nearest } from "./spelling.js";

/**
 * @typedef {{ location: string, title: string, text: string, keywords?: string }} Doc a section, as the index has it
 * @typedef {Doc & { titled: string, body: string, weight: number }} Section
 * @typedef {{ url: string, sections: Section[], length: number }} Page
 */

const HAN = /\p{Script=Han}/u;
const TITLE = 12;
const HEADING = 4;
const SATURATION = 1.2;
const UNKNOWN = 4;
const ALONE = 0.5;

// Every question has these, and no page is about them.
const QUESTION =
  /怎么办?|怎样|如何|请问|什么是|是什么|为什么|在?哪里|有用|可以|多少|[吗呢啊]|\b(?:what|how|why|where|is|are|do|does|did|will|i|my|the|a|to|of|in|about|since)\b/gi;

/**
 * `"POS机到账T+1"` → `["pos", "机到账", "t+1"]`: runs of Chinese, and words of other scripts.
 * @param {string} text
 */
export const words = (text) =>
  (
    fold(text)
      .toLowerCase()
      .replace(/帐/g, "账") // many people write 到帐, 帐户
      .match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:\+\p{N}+)?/gu) || []
  ).map(stem);

/**
 * `refunds`, `refunded` → `refund`, `arrive`, `arrived` → `arriv`: enough English for a guide of one trade.
 * @param {string} word
 */
const stem = (word) =>
  HAN.test(word) || word.length < 4
    ? word
    : word
        .replace(/(ss|sh|ch|x)es$|([^s])s$|(\w{3})(?:ed|ing)$/, "$1$2$3")
        .replace(/(\w{4})e$|(\w{2}([b-df-hj-np-tv-z]))\3$/, "$1$2");

/**
 * `["未到账", "t+1"]` → `["未到", "到账", "t+1"]`: Chinese in pairs, another script's word in one piece. A short one
 * is whole, `my ` and no `mystery`, unless it may still be being typed.
 * @param {string[]} whole
 */
export function piecesOf(whole) {
  const pieces = [];
  for (const [place, word] of whole.entries()) {
    const pairs = HAN.test(word) && word.length > 2;
    const ended = !HAN.test(word) && word.length < 4 && place < whole.length - 1 ? `${word} ` : word;
    for (let at = 0; at < (pairs ? word.length - 1 : 1); at += 1) pieces.push(pairs ? word.slice(at, at + 2) : ended);
  }
  return pieces;
}

/**
 * The index's sections → pages ready to be searched. Where a page got its facts is not searched.
 * @param {Doc[]} docs
 */
export function prepare(docs) {
  /** @type {Map<string, Page>} */
  const pages = new Map();
  for (const { location, title, text, keywords = "" } of docs) {
    if (location.endsWith("#sources")) continue;
    const weight = location.includes("#") ? HEADING : TITLE;
    const titled = countable(`${title} ${keywords}`);
    const section = { location, title, text, titled, body: countable(text), weight };
    const url = location.replace(/#.*/, "");
    const page = pages.get(url) || { url, sections: [], length: 0 };
    page.sections.push(section);
    page.length += section.body.length;
    pages.set(url, page);
  }
  return [...pages.values()];
}

/**
 * Every word begins after a space; Chinese stands as it was written.
 * @param {string} text
 */
const countable = (text) => ` ${words(text).join(" ")} `;

/**
 * How often is a piece there: Chinese anywhere, another script's from the start of a word?
 * @param {string} text
 * @param {string} piece
 */
const count = (text, piece) => text.split(HAN.test(piece) ? piece : ` ${piece}`).length - 1;

/**
 * A long word that no page holds → the word that one does, one letter from it: `settelment` → `settlement`.
 * @param {Page[]} pages
 * @param {string} word
 */
function respell(pages, word) {
  if (HAN.test(word) || word.length < 5 || pages.some((page) => often(page, word))) return word;
  const known = new Set();
  for (const { sections } of pages)
    for (const { titled, body } of sections) for (const one of (titled + body).split(" ")) known.add(one);
  return nearest(word, [...known]) || word;
}

/**
 * A pair that no page holds is sought as its two characters: `冻卡` → `冻`, `卡`.
 * @param {Page[]} pages
 */
const apart = (pages) => (/** @type {string[]} */ pieces, /** @type {string} */ piece) =>
  pieces.concat(HAN.test(piece) && !pages.some((page) => often(page, piece)) ? [...piece] : piece);

/**
 * Each page that holds what was asked for, as `{ url, title, section }`, the best first. Of pages of half-years,
 * the one of the reader's clock comes first: `now` in years, as in 2026.9.
 * @param {Page[]} pages
 * @param {string} asked
 */
export function find(pages, asked, now = thisYear()) {
  const said = words(asked.replace(QUESTION, " "));
  const whole = (said.length ? said : words(asked)).map((word) => respell(pages, word));
  const sought = [...new Set(piecesOf(whole).reduce(apart(pages), /** @type {string[]} */ ([])))];
  const usual = sum(pages.map(({ length }) => length)) / pages.length;
  const found = sought.map((piece) => pages.map((page) => often(page, piece)));
  const worth = found.map((times, piece) => {
    const holders = times.filter(Boolean).length;
    // A word that no page holds was asked for all the same; a pair of characters may be no word.
    if (!holders) return HAN.test(sought[piece]) ? 0 : UNKNOWN;
    return Math.log(1 + pages.length / holders) * (sought[piece].length > 1 ? 1 : ALONE);
  });
  const most = sum(worth);
  const scored = pages.map((page, at) => {
    const slack = SATURATION * (0.4 + (0.6 * page.length) / usual);
    const share = sum(worth.filter((_, piece) => found[piece][at])) / most;
    const titles = page.sections.filter(({ weight }) => weight === TITLE).map(({ titled }) => titled);
    // What the page calls itself: a list of everything holds every word, and calls itself by few.
    const named = sum(worth.filter((_, piece) => titles.some((titled) => count(titled, sought[piece])))) / most;
    const points = sum(worth.map((each, piece) => (each * found[piece][at]) / (found[piece][at] + slack)));
    return { page, share, points: points * share * (1 + named) ** 3 * phrases(page, whole) };
  });
  return scored
    .filter(({ share }) => share >= 0.2)
    .map(({ page, points }) => ({
      url: page.url,
      title: page.sections[0].title,
      section: bestSection(page, sought, worth),
      points,
    }))
    .map((one) => ({ ...one, points: one.points / (1 + yearsFrom(now, one.section.location)) }))
    .sort((a, b) => b.points - a.points);
}

/** China's clock is near enough. */
const thisYear = () => 1970 + Date.now() / 31556952000;

/**
 * How far is `calendar/2026/#half-1` from now, in years?
 * @param {number} now
 * @param {string} location
 */
function yearsFrom(now, location) {
  const [, year, half] = /\/(\d{4})\/(?:#half-(\d))?/.exec(location) || [];
  return year ? Math.abs(now - Number(year) - (half ? Number(half) / 2 - 0.25 : 0.5)) : 0;
}

/**
 * @param {Page} page
 * @param {string} piece
 */
const often = (page, piece) =>
  sum(page.sections.map(({ titled, body, weight }) => count(body, piece) + count(titled, piece) * weight));

/**
 * What was asked for in one piece, and stands in one piece, says more.
 * @param {Page} page
 * @param {string[]} whole
 */
const phrases = (page, whole) =>
  whole.reduce((factor, word) => {
    if (count(page.sections[0].titled, word)) return factor * 2;
    if (page.sections.some(({ titled }) => count(titled, word))) return factor * 1.5;
    return page.sections.some(({ body }) => count(body, word)) ? factor * 1.2 : factor;
  }, 1);

/**
 * @param {Page} page
 * @param {string[]} sought
 * @param {number[]} worth
 */
function bestSection({ sections }, sought, worth) {
  const points = sections.map(({ titled, body }) =>
    sum(sought.map((piece, at) => worth[at] * (count(titled, piece) ? 3 : count(body, piece) ? 1 : 0))),
  );
  return sections[points.indexOf(Math.max(...points))];
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
