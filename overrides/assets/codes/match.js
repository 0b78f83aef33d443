// What a reader typed → the rows that answer it. Plain values: no page.
//
// A row is `{ code: "A0", meaning: "MAC 校验错 …", advice: "可能已扣款。…" }`.

import { fold } from "../common/fold.js";

/**
 * @typedef {{ code: string, meaning: string, advice: string }} Row
 * @typedef {{ signs: string[] }} Other
 */

const HAN = /\p{Script=Han}/u;
const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HALF = 0.5;

/** No screen says more; what is pasted beyond it is not read. */
export const LONGEST = 40;

/** @param {string} text */
const plain = (text) => fold(text).toLowerCase();

/**
 * @param {string} text
 * @returns {string[]}
 */
const wordsOf = (text) => plain(text).match(WORD) || [];

/**
 * By code, else by meaning, else by what to do; all rows where nothing was asked. `enough` is a share of the words.
 * @template {Row} R
 * @param {R[]} rows
 * @param {string} asked
 * @returns {R[]}
 */
export function match(rows, asked, enough = HALF) {
  if (!asked.trim()) return rows;
  const words = wordsOf(asked.slice(0, LONGEST));
  const byCode = rows.filter(({ code }) => names(code, words));
  if (byCode.length) return byCode;
  const byMeaning = best(rows, words, enough, ({ meaning }) => meaning);
  return byMeaning.length ? byMeaning : best(rows, words, enough, ({ advice }) => advice);
}

/**
 * The first line, `{ signs: ["退款", "refund"] }`, of which a sign stands in what was typed; it is no code of a sale.
 * @template {Other} O
 * @param {O[]} others
 * @param {string} asked
 */
export function elsewhere(others, asked) {
  const typed = wordsOf(asked.slice(0, LONGEST)).join("");
  return others.find(({ signs }) => signs.some((sign) => typed.includes(wordsOf(sign).join(""))));
}

/**
 * Is a code typed whole (`代码 51`, `A 0`, the letter O for a zero), or its first sign alone?
 * @param {string} code
 * @param {string[]} words
 */
function names(code, words) {
  const typed = [words.join(""), ...words.filter(({ length }) => length === 2)];
  return typed.some((word) => word && plain(code).startsWith(word.replace(/o/g, "0")));
}

/**
 * The rows that hold most of the words: a screen's 密码错误 is our 密码错.
 * @template {Row} R
 * @param {R[]} rows
 * @param {string[]} words
 * @param {number} enough
 * @param {(row: R) => string} textOf
 */
function best(rows, words, enough, textOf) {
  const found = rows.map((row) => shareOf(wordsOf(textOf(row)), words));
  const most = Math.max(enough, ...found);
  return rows.filter((_, at) => found[at] === most);
}

/**
 * Which share of what was asked for stands in a text?
 * @param {string[]} text
 * @param {string[]} words
 */
function shareOf(text, words) {
  const joined = ` ${text.join(" ")}`;
  const shares = words.map((word) =>
    HAN.test(word) ? shareOfSigns(joined, [...word]) : Number(joined.includes(` ${word}`)),
  );
  return shares.reduce((sum, share) => sum + share, 0) / words.length;
}

/**
 * Chinese is not written in words: a sign counts where it stands beside its neighbour.
 * @param {string} text
 * @param {string[]} signs
 */
function shareOfSigns(text, signs) {
  if (signs.length === 1) return text.includes(signs[0]) ? 1 : 0;
  const pairs = signs.slice(1).map((sign, at) => text.includes(signs[at] + sign));
  return signs.filter((_, at) => pairs[at - 1] || pairs[at]).length / signs.length;
}
