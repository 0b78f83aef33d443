// The ladder of a case: each rung with its day and its state. Days are whole days of China; no DOM, no clock.
//
// How days are counted: the day of receipt is not, and a last day that falls on a day off moves to the first
// working day after it (民法典 201, 203). Three years to sue, begun again by a written demand (188, 195).

/** @import { Day } from "../common/settlement/dates.js" */

/**
 * @typedef {(day: Day) => boolean} IsWorking
 * @typedef {{ complain: number, regulator: number, court: number }} Waits in working days, days and years
 * @typedef {"done" | "now" | "later"} State done: the reader says so
 * @typedef {{ name: string, state: State, day: Day | null, needs: string }} Rung `needs`: the blank from which its day,
 *   which is null, would be counted
 */

export const RUNGS = [
  "check-sale",
  "check-account",
  "call-acquirer",
  "call-bank",
  "complain",
  "regulator",
  "court",
  "police",
];
const SENT_TO_BANK =
  /划(?:了|出|成|过)|打款|退(?:回|票|汇|了)|(?:问|找|打给).{0,4}银行|\b(?:paid|returned)\b|\byour bank\b/i;
const DENIED =
  /(?:没有?|未|不|还没有?|尚未)(?:给我)?(?:划|打|退)[了出成过款回票汇]*|\b(?:not|never|no)\b[^.,;]{0,20}\b(?:paid|returned)\b/gi;

/**
 * Day `count` after `day`, on a working day.
 * @param {Day} day
 * @param {number} count
 * @param {IsWorking} isWorking
 */
function deadline(day, count, isWorking) {
  let last = day + count;
  while (!isWorking(last)) last += 1;
  return last;
}

/**
 * The working day number `count` after `day`.
 * @param {Day} day
 * @param {number} count
 * @param {IsWorking} isWorking
 */
function workingDaysAfter(day, count, isWorking) {
  let last = day;
  for (let left = count; left > 0; left -= Number(isWorking(last))) last += 1;
  return last;
}

/**
 * The same day of the year some years on; 29 February becomes the 28th.
 * @param {Day} day
 * @param {number} years
 * @returns {Day}
 */
function yearsAfter(day, years) {
  const date = new Date(day * 864e5);
  const [year, month] = [date.getUTCFullYear() + years, date.getUTCMonth()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / 864e5;
}

/**
 * @param {{ sale: Day | null, days: Record<string, Day | null>, reply: string, due: { last: Day } | null }} given
 *   `days`: when
 *   each rung was taken, {"check-sale": null, …, "complain-received": …}; `due`: null where no date was given
 * @param {Waits} waits
 * @param {IsWorking} isWorking
 * @param {Day} today
 * @returns {Rung[]}
 */
export function ladder({ sale, days, reply, due }, waits, isWorking, today) {
  const last = due ? due.last : null;
  const called = days["call-acquirer"];
  const received = days["complain-received"];
  /** @type {Record<string, [Day | null, string]>} the day of a rung, and the blank that it is counted from */
  const from = {
    "check-sale": [sale, "date"],
    "check-account": [last, "date"],
    "call-acquirer": [last, "date"],
    "call-bank": [called, "call-acquirer-date"],
    complain: [called === null ? null : workingDaysAfter(called, waits.complain, isWorking), "call-acquirer-date"],
    regulator: [received === null ? null : deadline(received, waits.regulator, isWorking), "complain-received"],
    court: [
      last === null
        ? null
        : deadline(yearsAfter(received === null ? last : Math.max(last, received), waits.court), 0, isWorking),
      "date",
    ],
    police: [null, ""],
  };
  const now = currentRung(days, reply, last, today);
  return RUNGS.map((name) => {
    const [day, blank] = from[name];
    const state = name === now ? "now" : days[name] !== null ? "done" : "later";
    return { name, state, day, needs: day === null ? blank : "" };
  });
}

/**
 * The first rung after the last one taken; the bank is asked only when the acquirer points to it.
 * @param {Record<string, Day | null>} days
 * @param {string} reply
 * @param {Day | null} last
 * @param {Day} today
 */
function currentRung(days, reply, last, today) {
  const taken = RUNGS.filter((name) => days[name] !== null && name !== "police").pop();
  if (taken === undefined || taken === "check-sale" || taken === "check-account") {
    if (last === null || (today < last && taken === undefined)) return "check-sale";
    return today < last ? "check-account" : "call-acquirer";
  }
  if (taken === "call-acquirer" && !SENT_TO_BANK.test(reply.replace(DENIED, ""))) return "complain";
  return RUNGS[RUNGS.indexOf(taken) + 1] || "court";
}
