// The values of a case → its due date, its ladder, and the text of each blank. No DOM, no clock.

import { answer } from "../common/settlement/answer.js";
import { clock, DAY, isoOf, isWorking } from "../common/settlement/dates.js";
import { ladder, RUNGS } from "./ladder.js";
import { capitalsOf, figuresOf } from "./money.js";

const NOON = DAY / 2;
const valueOf = (values, name) => (values[name] === undefined ? null : values[name]);

// The calculator's own answer; a clearing date on the slip decides on which side of the cut-off the sale fell.
export function dueOf(values, calendar, today) {
  const [date, clearing, cycle, cutoff] = ["date", "clearing", "cycle", "cutoff"].map((name) => valueOf(values, name));
  if ((date === null && clearing === null) || cycle === null || cutoff === null) return null;
  const second = valueOf(values, "time");
  const sale = clearing === null ? { day: date, second, cutoff, cycle } : { day: clearing, second: NOON, cutoff: DAY, cycle };
  return answer(sale, calendar, today);
}

// → [{name, state, day, needs, confirmed}].
export function ladderOf(values, found, { calendar, waits, today }) {
  const days = { "complain-received": valueOf(values, "complain-received") };
  for (const name of RUNGS) days[name] = valueOf(values, `${name}-date`);
  const given = {
    sale: valueOf(values, "date"),
    days,
    said: valueOf(values, "call-acquirer-said") || "",
    due: found && { last: found.last.due },
  };
  const rungs = ladder(given, waits, (day) => isWorking(day, calendar), today);
  return rungs.map((rung) => ({ ...rung, confirmed: rung.day === null || rung.day <= calendar.published }));
}

const WRITERS = {
  zh: (day) => isoOf(day).replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日"),
  en: (day) => new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(day * 864e5),
};

// What stands in each blank, as a letter writes it in a language; one that is not known is left out.
export function textsOf(values, found, kinds, { today, language }) {
  const write = WRITERS[language];
  const texts = { today: write(today) };
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value === null || ["channel", "cycle", "cutoff"].includes(name)) continue;
    if (name === "time") texts[name] = clock(value);
    else if (kinds[name] === "money") texts[name] = figuresOf(value);
    else texts[name] = typeof value === "number" ? write(value) : value;
  }
  if (found) texts.due = write(found.due);
  if (valueOf(values, "amount") !== null) texts.capital = capitalsOf(values.amount);
  return texts;
}
