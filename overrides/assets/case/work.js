// The values of a case → its due date, its ladder, and the text of each blank. No DOM, no clock.

import { answer } from "../common/settlement/answer.js";
import { clock, DAY, isWorking } from "../common/settlement/dates.js";
import { DAY_WRITERS } from "./days.js";
import { ladder, RUNGS } from "./ladder.js";
import { capitalsOf, figuresOf } from "./money.js";

/** @import { Answer } from "../common/settlement/answer.js" */
/** @import { Calendar, Day } from "../common/settlement/dates.js" */
/** @import { Language } from "./days.js" */
/** @import { Terms, Texts, Values } from "./entries.js" */
/** @import { Rung, Waits } from "./ladder.js" */

/** @typedef {Rung & { confirmed: boolean }} Marked whether the calendar of its day is published */

const NOON = DAY / 2;

/** @param {Values} values @param {string} name */
const numberAt = (values, name) => {
  const value = values[name];
  return typeof value === "number" ? value : null;
};

/**
 * The calculator's own answer; a clearing date on the slip decides on which side of the cut-off the sale fell.
 * @param {Values} values
 * @param {Terms} terms
 * @param {Calendar} calendar
 * @param {Day} today
 * @returns {Answer | null} null where too little is known
 */
export function dueOf(values, { cycle, cutoff }, calendar, today) {
  const [date, clearing, second] = ["date", "clearing", "time"].map((name) => numberAt(values, name));
  if (cycle === null || cutoff === null) return null;
  if (clearing !== null) return answer({ day: clearing, second: NOON, cutoff: DAY, cycle }, calendar, today);
  return date === null ? null : answer({ day: date, second, cutoff, cycle }, calendar, today);
}

/**
 * @param {Values} values
 * @param {Answer | null} found
 * @param {{ calendar: Calendar, waits: Waits, today: Day }} context
 * @returns {Marked[]}
 */
export function ladderOf(values, found, { calendar, waits, today }) {
  /** @type {Record<string, Day | null>} */
  const days = { "complain-received": numberAt(values, "complain-received") };
  for (const name of RUNGS) days[name] = numberAt(values, `${name}-date`);
  const reply = values["call-acquirer-said"];
  const given = {
    sale: numberAt(values, "date"),
    days,
    reply: typeof reply === "string" ? reply : "",
    due: found && { last: found.last.due },
  };
  const rungs = ladder(given, waits, (day) => isWorking(day, calendar), today);
  return rungs.map((rung) => ({ ...rung, confirmed: rung.day === null || rung.day <= calendar.published }));
}

/**
 * What stands in each blank, as a letter writes it in a language; one that is not known is left out.
 * @param {Values} values
 * @param {Answer | null} found
 * @param {Record<string, string>} kinds
 * @param {{ today: Day, language: Language }} context
 * @returns {Texts}
 */
export function textsOf(values, found, kinds, { today, language }) {
  const write = DAY_WRITERS[language];
  /** @type {Texts} */
  const texts = { today: write(today) };
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value === null) continue;
    if (typeof value === "string") texts[name] = value;
    else texts[name] = name === "time" ? clock(value) : kinds[name] === "money" ? figuresOf(value) : write(value);
  }
  if (found) texts.due = write(found.due);
  if (typeof values.amount === "number") texts.capital = capitalsOf(values.amount);
  return texts;
}
