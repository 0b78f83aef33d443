// Dates and times as lists print them → whole days and seconds of the day, in China. No DOM, no clock.

import { dayOf, isoOf, readDay } from "../common/settlement/dates.js";
import { bare } from "./money.js";

const DATE = /^(\d{4})(?:[-/.]|年\s*)(\d{1,2})(?:[-/.]|月\s*)(\d{1,2})(?:\s*日)?(?:$|(?=[\sT,]|\d))/;
const PLAIN_DATE = /^(\d{4})(\d\d)(\d\d)(?=$|[\sT]|\d{4,6}$)/;
const TIME = /^(\d{1,2})(?::|时)(\d{1,2})(?:(?::|分)(\d{1,2})(?:\.\d+)?秒?)?(?:\s*(?:\+08:?00|Z))?$/;
const PLAIN_TIME = /^(\d{1,2})(\d\d)(\d\d)$/;
// Days since 1899-12-30, as a spreadsheet counts them, from 2000 to 2099.
const SERIAL = /^(3[6-9]|[4-6]\d|7[0-2])\d{3}(\.\d+)?$/;
const SERIAL_ZERO = -25569;
// Most dates of long lists are written so, and few of them differ.
const USUAL = /^(?:(\d{4}-\d\d-\d\d) ?)?(?:(\d\d):(\d\d):(\d\d))?$/;
const MOST_KNOWN = 5000;
const known = new Map();

/**
 * @param {string} iso
 * @returns {number | null}
 */
function usualDay(iso) {
  if (!known.has(iso)) {
    if (known.size > MOST_KNOWN) known.clear();
    known.set(iso, readDay(iso));
  }
  return known.get(iso);
}

/**
 * @param {string} text
 * @returns {import("./shapes.js").When | null}
 */
function readUsual(text) {
  const found = text && USUAL.exec(text);
  if (!found) return null;
  const day = found[1] === undefined ? null : usualDay(found[1]);
  if (found[1] !== undefined && day === null) return null;
  if (found[2] === undefined) return { day, second: null };
  const [hour, minute, second] = [+found[2], +found[3], +found[4]];
  return hour < 24 && minute < 60 && second < 60 ? { day, second: hour * 3600 + minute * 60 + second } : null;
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
  return { day: Math.floor(+text) + SERIAL_ZERO + (seconds === 86400 ? 1 : 0), second: text.includes(".") ? seconds % 86400 : null };
}

// → {day, second}: the second is null where none is printed, the day is null where only a time is; null for all else.
/**
 * @param {string} cell
 * @returns {import("./shapes.js").When | null}
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
  const rest = text.slice(found[0].length).replace(/^[\sT,]+/, "").replace(/^星期.|^周./, "").trim();
  const second = rest ? secondOf(rest) : null;
  return rest && second === null ? null : { day, second };
}
