// What stands in one field, as slips print it and as people type it → a value, or a fault. No DOM.

import { fold } from "../fold.js";
import { DAY, readDay } from "./dates.js";

/** @import { Calendar, Cycle, Day } from "./dates.js" */

/**
 * @template T
 * @typedef {{ value: T | null, fault: string }} Read
 */

// No date, hour or cycle is longer: what is longer is refused, however much was pasted.
const LONGEST = 64;
/** @param {string} text */
export const plain = (text) => (text.trim().length > LONGEST ? "?" : fold(text));

const DATES = [
  /^(\d{4})[-/.年](\d\d?)[-/.月](\d\d?)日?$/, // 2026-2-12  2026年2月12日
  /^(\d{4})(\d\d)(\d\d)$/, // 20260212
  /^(\d\d)(\d\d)(\d\d)$/, // 260212
];
const ANY_ORDER = /^\d\d?[-/.]\d\d?[-/.](\d\d|\d{4})$/; // 12/2/2026: December or February
const NO_YEAR = /^(\d\d?[-/.月]\d\d?日?|\d{4})$/;

const AT = /^((?:\d+\s*年\s*)?\d+\s*月\s*\d+\s*日?|[\d\-/.]+)\s*T?\s*([^]*)$/i;
const DIGITS = /^(\d{8})(\d{4}(?:\d\d)?)$/; // 20260212230100

/**
 * "2026-02-12T23:01" → {date: "2026-02-12", time: "23:01"}; what is no date at all stays whole.
 * @param {string} text
 */
export function splitAt(text) {
  const at = plain(text);
  if (/^T/i.test(at)) return { date: "", time: at.slice(1) };
  const found = DIGITS.exec(at) || AT.exec(at);
  return found ? { date: found[1], time: found[2] } : { date: text, time: "" };
}

/**
 * The value is there even where the calendar does not reach: {value: day, fault: "date-before"}.
 * @param {string} text
 * @param {Pick<Calendar, "first" | "last">} calendar
 * @returns {Read<Day>}
 */
export function readDate(text, { first, last }) {
  const date = plain(text).replace(/\s+/g, "");
  const found = DATES.map((shape) => shape.exec(date)).find(Boolean);
  if (!found) {
    const fault = ANY_ORDER.test(date) ? "order" : NO_YEAR.test(date) ? "year" : date ? "unknown" : "missing";
    return { value: null, fault: `date-${fault}` };
  }
  const [year, month, day] = found.slice(1).map((part) => part.padStart(2, "0"));
  const value = readDay(`${year.length === 2 ? "20" : ""}${year}-${month}-${day}`);
  if (value === null) return { value, fault: "date-unknown" };
  return { value, fault: value < first ? "date-before" : value > last ? "date-after" : "" };
}

// "晚上11点半" → "晚上11:30", "23点01分" → "23:01", "23.01" → "23:01", "3 p.m." → "3:00 pm".
/** @type {[RegExp, string][]} */
const WRITTEN = [
  [/([ap])\.m\.?/, "$1m"],
  [/点半/, ":30"],
  [/点一刻/, ":15"],
  [/点三刻/, ":45"],
  [/\s*[点时]\s*(\d)(?!\d)/, ":0$1"],
  [/\s*[点时]\s*(?=\d)/, ":"],
  [/\s*[点时][钟整]?/, ":00"],
  [/分\s*(\d)(?!\d)/, ":0$1"],
  [/分\s*(?=\d)/, ":"],
  [/[分秒]/g, ""],
  [/^(\D*\d\d?)\.(\d\d)(?!\d)/, "$1:$2"],
  [/^(\D*\d\d?)\s*([ap]m)$/, "$1:00 $2"],
  [/^([ap]m\s*\d\d?)$/, "$1:00"],
];

/** @typedef {(hour: number) => number} Half from the hour of a half day to that of the day */

/** @type {Half} */
const morning = (hour) => (hour < 12 ? hour : NaN);
/** @type {Half} */
const afternoon = (hour) => (hour < 12 ? hour + 12 : hour);
/** @type {Map<string, Half>} */
const HALVES = new Map([
  ["am", (hour) => (hour === 12 ? 0 : morning(hour))],
  ["pm", afternoon],
  ["凌晨", morning],
  ["清晨", morning],
  ["早上", morning],
  ["上午", morning],
  ["中午", (hour) => (hour < 3 ? hour + 12 : hour > 10 && hour < 15 ? hour : NaN)],
  ["下午", afternoon],
  ["傍晚", afternoon],
  // At night twelve and one may be of either day.
  ["晚上", (hour) => (hour > 5 && hour !== 12 ? afternoon(hour) : NaN)],
  ["夜里", (hour) => (hour > 5 && hour !== 12 ? afternoon(hour) : NaN)],
]);
const HALF = `(${[...HALVES.keys()].join("|")})?`;
const CLOCK = new RegExp(
  `^${HALF}\\s*(\\d\\d?):?(\\d\\d)(?::?(\\d\\d)(?:\\.\\d+)?)?\\s*${HALF}\\s*(z|[a-z/_]{3,}|[-+ ]?\\d\\d:?\\d\\d)?$`,
);

/**
 * Seconds of the day, up to 24:00:00; or the fault "unknown" or "zone".
 * @param {string} text
 * @returns {Read<number>}
 */
function readClock(text) {
  const written = WRITTEN.reduce((some, [shape, put]) => some.replace(shape, put), plain(text).toLowerCase());
  const found = CLOCK.exec(written);
  if (!found) return { value: null, fault: "unknown" };
  const [, before, hour, minute, second = 0, after, zone] = found;
  const half = HALVES.get(before || after) || ((some) => some);
  const value = half(+hour) * 3600 + +minute * 60 + +second;
  if (!(+minute < 60 && +second < 60 && value <= DAY) || (before && after)) return { value: null, fault: "unknown" };
  return zone && !/^[+ ]?08:?00$/.test(zone) ? { value: null, fault: "zone" } : { value, fault: "" };
}

/**
 * Null for none: the time may be left out.
 * @param {string} text
 * @returns {Read<number>}
 */
export function readTime(text) {
  if (!plain(text)) return { value: null, fault: "" };
  const { value, fault } = readClock(text);
  if (value !== null && value < DAY) return { value, fault: "" };
  return { value: null, fault: `time-${fault || "unknown"}` };
}

/**
 * @param {string} text
 * @returns {Read<number>}
 */
export function readCutoff(text) {
  const { value } = readClock(text);
  return !value || value % 60 ? { value: null, fault: "cutoff-unknown" } : { value, fault: "" };
}

/**
 * @param {string} text
 * @returns {Read<Cycle>}
 */
export function readCycle(text) {
  // In an address a bare "+" stands for a space.
  const found = /^([TD])\s*[+加]?\s*(\d+)$/i.exec(plain(text));
  if (!found) return { value: null, fault: "cycle-unknown" };
  const [, letter, days] = found;
  if (+days > 30) return { value: null, fault: "cycle-range" };
  return { value: { letter: letter.toUpperCase(), days: +days }, fault: "" };
}
