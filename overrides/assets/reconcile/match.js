// Lots against the credits of a statement, by exact amounts inside their windows; why so: docs/en/reconcile.md. No DOM,
// no clock.

import { creditsOf, markReturned } from "./credits.js";
import { between, byDay } from "./days.js";
import { explain } from "./explain.js";
import { habitsOf, isStranger, isUnusual } from "./habits.js";
import { countItems } from "./items.js";
import { windowOf } from "./lots.js";
import { memoHypotheses } from "./memos.js";
import { runsOf } from "./runs.js";
import { partOf, splitsOf } from "./splits.js";
import { judge } from "./states.js";

/** @import { Credit, Habits, Hypothesis, Items, Lot, Result, Run, Statement, Terms } from "./shapes.js" */

/**
 * @param {Credit} credit
 * @param {Lot[]} lots
 * @param {Run} run
 */
const mayPay = ({ wallet }, lots, run) =>
  !wallet ||
  run.lots.every((lot) => lots[lot].items.every(({ channel }) => channel === wallet || channel === "unknown"));

// Every run whose amount is exactly a credit's, on a day of its window.
/**
 * @param {Run[]} runs
 * @param {Lot[]} lots
 * @param {Credit[]} credits
 * @returns {Generator<undefined, Hypothesis[]>}
 */
function* runHypotheses(runs, lots, credits) {
  const byValue = new Map();
  for (const run of runs) {
    if (!byValue.has(run.value)) byValue.set(run.value, []);
    byValue.get(run.value).push(run);
  }
  const found = [];
  for (const credit of credits) {
    const some = byValue.get(credit.fen) || [];
    for (const run of some)
      if (credit.day >= run.from && credit.day <= run.to && mayPay(credit, lots, run))
        found.push({ ...run, credits: [credit.index] });
    if (credit.index % 500 === 0) yield;
  }
  return found;
}

// Days that came in parts, by channel or by the hour.
/**
 * @param {Run[]} runs
 * @param {Lot[]} lots
 * @param {Credit[]} credits
 * @returns {Generator<undefined, Hypothesis[]>}
 */
function* splitHypotheses(runs, lots, credits) {
  const inOrder = byDay(credits);
  const found = [];
  for (const run of runs) {
    found.push(...splitsOf(run, lots, between(inOrder, run.from, run.to)));
    yield;
  }
  return found;
}

// Payouts per sale are looked for first where the cycle pays at once; a day of which none is found is a lot like
// others.
/**
 * @param {Lot[]} lots
 * @param {Credit[]} credits
 * @param {Terms} terms
 * @returns {Items}
 */
function perItem(lots, credits, { cycle, flat }) {
  if (cycle.days > 0) return { lots: new Map(), credits: new Map() };
  const found = countItems(lots, credits, flat);
  for (const [index, counted] of found.lots) if (!counted.came && !counted.unclear) found.lots.delete(index);
  return found;
}

// Whether a credit may be for a day before the first of the list, or after its last.
/**
 * @param {Lot[]} lots
 * @param {Credit[]} credits
 * @param {Terms} terms
 * @returns {(credit: number) => boolean}
 */
function edgesOf(lots, credits, terms) {
  if (!lots.length) return () => false;
  const before = windowOf(lots[0].day - 1, terms, undefined).end;
  const after = windowOf(lots[lots.length - 1].day + 1, terms, undefined).due;
  return (credit) => credits[credit].day <= before || credits[credit].day >= after;
}

// A stranger may have paid for something else; and of two lines that nothing tells apart one may be a copy.
/**
 * @param {Hypothesis} hypothesis
 * @param {Credit[]} credits
 * @param {Habits} habits
 * @returns {Hypothesis}
 */
const asTold = (hypothesis, credits, habits) => {
  const stranger = isStranger(hypothesis.credits, credits, habits);
  return stranger || hypothesis.credits.some((index) => credits[index].twin)
    ? { ...hypothesis, grade: "likely", stranger }
    : hypothesis;
};

// Yields while it works, and returns {days, credits}: see judge.
/**
 * @param {Lot[]} lots
 * @param {Statement} statement
 * @param {Terms} terms
 * @returns {Generator<unknown, Result>}
 */
export function* match(lots, statement, terms) {
  const credits = yield* creditsOf(statement.entries);
  yield* markReturned(credits, statement.entries);
  const open = credits.filter(({ acquirer, returned }) => acquirer && !returned);
  const nameless = open.filter(({ key }) => !key);
  const items = perItem(lots, nameless, terms);
  const left = lots.filter(({ index }) => !items.lots.has(index));
  const memo = memoHypotheses(left, open);
  const named = new Set(memo.hypotheses.reduce((all, one) => all.concat(one.lots), [...memo.contradicted.keys()]));
  const runs = runsOf(lots).filter((run) => run.lots.every((lot) => !items.lots.has(lot)));
  yield 0.2;
  const plain = open.filter(({ key, index }) => !key && !items.credits.has(index));
  const free = runs.filter((run) => !run.lots.some((lot) => named.has(lot)));
  const whole = yield* runHypotheses(free, lots, plain);
  const habits = habitsOf(whole, credits);
  const regular = free.filter((run) => !isUnusual(run, habits));
  const splits = yield* splitHypotheses(regular, lots, plain);
  const usual = [...whole.filter((one) => !isUnusual(one, habits)), ...splits];
  const isAtEdge = edgesOf(lots, credits, terms);
  const explained = yield* explain([...memo.hypotheses, ...usual.map((one) => asTold(one, credits, habits))], isAtEdge);
  const others = credits.filter(({ acquirer }) => !acquirer);
  const weak = yield* runHypotheses(runs, lots, others);
  return yield* judge({
    lots,
    credits,
    explained,
    items,
    weak,
    runs,
    contradicted: memo.contradicted,
    statement,
    partOf,
  });
}
