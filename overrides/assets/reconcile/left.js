// A settlement day that nothing explains: not due yet, waiting, short, unknown; "missing" only where nothing else can
// be. No DOM, no clock.

import { between, byDay, inDays } from "./days.js";
import { unique } from "./explain.js";
import { worth } from "./runs.js";
import { groupByDay, sumsTo } from "./splits.js";

/** @import { Credit, Explained, Given, Items, Look, Lot, Period, Run, Said, Short } from "./shapes.js" */

const SMALL = 10000;

/** @param {number} value */
export const tolerance = (value) => Math.max(SMALL, Math.floor(value / 20));

// What a credit is: explained in every way, in one of several, or not at all.
/**
 * @param {Credit} credit
 * @param {Given} given
 */
function creditState({ index }, { explained, items }) {
  const counted = items.credits.get(index);
  if (counted) return counted;
  const judged = explained.credits.get(index);
  if (!judged) return "unexplained";
  return judged.state === "matched" && judged.hypotheses.every(({ way }) => way === "no-fee") ? "likely" : judged.state;
}

// What is due for each unexplained day: refunds that are more than was sold are carried over to the next one.
/**
 * @param {Lot[]} lots
 * @param {Explained} explained
 * @param {Items} items
 * @returns {Map<number, number>}
 */
function expectedOf(lots, explained, items) {
  const expected = new Map();
  let sum = 0;
  for (const lot of lots) {
    const judged = explained.lots.get(lot.index);
    if ((judged && judged.state !== "ambiguous") || items.lots.has(lot.index)) sum = 0;
    else {
      sum += worth(lot);
      expected.set(lot.index, sum);
      if (sum > 0) sum = 0;
    }
  }
  return expected;
}

// Whether the terms that the reader gave explain most of what acquirers paid: else it may be they that are wrong.
/**
 * @param {Given} given
 * @param {number} unexplained
 */
function termsHold({ explained, items, credits }, unexplained) {
  const some = [...explained.lots.values()].some(({ state }) => state !== "ambiguous") || items.lots.size > 0;
  return some && unexplained * 3 <= credits.filter(({ acquirer }) => acquirer).length;
}

/**
 * @param {Run[]} runs
 * @returns {Map<number, Run[]>}
 */
function runsByLot(runs) {
  const found = new Map();
  for (const run of runs)
    for (const lot of run.lots) {
      const list = found.get(lot) || [];
      list.push(run);
      found.set(lot, list);
    }
  return found;
}

// Everything that the questions below look at, worked out once.
/**
 * @param {Given} all
 * @returns {Look}
 */
export function lookUp(all) {
  const { lots, credits, explained, items, weak, runs, statement } = all;
  const states = credits.map((credit) => creditState(credit, all));
  const sorted = byDay(credits);
  const open = sorted.filter(
    ({ acquirer, index }) => acquirer && (states[index] === "unexplained" || states[index] === "ambiguous"),
  );
  const proven = termsHold(all, open.length);
  const left = lots.filter(({ index }) => !explained.lots.has(index) && !items.lots.has(index));
  const weakly = new Map();
  for (const one of weak) for (const lot of one.lots) weakly.set(lot, one);
  const free = open.filter(({ index, returned, key }) => states[index] === "unexplained" && !returned && !key);
  const leftSet = { left, before: new Map(left.map(({ index }, at) => [index, at])) };
  const look = {
    ...all,
    expected: expectedOf(lots, explained, items),
    states,
    sorted,
    open,
    free,
    proven,
    left,
    weakly,
    leftSet,
    runsOf: runsByLot(runs),
    period: statement.period,
    short: new Map(),
  };
  return { ...look, short: shortCredits(look) };
}

// How often each lot and each credit is in one of these.
/** @param {Short[]} pairs */
function timesOf(pairs) {
  const times = new Map();
  for (const { lot, credit } of pairs) for (const one of [lot, credit]) times.set(one, (times.get(one) || 0) + 1);
  return times;
}

// Credits that come short by a little: the only one for this lot, for which this is the only lot.
/**
 * @param {Look} look
 * @returns {Map<number, Short>}
 */
function shortCredits({ left, free, expected }) {
  /** @type {Short[]} */
  const pairs = [];
  for (const lot of left) {
    const value = expected.get(lot.index) || 0;
    for (const credit of between(free, lot.due, lot.end)) {
      const short = value - credit.fen;
      if (value > 0 && short !== 0 && Math.abs(short) <= tolerance(value)) pairs.push({ lot, credit, short });
    }
  }
  const less = pairs.filter(({ short }) => short > 0);
  const times = timesOf(less);
  const once = (/** @type {Short} */ { lot, credit }) => times.get(lot) === 1 && times.get(credit) === 1;
  const alone = (/** @type {Short} */ { lot, credit }) =>
    between(free, lot.due, lot.end).length === 1 &&
    left.filter(({ due, end }) => inDays(credit, due, end)).length === 1;
  const found = [...less.filter(once), ...pairs.filter(alone)];
  return new Map(found.map((one) => [one.lot.index, one]));
}

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
