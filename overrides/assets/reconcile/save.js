// What was found, as a file for a spreadsheet: UTF-8 with its mark, and no cell that would be run as a formula. No DOM.

import { isoOf } from "../common/settlement/dates.js";
import { plainYuan } from "./money.js";
import { noteOf, sentenceOf } from "./speak.js";

/** @import { Day, JudgedCredit, Left, ReadList, Result, Speak } from "./shapes.js" */

// A text that a spreadsheet would take for a formula gets an apostrophe; numbers of our own stay numbers.
/** @param {string} text */
function cellOfText(text) {
  const plain = /^[\s]*[=+\-@\t\r|%]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) || plain !== plain.trim() ? `"${plain.replace(/"/g, '""')}"` : plain;
}

/** @param {number | null} fen */
const yuanCell = (fen) => (fen === null ? "" : plainYuan(fen));

/**
 * @param {Day} one
 * @param {Speak} speak
 */
function dayLine(one, speak) {
  const { lot, state, credits } = one;
  const came = credits.map(({ day, fen }) => `${isoOf(day)} ${yuanCell(fen)}`).join("; ");
  const texts = [speak.message(`state-${state}`), noteOf(one, speak), came].map(cellOfText);
  return [isoOf(lot.day), yuanCell(lot.gross), yuanCell(lot.fee), yuanCell(lot.net), isoOf(lot.due), ...texts].join();
}

/**
 * @param {JudgedCredit} credit
 * @param {Speak} speak
 */
function creditLine({ day, fen, payer, memo, state, days }, speak) {
  const texts = [payer, memo, speak.message(`credit-${state}`), days.map(isoOf).join("; ")].map(cellOfText);
  return [isoOf(day), yuanCell(fen), ...texts].join();
}

/**
 * @param {Left} row
 * @param {Speak} speak
 */
const rowLine = ({ line, reason, cells }, speak) =>
  [line, cellOfText(speak.message(`reason-${reason}`)), cellOfText(cells.join(" | "))].join();

/**
 * @param {{result: Result, sales: ReadList, statement: ReadList}} found
 * @param {Speak} speak
 */
export function csvOf({ result, sales, statement }, speak) {
  const head = (/** @type {string} */ key) => speak.message(key);
  const lines = [
    head("csv-days"),
    ...result.days.map((one) => dayLine(one, speak)),
    "",
    head("csv-credits"),
    ...result.credits.map((one) => creditLine(one, speak)),
    "",
    head("csv-rows"),
    ...[sales.refused, sales.aside, statement.refused, statement.aside]
      .reduce((all, some) => all.concat(some))
      .map((one) => rowLine(one, speak)),
  ];
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

// What was found, as a text to send to someone: the sentence, and a line for each day that has not plainly arrived.
/**
 * @param {Result} result
 * @param {Speak} speak
 */
export function textOf({ days }, speak) {
  const open = days.filter(({ state }) => state !== "arrived" && state !== "not-due");
  const lines = open.map((one) => {
    const { lot, state } = one;
    const parts = [
      speak.full(lot.day),
      speak.yuan(lot.net === null ? lot.gross : lot.net),
      speak.message(`state-${state}`),
      noteOf(one, speak),
    ];
    return parts.filter(Boolean).join(" ");
  });
  return [sentenceOf(days, speak), ...lines].join("\n");
}
