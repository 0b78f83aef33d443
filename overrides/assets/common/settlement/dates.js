// The rule, in whole days: from a clearing day to the day on which its money is due. No DOM, no clock.
// hooks/daozhang/settlement/rule.py is its twin; both follow tests/settlement/cases.json.
//
// A day is the number of days since 1970-01-01, a moment the number of seconds since then, both in China.

export const DAY = 86400;

export const dayOf = (year, month, day) => Date.UTC(year, month - 1, day) / 864e5;
export const isoOf = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
// China keeps UTC+8 all year, wherever the reader's own clock stands.
export const chinaDay = (milliseconds) => Math.floor((milliseconds + 8 * 36e5) / 864e5);

// A day for "2026-02-12", null for "2026-02-31" and for all else.
export function readDay(iso) {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  const day = found && dayOf(+found[1], +found[2], +found[3]);
  return found && isoOf(day) === iso ? day : null;
}

// 82860 → "23:01", 86400 → "24:00".
export function clock(seconds) {
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
  const [hour, minute, second] = parts.map((part) => String(Math.floor(part)).padStart(2, "0"));
  return `${hour}:${minute}${second > 0 ? `:${second}` : ""}`;
}

function daysOf(blocks) {
  const days = new Map();
  for (const festival of Object.keys(blocks))
    for (const part of blocks[festival]) {
      const [start, length] = part.split("+");
      for (let more = 0; more < length; more += 1) days.set(readDay(start) + more, festival);
    }
  return days;
}

// {first, published, last, off: {"春节": ["2026-02-15+9"]}, makeUp: …} → the same in days.
export const readCalendar = ({ first, published, last, off, makeUp }) => ({
  first: readDay(first),
  published: readDay(published),
  last: readDay(last),
  off: daysOf(off),
  makeUp: daysOf(makeUp),
});

// 1970-01-01 was a Thursday.
const isWeekend = (day) => (day + 4) % 7 === 0 || (day + 4) % 7 === 6;

export const isWorking = (day, { off, makeUp }) => makeUp.has(day) || !(isWeekend(day) || off.has(day));

// The calendar of an acquirer that does not pay out on make-up days.
export const withoutMakeUp = (calendar) => ({ ...calendar, makeUp: new Map() });

// At the very second of the cut-off a sale belongs to the next day.
export const clearingDay = (moment, cutoff) => Math.floor(moment / DAY) + (moment % DAY >= cutoff ? 1 : 0);

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
      : { day, skipped: calendar.off.get(day) || "" });
  }
  return { clearing, due: day, way, confirmed: day <= calendar.published };
}
