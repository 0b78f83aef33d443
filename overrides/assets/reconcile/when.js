// Dates and times as lists print them → whole days and seconds of the day, in China. No DOM, no clock.

import { dayOf, isoOf, readDay } from "../common/settlement/dates.js";
import { bare } from "./money.js";

/** @import { When } from "./shapes.js" */

const DATE = /^(\d{4})(?:[-/.]|年\s*)(\d{1,2})(?:[-/.]|月\s*)(\d{1,2})(?:\s*日)?(?:$|(?=[\sT,]|\d))/;
const PLAIN_DATE = /^(\d{4})(\d\d)(\d\d)(?=$|[\sT]|\d{4,6}$)/;
const TIME = /^(\d{1,2})(?::|时)(\d{1,2})(?:(?::|分)(\d{1,2})(?:\.\d+)?秒?)?(?:\s*(?:\+08:?00|Z))?$/;
const PLAIN_TIME = /^(\d{1,2})(\d\d)(\d\d)$/;
// Days since 1899-12-30, as a spreadsheet counts them, from 2000 to 2099.
const SERIAL = /^(3[6-9]|[4-6]\d|7[0-2])\d{3}(\.\d+)?$/;
const SERIAL_ZERO = -25569;
const MOST_KNOWN = 5000;
/** @type {Map<string, When | null>} */
const knownDates = new Map();

// Two digits at a place of a text; NaN where something else stands.
/**
 * @param {string} text
 * @param {number} at
 */
function twoDigits(text, at) {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

// "09:10:00" at a place of a text → seconds of the day; NaN for all else.
/**
 * @param {string} text
 * @param {number} at
 */
function clockAt(text, at) {
  if (text[at + 2] !== ":" || text[at + 5] !== ":") return NaN;
  const [hour, minute, second] = [twoDigits(text, at), twoDigits(text, at + 3), twoDigits(text, at + 6)];
  return hour < 24 && minute < 60 && second < 60 ? hour * 3600 + minute * 60 + second : NaN;
}

// Long lists write most of their dates alike, and few of these differ.
/** @param {string} iso */
function usualDate(iso) {
  let known = knownDates.get(iso);
  if (known === undefined) {
    const day = readDay(iso);
    known = day === null ? null : { day, second: null };
    if (knownDates.size > MOST_KNOWN) knownDates.clear();
    knownDates.set(iso, known);
  }
  return known;
}

// "2026-03-02", "2026-03-02 09:10:00" and "09:10:00", as most lists print them; null for all else.
/**
 * @param {string} text
 * @returns {When | null}
 */
function readUsual(text) {
  if (text.length === 10 && text[4] === "-") return usualDate(text);
  if (text.length !== 19 && text.length !== 8) return null;
  const second = clockAt(text, text.length - 8);
  if (Number.isNaN(second)) return null;
  if (text.length === 8) return { day: null, second };
  const date = text[10] === " " ? usualDate(text.slice(0, 10)) : null;
  return date && { day: date.day, second };
}

/** @param {string} text */
function secondOf(text) {
  const found = TIME.exec(text) || PLAIN_TIME.exec(text) || /^(\d\d)(\d\d)$/.exec(text);
  if (!found) return null;
  const [hour, minute, second] = [+found[1], +found[2], +(found[3] || 0)];
  return hour < 24 && minute < 60 && second < 60 ? hour * 3600 + minute * 60 + second : null;
}

/** @param {string} text */
function serialOf(text) {
  const seconds = Math.round((+text % 1) * 86400);
  return {
    day: Math.floor(+text) + SERIAL_ZERO + (seconds === 86400 ? 1 : 0),
    second: text.includes(".") ? seconds % 86400 : null,
  };
}

// → {day, second}: the second is null where none is printed, the day is null where only a time is; null for all else.
/**
 * @param {string} cell
 * @returns {When | null}
 */
export function readWhen(cell) {
  const usual = readUsual(cell);
  if (usual) return usual;
  const text = bare(cell).replace(/\s+/g, " ");
  if (SERIAL.test(text)) return serialOf(text);
  const found = DATE.exec(text) || PLAIN_DATE.exec(text);
  if (!found) {
    const second = secondOf(text);
    return second === null ? null : { day: null, second };
  }
  const day = dayOf(+found[1], +found[2], +found[3]);
  const iso = `${found[1]}-${found[2].padStart(2, "0")}-${found[3].padStart(2, "0")}`;
  if (Number.isNaN(day) || isoOf(day) !== iso) return null;
  const rest = text
    .slice(found[0].length)
    .replace(/^[\sT,]+/, "")
    .replace(/^星期.|^周./, "")
    .trim();
  const second = rest ? secondOf(rest) : null;
  return rest && second === null ? null : { day, second };
}
