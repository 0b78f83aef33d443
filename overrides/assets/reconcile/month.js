// A picture of each month: a calendar whose days carry the letter of their state, so that no colour is needed.

import { dayOf, isoOf } from "../common/settlement/dates.js";
import { element } from "../common/element.js";
import { STATES } from "./speak.js";

/** @import { Day, Speak } from "./shapes.js" */

const MOST_MONTHS = 24;

// Monday is 0; 1970-01-01 was a Thursday.
/** @param {number} day */
const weekdayOf = (day) => (day + 3) % 7;

/**
 * @param {Day[]} days
 * @returns {[string, Map<number, Day>][]}
 */
function monthsOf(days) {
  /** @type {Map<string, Map<number, Day>>} */
  const months = new Map();
  for (const one of days) {
    const month = isoOf(one.lot.day).slice(0, 7);
    months.set(month, (months.get(month) || new Map()).set(one.lot.day, one));
  }
  return [...months].slice(-MOST_MONTHS);
}

/**
 * @param {number} day
 * @param {Day | undefined} one
 * @param {Speak} speak
 */
function cellOf(day, one, speak) {
  const date = +isoOf(day).slice(8);
  if (!one) return element("td", {}, `${date}`);
  const letter = element("abbr", { title: speak.message(`state-${one.state}`) }, speak.message(`letter-${one.state}`));
  return element("td", { "data-state": one.state }, `${date}`, letter);
}

/**
 * @param {string} month
 * @param {Map<number, Day>} states
 * @param {Speak} speak
 */
function drawMonth(month, states, speak) {
  const [year, number] = month.split("-").map(Number);
  const [first, next] = [dayOf(year, number, 1), dayOf(year, number + 1, 1)];
  const monday = first - weekdayOf(first);
  const names = [0, 1, 2, 3, 4, 5, 6].map((at) => element("th", { scope: "col" }, speak.weekday(monday + at)));
  const body = element("tbody", {});
  for (let week = monday; week < next; week += 7) {
    const row = element("tr", {});
    for (let day = week; day < week + 7; day += 1)
      row.append(day < first || day >= next ? element("td", {}) : cellOf(day, states.get(day), speak));
    body.append(row);
  }
  const caption = element("caption", {}, speak.month(first));
  return element(
    "table",
    { class: "reconcile-month" },
    caption,
    element("thead", {}, element("tr", {}, ...names)),
    body,
  );
}

// What the letters mean, of those that stand there.
/**
 * @param {Day[]} days
 * @param {Speak} speak
 */
function drawLegend(days, speak) {
  const shown = STATES.filter((state) => days.some((one) => one.state === state));
  const line = element("p", { class: "hint" });
  shown.forEach((state, at) =>
    line.append(
      at ? speak.message("comma") : "",
      element("b", {}, speak.message(`letter-${state}`)),
      ` ${speak.message(`state-${state}`)}`,
    ),
  );
  return line;
}

/**
 * @param {Day[]} days
 * @param {Speak} speak
 */
export const drawMonths = (days, speak) => [
  ...monthsOf(days).map(([month, states]) => drawMonth(month, states, speak)),
  drawLegend(days, speak),
];
