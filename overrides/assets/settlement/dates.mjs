// The rule, in whole days: from a sale to the day on which its money is due. No DOM, no clock.
// hooks/daozhang/settlement/rule.py is its twin; both follow tests/settlement/cases.json.
//
// A day is the number of days since 1970-01-01, a moment the number of seconds since then, both in China.

const DAY = 86400;
const NEAR = 5 * 60;

export const dayOf = (year, month, day) => Date.UTC(year, month - 1, day) / 864e5;
export const isoOf = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
// China keeps UTC+8 all year, wherever the reader's own clock stands.
export const chinaDay = (milliseconds) => Math.floor((milliseconds + 8 * 36e5) / 864e5);

// A day for "2026-02-12", null for "2026-02-31" and for all else.
export function readDay(iso) {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  const found = year && dayOf(+year, +month, +day);
  return found !== undefined && isoOf(found) === iso ? found : null;
}

// {first, published, last, off: {"春节": ["2026-02-15+9"]}, makeUp: …} → the same in days.
export function readCalendar({ first, published, last, off, makeUp }) {
  const days = (blocks) => new Map(Object.entries(blocks).flatMap(([festival, parts]) =>
    parts.flatMap((part) => {
      const [start, length] = part.split("+");
      return Array.from({ length }, (_, more) => [readDay(start) + more, festival]);
    })));
  return { first: readDay(first), published: readDay(published), last: readDay(last), off: days(off), makeUp: days(makeUp) };
}

// 1970-01-01 was a Thursday.
const isWeekend = (day) => (day + 4) % 7 === 0 || (day + 4) % 7 === 6;

export const isWorking = (day, { off, makeUp }) => makeUp.has(day) || !(isWeekend(day) || off.has(day));

// At the very second of the cut-off a sale belongs to the next day.
export const clearingDay = (moment, cutoff) => Math.floor(moment / DAY) + (moment % DAY >= cutoff ? 1 : 0);

// Near the cut-off: the clearing day on its other side; else null.
export function otherSide(moment, cutoff) {
  const own = clearingDay(moment, cutoff);
  const found = [moment - NEAR - 1, moment + NEAR].map((shifted) => clearingDay(shifted, cutoff));
  return found.find((day) => day !== own) ?? null;
}

// Count from a clearing day, which may itself be a day off, to the day on which its money is due.
// `way` holds each day after it, in order: {day, skipped: festival or ""} or {day, n, makeUp: festival}.
export function settle(clearing, { letter, days }, calendar) {
  if (letter === "D") return { clearing, due: clearing + days, way: [], confirmed: true };
  const way = [];
  let day = days ? clearing : clearing - 1;
  for (let n = 0; n < (days || 1); ) {
    day += 1;
    way.push(isWorking(day, calendar)
      ? { day, n: ++n, makeUp: calendar.makeUp.get(day) }
      : { day, skipped: calendar.off.get(day) ?? "" });
  }
  return { clearing, due: day, way, confirmed: day <= calendar.published };
}

// All that can be said of a sale: {day, second or null, cutoff, cycle} on a day in China. `without` is the due day of
// an acquirer that does not settle on make-up days, `other` the answer across the cut-off; null where there is none.
export function answer({ day, second, cutoff, cycle }, calendar, today) {
  const weekends = { ...calendar, makeUp: new Map() };
  const on = (clearing) => {
    const found = settle(clearing, cycle, calendar);
    const without = settle(clearing, cycle, weekends);
    return { ...found, without: without.due === found.due ? null : without };
  };
  const moment = day * DAY + (second ?? 0);
  const main = on(clearingDay(moment, cutoff));
  let across = otherSide(moment, cutoff);
  // Without a time the sale may be a late one, where that matters.
  if (second === null) across = cutoff < DAY && on(day + 1).due !== main.due ? day + 1 : null;
  let overdue = 0;
  for (let late = main.due + 1; late <= today; late += 1) overdue += isWorking(late, calendar);
  return {
    ...main,
    other: across === null ? null : on(across),
    overdue,
    state: today < main.due ? "waiting" : today === main.due ? "due-today" : "overdue",
  };
}
