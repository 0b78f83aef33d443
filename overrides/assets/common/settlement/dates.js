// The rule, in whole days: from a clearing day to the day on which its money is due. No DOM, no clock.
// hooks/daozhang/settlement/due_date.py is its twin; both follow tests/settlement/cases.json.

/**
 * @typedef {number} Day days since 1970-01-01, in China
 * @typedef {number} Moment seconds since then, in China
 * @typedef {{ letter: string, days: number }} Cycle
 * @typedef {Record<string, string[]>} Blocks festival → its days, as in "2026-02-15+9"
 * @typedef {{ first: Day, published: Day, last: Day, off: Map<Day, string>, makeUp: Map<Day, string> }} Calendar
 * @typedef {{ day: Day, n?: number, makeUp?: string, skipped?: string }} Step a day that counts, or one that is skipped
 * @typedef {{ clearing: Day, due: Day, way: Step[], confirmed: boolean }} Settled
 */

export const DAY = 86400;

/** @param {number} year @param {number} month @param {number} day @returns {Day} */
export const dayOf = (year, month, day) => Date.UTC(year, month - 1, day) / 864e5;

/** @param {Day} day */
export const isoOf = (day) => new Date(day * 864e5).toISOString().slice(0, 10);

/**
 * China keeps UTC+8 all year, wherever the reader's own clock stands.
 * @param {number} milliseconds
 * @returns {Day}
 */
export const chinaDay = (milliseconds) => Math.floor((milliseconds + 8 * 36e5) / 864e5);

/**
 * A day for "2026-02-12", null for "2026-02-31" and for all else.
 * @param {string} iso
 * @returns {Day | null}
 */
export function readDay(iso) {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  const day = found && dayOf(+found[1], +found[2], +found[3]);
  return day !== null && isoOf(day) === iso ? day : null;
}

/**
 * 82860 → "23:01", 86400 → "24:00".
 * @param {number} seconds
 */
export function clock(seconds) {
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
  const [hour, minute, second] = parts.map((part) => String(Math.floor(part)).padStart(2, "0"));
  return `${hour}:${minute}${second === "00" ? "" : `:${second}`}`;
}

// Days in a calendar exist: the build wrote them.
/** @param {string} iso */
const written = (iso) => /** @type {Day} */ (readDay(iso));

/** @param {Blocks} blocks */
function daysOf(blocks) {
  /** @type {Map<Day, string>} */
  const days = new Map();
  for (const festival of Object.keys(blocks))
    for (const part of blocks[festival]) {
      const [start, length] = part.split("+");
      for (let more = 0; more < Number(length); more += 1) days.set(written(start) + more, festival);
    }
  return days;
}

/**
 * A calendar as the build writes it → the same in days.
 * @param {{ first: string, published: string, last: string, off: Blocks, makeUp: Blocks }} calendar
 * @returns {Calendar}
 */
export const readCalendar = ({ first, published, last, off, makeUp }) => ({
  first: written(first),
  published: written(published),
  last: written(last),
  off: daysOf(off),
  makeUp: daysOf(makeUp),
});

// 1970-01-01 was a Thursday.
/** @param {Day} day */
const isWeekend = (day) => (day + 4) % 7 === 0 || (day + 4) % 7 === 6;

/** @param {Day} day @param {Pick<Calendar, "off" | "makeUp">} calendar */
export const isWorking = (day, { off, makeUp }) => makeUp.has(day) || !(isWeekend(day) || off.has(day));

/**
 * The calendar of an acquirer that does not pay out on make-up days.
 * @param {Calendar} calendar
 * @returns {Calendar}
 */
export const withoutMakeUp = (calendar) => ({ ...calendar, makeUp: new Map() });

/**
 * At the very second of the cut-off a sale belongs to the next day.
 * @param {Moment} moment
 * @param {number} cutoff seconds of the day
 * @returns {Day}
 */
export const clearingDay = (moment, cutoff) => Math.floor(moment / DAY) + (moment % DAY >= cutoff ? 1 : 0);

/**
 * Count from a clearing day, which may itself be a day off, to the day on which its money is due; `way` holds each day
 * after it, in order.
 * @param {Day} clearing
 * @param {Cycle} cycle
 * @param {Calendar} calendar
 * @returns {Settled}
 */
export function settle(clearing, { letter, days }, calendar) {
  if (letter === "D") return { clearing, due: clearing + days, way: [], confirmed: true };
  /** @type {Step[]} */
  const way = [];
  let day = days ? clearing : clearing - 1;
  for (let n = 0; n < (days || 1);) {
    day += 1;
    way.push(
      isWorking(day, calendar)
        ? { day, n: ++n, makeUp: calendar.makeUp.get(day) }
        : { day, skipped: calendar.off.get(day) || "" },
    );
  }
  return { clearing, due: day, way, confirmed: day <= calendar.published };
}
