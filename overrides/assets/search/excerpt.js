// What is shown of a section that was found. Plain values.

import { piecesOf, words } from "./find.js";

/**
 * A piece of the text around the first thing that was asked for, from and to the end of a word.
 * @param {{ text: string }} section
 * @param {string} asked
 */
export function excerpt({ text }, asked, length = 60) {
  const read = text.toLowerCase();
  const at = piecesOf(words(asked))
    .map((piece) => read.indexOf(piece))
    .filter((at) => at >= 0);
  const from = between(text, Math.max(0, Math.min(...(at.length ? at : [0])) - 12));
  const to = between(text, from + length);
  const cut = text.slice(from, to).replace(/^[\s.,;:，。；：、]+|[\s,;:，；：、]+$/g, "");
  return `${from ? "…" : ""}${cut}${to < text.length ? "…" : ""}`.replace(/[.。]…$/, "…");
}

/**
 * A place that is not inside a word of letters: there, or before.
 * @param {string} text
 * @param {number} at
 */
function between(text, at) {
  while (/^[\w'’]{2}/.test(text.slice(Math.max(0, at - 1), at + 1))) at -= 1;
  return Math.max(0, at);
}
