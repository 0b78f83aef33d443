// A sale → its possible due dates, and on each day: wait, or call. No DOM, no clock.
// tests/settlement/answer.py is its twin; both follow tests/settlement/states.json.

import { clearingDay, DAY, isWorking, settle, withoutMakeUp } from "./dates.js";

/** @import { Calendar, Cycle, Day, Moment, Settled } from "./dates.js" */

/**
 * @typedef {{ day: Day, second: number | null, cutoff: number, cycle: Cycle, channel?: string }} Sale
 * @typedef {Settled & { without: Settled | null }} Both
 * @typedef {"waiting" | "due-today" | "perhaps-late" | "overdue"} State
 * @typedef {Both & { other: Both | null, last: Settled, late: number, confirmedAll: boolean, state: State }} Answer
 */

const NEAR = 5 * 60;

/**
 * Near the cut-off: the clearing day on its other side; else null.
 * @param {Moment} moment
 * @param {number} cutoff
 */
function otherSide(moment, cutoff) {
  const own = clearingDay(moment, cutoff);
  const found = [moment - NEAR - 1, moment + NEAR].map((shifted) => clearingDay(shifted, cutoff));
  return found[0] !== own ? found[0] : found[1] !== own ? found[1] : null;
}

/**
 * @param {Day} clearing
 * @param {Cycle} cycle
 * @param {Calendar} calendar
 * @returns {Both}
 */
function settleBoth(clearing, cycle, calendar) {
  const found = settle(clearing, cycle, calendar);
  const without = settle(clearing, cycle, withoutMakeUp(calendar));
  return { ...found, without: without.due === found.due ? null : without };
}

/**
 * @param {Sale} sale
 * @param {Day} due
 * @param {Calendar} calendar
 */
function acrossTheCutoff({ day, second, cutoff, cycle }, due, calendar) {
  if (second !== null) return otherSide(day * DAY + second, cutoff);
  // Without a time it may have been a late sale, where that matters.
  return cutoff < DAY && settle(day + 1, cycle, calendar).due !== due ? day + 1 : null;
}

/**
 * @param {Day} today
 * @param {Day} due
 * @param {Day[]} possible
 * @returns {State}
 */
function stateOn(today, due, possible) {
  if (today > Math.max(...possible)) return "overdue";
  if (today === due) return "due-today";
  return today > Math.min(...possible) ? "perhaps-late" : "waiting";
}

/** @param {Settled | null} settled @returns {settled is Settled} */
const isThere = (settled) => settled !== null;

/**
 * All that is known of a sale on a day in China. `without` is the due date with an acquirer that does not pay out on
 * make-up days, `other` the answer across the cut-off; null where there is none. `late` counts the working days since
 * the last possible due date.
 * @param {Sale} sale
 * @param {Calendar} calendar
 * @param {Day} today
 * @returns {Answer}
 */
export function answer(sale, calendar, today) {
  const main = settleBoth(clearingDay(sale.day * DAY + (sale.second || 0), sale.cutoff), sale.cycle, calendar);
  const across = acrossTheCutoff(sale, main.due, calendar);
  const other = across === null ? null : settleBoth(across, sale.cycle, calendar);
  const all = [main, main.without, other, other && other.without].filter(isThere);
  const possible = all.map(({ due }) => due);
  const last = all.reduce((some, one) => (one.due > some.due ? one : some));
  let late = 0;
  for (let day = last.due + 1; day <= today; day += 1) late += Number(isWorking(day, calendar));
  return {
    ...main,
    other,
    last,
    late,
    confirmedAll: all.every(({ confirmed }) => confirmed),
    state: stateOn(today, main.due, possible),
  };
}
