// A sale → its possible due dates, and on each day: wait, or call. No DOM, no clock.
// hooks/daozhang/settlement/answer.py is its twin; both follow tests/settlement/states.json.

import { clearingDay, DAY, isWorking, settle, withoutMakeUp } from "./dates.js";

const NEAR = 5 * 60;

// Near the cut-off: the clearing day on its other side; else null.
export function otherSide(moment, cutoff) {
  const own = clearingDay(moment, cutoff);
  const found = [moment - NEAR - 1, moment + NEAR].map((shifted) => clearingDay(shifted, cutoff));
  return found[0] !== own ? found[0] : found[1] !== own ? found[1] : null;
}

function settleBoth(clearing, cycle, calendar) {
  const found = settle(clearing, cycle, calendar);
  const without = settle(clearing, cycle, withoutMakeUp(calendar));
  return { ...found, without: without.due === found.due ? null : without };
}

function acrossTheCutoff({ day, second, cutoff, cycle }, due, calendar) {
  if (second !== null) return otherSide(day * DAY + second, cutoff);
  // Without a time it may have been a late sale, where that matters.
  return cutoff < DAY && settle(day + 1, cycle, calendar).due !== due ? day + 1 : null;
}

export function stateOn(today, due, possible) {
  if (today > Math.max(...possible)) return "overdue";
  if (today === due) return "due-today";
  return today > Math.min(...possible) ? "perhaps-late" : "waiting";
}

// All that can be said of a sale: {day, second or null, cutoff, cycle} on a day in China. `without` is the due date
// with an acquirer that does not pay out on make-up days, `other` the answer across the cut-off; null where there is
// none. `late` counts the working days since the last possible due date.
export function answer(sale, calendar, today) {
  const main = settleBoth(clearingDay(sale.day * DAY + (sale.second || 0), sale.cutoff), sale.cycle, calendar);
  const across = acrossTheCutoff(sale, main.due, calendar);
  const other = across === null ? null : settleBoth(across, sale.cycle, calendar);
  const all = [main, main.without, other, other && other.without].filter(Boolean);
  const possible = all.map(({ due }) => due);
  const last = all.reduce((some, one) => (one.due > some.due ? one : some));
  let late = 0;
  for (let day = last.due + 1; day <= today; day += 1) late += isWorking(day, calendar);
  return {
    ...main,
    other,
    last,
    late,
    confirmedAll: all.every(({ confirmed }) => confirmed),
    state: stateOn(today, main.due, possible),
  };
}
