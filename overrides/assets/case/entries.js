// What stands in the form of a case → values, and what is wrong with which field. No DOM, no clock.
//
// Every field may be empty. What is refused is no value, and takes none of the others along.

import { isoOf, readDay, settle } from "../common/settlement/dates.js";
import { readCutoff, readCycle, readDate, readTime, splitAt } from "../common/settlement/fields.js";
import { readMoney } from "./money.js";
import { privateNumber } from "./private.js";

export const MOST_SIGNS = 500;
// Marks that turn the direction of a text, and what no letter holds.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const kindOf = (name, kinds) => kinds[name] || (/-(?:date|received)$/.test(name) ? "date" : "text");

const READERS = {
  date: (text, { calendar }) => readDate(text, { first: calendar.first, last: Infinity }),
  time: (text) => readTime(text),
  money: (text) => readMoney(text),
  digits: (text) => ({ value: text.normalize("NFKC") }),
  text: (text) => ({ value: text }),
};

const OWN_READERS = {
  date: (text, { calendar }) => readDate(text, calendar),
  cycle: (text) => readCycle(text),
  cutoff: (text) => readCutoff(text),
  clearing: (text, context, typed) => readClearing(text, typed.date || "", context),
  "account-tail": (text) => ({ value: text.normalize("NFKC"), fault: /^[\dXx*＊]{0,4}$/.test(text.normalize("NFKC")) ? "" : "tail" }),
};

// Slips print the clearing date as MMDD: the year is that of the sale, or the next.
function readClearing(text, date, { calendar }) {
  const [, month, day] = /^(\d\d)[-/.]?(\d\d)$/.exec(text.normalize("NFKC")) || [];
  const sale = readDate(splitAt(date).date, calendar).value;
  if (!month || sale === null) return readDate(text, calendar);
  const year = +isoOf(sale).slice(0, 4);
  const found = [year, year + 1].map((some) => readDay(`${some}-${month}-${day}`)).filter((some) => some !== null && some >= sale);
  return found.length ? { value: found[0] } : { value: null, fault: "date-unknown" };
}

function readEntry(name, text, kinds, context, typed) {
  const found = privateNumber(text, name, isoOf(context.today));
  if (found) return { fault: found };
  const plain = text.replace(UNSEEN, "").trim();
  if (!plain) return { value: null };
  if (plain.length > MOST_SIGNS) return { fault: "long" };
  const own = Object.prototype.hasOwnProperty.call(OWN_READERS, name) ? OWN_READERS[name] : READERS[kindOf(name, kinds)];
  return own(plain, context, typed);
}

// What cannot follow what: a step before the sale, a receipt before its sending.
function orderFaults(values) {
  const faults = {};
  for (const name of Object.keys(values)) {
    const [, rung, part] = /^(.+)-(date|received)$/.exec(name) || [];
    if (!rung || values[name] === null || !values[`${rung}-date`] && part === "date") continue;
    if (/^(?:check-|call-|complain|regulator|court|police)/.test(rung)) {
      if (values.date !== null && values[name] < values.date) faults[name] = "before-sale";
      else if (part === "received" && values[`${rung}-date`] && values[name] < values[`${rung}-date`]) faults[name] = "before-sent";
    }
  }
  return faults;
}

// `typed`: {name: text}; `kinds`: {name: kind}; `context`: {calendar, today, cutoffs: {card: "23:00", qr}}.
// → {values: {name: day, seconds, fen, text or null}, faults: {name: word}}.
export function readCase(typed, kinds, context) {
  const at = splitAt(typed.date || "");
  const channel = typed.channel === "qr" ? "qr" : "card";
  const texts = {
    ...typed,
    date: at.date,
    time: typed.time || at.time,
    cycle: typed.cycle || "T+1",
    cutoff: typed.cutoff || context.cutoffs[channel],
  };
  const [values, faults] = [{}, {}];
  for (const name of Object.keys(texts)) {
    const { value = null, fault } = readEntry(name, texts[name], kinds, context, texts);
    values[name] = fault ? null : value;
    if (fault) faults[name] = fault;
  }
  values.channel = channel;
  if (!reaches(values, context.calendar)) {
    values.date = null;
    faults.date = "date-after";
  }
  const late = orderFaults(values);
  for (const name of Object.keys(late)) values[name] = null;
  return { values, faults: { ...faults, ...late } };
}

// The due date has to lie within the calendar.
function reaches({ date, clearing, cycle }, calendar) {
  const day = clearing || date;
  return !day || !cycle || cycle.letter === "D" || settle(day + 1, cycle, calendar).due <= calendar.last;
}
