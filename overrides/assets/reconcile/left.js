// A settlement day that nothing explains: not due yet, waiting, short, unknown; "missing" only where nothing else can
// be. No DOM, no clock.

import { between } from "./days.js";
import { unique } from "./explain.js";
import { tolerance } from "./look.js";
import { worth } from "./runs.js";
import { groupByDay, sumsTo } from "./splits.js";

/** @import { Look, Lot, Period, Run, Said } from "./shapes.js" */

// Something that came, though not as it should have: then no day before it is missing.
/**
 * @param {Lot} lot
 * @param {Look} look
 */
function perhapsLater(lot, look) {
  const { open, leftSet } = look;
  if (!look.proven && termsMayBeWrong(lot, look)) return "terms";
  const later = between(open, lot.day, Infinity);
  if (lot.net === null && later.some(({ fen }) => fen >= lot.gross - tolerance(lot.gross))) return "came-otherwise";
  const own = look.runsOf.get(lot.index) || [];
  const values = new Set(later.map(({ fen }) => fen));
  const exact = own.some(({ value }) => values.has(value)) || comeTogether(lot, values, leftSet);
  return exact || inParts(own, lot, look) ? "came-otherwise" : "";
}

// Where little is explained, money that came at the time may be this day's by other terms.
/**
 * @param {Lot} lot
 * @param {Look} look
 */
function termsMayBeWrong(lot, { sorted, open }) {
  const value = worth(lot);
  return (
    between(open, lot.day, lot.end + 7).length > 0 ||
    between(sorted, lot.day, lot.end).some(({ fen }) => Math.abs(value - fen) <= tolerance(value) / 2)
  );
}

// In two or three parts on one later day, one of which at least nothing else explains.
/**
 * @param {Run[]} runs
 * @param {Lot} lot
 * @param {Look} look
 */
function inParts(runs, lot, { open, sorted }) {
  const [opened, on] = [new Set(open), new Set(open.map(({ day }) => day))];
  const days = groupByDay(between(sorted, lot.day, Infinity).filter(({ day, acquirer }) => acquirer && on.has(day)));
  for (const value of unique(runs.map((run) => [run.value])))
    for (const parts of sumsTo(days, value)) if (parts.some((credit) => opened.has(credit))) return true;
  return false;
}

const MOST_TOGETHER = 10;
const MOST_CARRIED = 40;

// Several days together, later than they were due: adjacent days that are all left over, those first of which refunds
// used up are not counted.
/**
 * @param {Lot} lot
 * @param {Set<number>} values
 * @param {{left: Lot[], before: Map<number, number>}} leftSet
 */
function comeTogether(lot, values, { before, left }) {
  const at = before.get(lot.index) || 0;
  for (let from = Math.max(0, at - MOST_CARRIED); from <= at; from += 1) {
    let [net, gross, paid] = [0, 0, 0];
    for (let to = from; to < left.length && paid < MOST_TOGETHER; to += 1) {
      net += worth(left[to]);
      gross += left[to].gross;
      if (net > 0) paid += 1;
      if (to >= at && (values.has(net) || values.has(gross))) return true;
    }
  }
  return false;
}

/** @typedef {[string, (lot: Lot, look: Look, period: Period) => boolean]} Question */

/** @type {Question[]} */
const EARLY = [
  ["nothing-due", (lot, { expected }, { to }) => (expected.get(lot.index) || 0) <= 0 && lot.due <= to],
  ["no-statement", (lot, _, { from }) => lot.end < from],
];

/** @type {Question[]} */
const DOUBTS = [
  ["before-statement", (lot, _, period) => lot.due < period.from || (lot.due === period.from && !period.stated)],
  [
    "turned-back",
    (lot, { sorted, runsOf }) =>
      between(sorted, lot.day, lot.end).some(
        (credit) => credit.returned && (runsOf.get(lot.index) || []).some(({ value }) => value === credit.fen),
      ),
  ],
  ["weak-payer", (lot, { weakly }) => weakly.has(lot.index)],
  ["unexplained", (lot, { open }) => between(open, lot.due, lot.end).length > 0],
  ["incomplete", (lot, { statement }) => !statement.complete],
  ["calendar", (lot) => !lot.known],
];

/**
 * @param {Lot} lot
 * @param {Look} all
 * @returns {Said}
 */
export function judgeLeft(lot, all) {
  const { period } = all;
  if (!period) return { state: "unknown", why: "no-statement" };
  const early = EARLY.find(([, holds]) => holds(lot, all, period));
  if (early) return { state: "unknown", why: early[0] };
  if (lot.due > period.to) return { state: "not-due" };
  const against = all.contradicted.get(lot.index);
  if (against) return { state: "difference", why: "memo", ...against };
  if (lot.end > period.to) return { state: "waiting" };
  const short = all.short.get(lot.index);
  if (short) return { state: "difference", why: "short", difference: short.short, credits: [short.credit] };
  const doubt = DOUBTS.find(([, holds]) => holds(lot, all, period));
  if (doubt) return { state: "unknown", why: doubt[0] };
  const why = perhapsLater(lot, all);
  return why ? { state: "unknown", why } : { state: "missing" };
}
