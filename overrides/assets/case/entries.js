// What stands in the form of a case → values, and what is wrong with which field. No DOM, no clock.
//
// Every field may be empty. What is refused is no value, and takes none of the others along.

import { isoOf, readDay, settle } from "../common/settlement/dates.js";
import { readCutoff, readCycle, readDate, readTime, splitAt } from "../common/settlement/fields.js";
import { RUNGS } from "./ladder.js";
import { readMoney } from "./money.js";
import { privateNumber } from "./private.js";

/** @import { Calendar, Cycle, Day } from "../common/settlement/dates.js" */

/**
 * @typedef {Record<string, string>} Texts by names of blanks
 * @typedef {Record<string, string | number | null>} Values days, seconds of a day, fen, or texts; null for what is
 *   empty
 * @typedef {{ channel: "card" | "qr", cycle: Cycle | null, cutoff: number | null }} Terms
 * @typedef {{ calendar: Calendar, today: Day, cutoffs: { card: string, qr: string } }} Context
 * @typedef {{ value?: string | number | null, fault?: string }} Entry a fault is a word of docs/words
 * @typedef {(text: string, context: Context, typed: Texts) => Entry} Reader
 */

export const MOST_SIGNS = 500;
// Marks that turn the direction of a text, and what no letter holds.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** @param {string} text */
const folded = (text) => text.normalize("NFKC");

/** @type {Record<string, Reader>} */
const READERS = {
  date: (text, { calendar }) => readDate(text, { first: calendar.first, last: Infinity }),
  time: (text) => readTime(text),
  money: (text) => readMoney(text),
  digits: (text) => ({ value: folded(text) }),
  text: (text) => ({ value: text }),
};

/** @type {Record<string, Reader>} */
const OWN_READERS = {
  date: (text, { calendar }) => readDate(text, calendar),
  cutoff: (text) => readCutoff(text),
  clearing: (text, context, typed) => readClearing(text, typed.date || "", context),
  "account-tail": (text) => ({ value: folded(text), fault: /^[\dX*]{0,4}$/i.test(folded(text)) ? "" : "tail" }),
};

/** @template T @param {Record<string, T>} table @param {string} key */
const ownOf = (table, key) => (Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined);

/**
 * Slips print the clearing date as MMDD: the year is that of the sale, or the next.
 * @param {string} text
 * @param {string} date
 * @param {Context} context
 * @returns {Entry}
 */
function readClearing(text, date, { calendar }) {
  const [, month, day] = /^(\d\d)[-/.]?(\d\d)$/.exec(folded(text)) || [];
  const sale = readDate(splitAt(date).date, calendar).value;
  if (!month || sale === null) return readDate(text, calendar);
  const year = +isoOf(sale).slice(0, 4);
  const found = [year, year + 1]
    .map((some) => readDay(`${some}-${month}-${day}`))
    .find((some) => some !== null && some >= sale);
  return found ? { value: found } : { fault: "date-unknown" };
}

/**
 * @template T
 * @param {string} name
 * @param {string} text
 * @param {Context} context
 * @param {(plain: string) => T} read
 * @returns {T | Entry}
 */
function readPlain(name, text, { today }, read) {
  const found = privateNumber(text, name, isoOf(today));
  if (found) return { fault: found };
  const plain = text.replace(UNSEEN, "").trim();
  if (!plain) return { value: null };
  return plain.length > MOST_SIGNS ? { fault: "long" } : read(plain);
}

/**
 * A day on which something was done is not to come, nor before what it follows; an authorisation ends on a day to come.
 * @param {Values} values
 * @param {Day} today
 */
function orderFaults(values, today) {
  /** @type {Record<string, string>} */
  const faults = {};
  const { "agent-until": until = null } = values;
  if (typeof until === "number" && until < today) faults["agent-until"] = "past";
  for (const rung of RUNGS)
    for (const part of ["date", "received"]) {
      const name = `${rung}-${part}`;
      const [day, sent, sale] = [values[name], values[`${rung}-date`], values.date].map((some) =>
        typeof some === "number" ? some : null,
      );
      if (day === null) continue;
      if (day > today) faults[name] = "future";
      else if (sale !== null && day < sale) faults[name] = "before-sale";
      else if (sent !== null && day < sent && !faults[`${rung}-date`]) faults[name] = "before-sent";
    }
  return faults;
}

/**
 * @param {Texts} typed
 * @param {Record<string, string>} kinds of blanks, by their names; what has none is a text, or the day of a rung
 * @param {Context} context
 * @returns {{ values: Values, terms: Terms, faults: Record<string, string> }} each fault by its field's name
 */
export function readCase(typed, kinds, context) {
  const at = splitAt(typed.date || "");
  const channel = typed.channel === "qr" ? "qr" : "card";
  /** @type {Texts} */
  const texts = {
    ...typed,
    date: at.date,
    time: typed.time || at.time,
    cutoff: typed.cutoff || context.cutoffs[channel],
  };
  /** @type {Values} */
  const values = {};
  /** @type {Record<string, string>} */
  const faults = {};
  for (const name of Object.keys(texts)) {
    if (name === "channel" || name === "cycle") continue;
    const kind = ownOf(kinds, name) || (/-(?:date|received)$/.test(name) ? "date" : "text");
    const read = ownOf(OWN_READERS, name) || READERS[kind];
    const { value = null, fault } = readPlain(name, texts[name], context, (plain) => read(plain, context, texts));
    values[name] = fault ? null : value;
    if (fault) faults[name] = fault;
  }
  const cycle = readCycle(typed.cycle || "T+1");
  if (cycle.fault) faults.cycle = cycle.fault;
  const { cutoff, ...others } = values;
  const terms = {
    channel,
    cycle: cycle.fault ? null : cycle.value,
    cutoff: typeof cutoff === "number" ? cutoff : null,
  };
  if (!reaches(others, terms, context.calendar)) {
    others.date = null;
    faults.date = "date-after";
  }
  const late = orderFaults(others, context.today);
  for (const name of Object.keys(late)) others[name] = null;
  return { values: others, terms: /** @type {Terms} */ (terms), faults: { ...faults, ...late } };
}

/**
 * The due date has to lie within the calendar.
 * @param {Values} values
 * @param {{ cycle: Cycle | null }} terms
 * @param {Calendar} calendar
 */
function reaches({ date, clearing }, { cycle }, calendar) {
  const day = clearing || date;
  return (
    typeof day !== "number" || !cycle || cycle.letter === "D" || settle(day + 1, cycle, calendar).due <= calendar.last
  );
}
