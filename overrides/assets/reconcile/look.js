// Everything that is asked of a settlement day that nothing explains, worked out once. No DOM, no clock.

import { between, byDay, inDays } from "./days.js";
import { worth } from "./runs.js";

/** @import { Credit, Explained, Given, Items, Look, Lot, Run, Short } from "./shapes.js" */

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
