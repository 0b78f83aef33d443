// Cells of a row by what their column holds: its text, its day and second; and rows that are a header again or a
// remark. No DOM.

import { bare, isNothing } from "./money.js";
import { readWhen } from "./when.js";

/** @import { Columns, Reader } from "./shapes.js" */

// A reader of the cells of a row by role: `cell("amount")`, "" where there is no such column.
/**
 * @param {Columns} columns
 * @returns {Reader}
 */
export function cellReader({ roles }) {
  /** @type {Map<string, number>} */
  const at = new Map();
  roles.forEach((role, column) => {
    if (role && !at.has(role)) at.set(role, column);
  });
  const has = (/** @type {string} */ role) => at.has(role);
  const text = (/** @type {string[]} */ cells, /** @type {string} */ role) => {
    const column = at.get(role);
    return column === undefined ? "" : bare(cells[column] || "");
  };
  return { has, text, at };
}

// A day and its second, from one column or two; {reason} where they cannot be read.
/**
 * @param {string[]} cells
 * @param {Reader} reader
 * @returns {{day: number, second: number | null, reason?: undefined} | {reason: string}}
 */
export function readMoment(cells, { text }) {
  const date = readWhen(text(cells, "date"));
  if (!date || date.day === null) return { reason: isNothing(text(cells, "date")) ? "no-date" : "bad-date" };
  const printed = text(cells, "time");
  if (isNothing(printed) || date.second !== null) return { day: date.day, second: date.second };
  const time = readWhen(printed);
  return time && time.second !== null ? { day: date.day, second: time.second } : { reason: "bad-time" };
}

// Whether a header stands in the list once more, as where files were joined.
/**
 * @param {string[]} cells
 * @param {string[]} head
 */
export const isHead = (cells, head) => cells[0] === head[0] && cells.length > 1 && cells.join() === head.join();

// A line of totals or a remark: it says so, or follows one that did, or is one sentence in a wide table.
/**
 * @param {string[]} cells
 * @param {RegExp} sign
 * @param {{foot: boolean}} state
 */
export function isFoot(cells, sign, state) {
  const filled = cells.map(bare).filter(Boolean);
  if (sign.test(filled.join(" "))) state.foot = true;
  return state.foot || (filled.length === 1 && cells.length > 3 && !/^\d/.test(filled[0]));
}
