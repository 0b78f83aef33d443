// Lots against the credits of a statement, by exact amounts inside their windows; why so: docs/en/reconcile.md. No DOM,
// no clock.

import { dayOf, isoOf } from "../common/settlement/dates.js";
import { between, byDay } from "./days.js";
import { explain } from "./explain.js";
import { habitsOf, isStranger, isUnusual } from "./habits.js";
import { countItems } from "./items.js";
import { windowOf } from "./lots.js";
import { isNoSale, isTurnedBack, memoKey, strengthOf, walletOf } from "./payers.js";
import { runsOf } from "./runs.js";
import { partOf, splitsOf } from "./splits.js";
import { judge } from "./states.js";

/** @import { Contradicted, Credit, Entry, Habits, Hypothesis, Items, Lot } from "./shapes.js" */
/** @import { MemoKey, Result, Run, Statement, Terms } from "./shapes.js" */

const CREDITS_A_SLICE = 200;
const RETURNED_WITHIN = 10;
const MEMO_WITHIN = 30;

// What came in, in the order of the statement, each with what its payer can prove.
/**
 * @param {Entry[]} entries
 * @returns {Generator<undefined, Credit[]>}
 */
function* creditsOf(entries) {
  /** @type {Credit[]} */
  const credits = [];
  for (const entry of entries) {
    if (entry.fen <= 0) continue;
    const strength = isNoSale(entry) ? "weak" : strengthOf(entry);
    credits.push({
      ...entry,
      index: credits.length,
      strength,
      acquirer: strength !== "weak",
      key: memoKey(entry),
      wallet: walletOf(entry),
      returned: false,
    });
    if (credits.length % CREDITS_A_SLICE === 0) yield;
  }
  return credits;
}

// A credit that the bank or the acquirer took back proves nothing; nor does one of several equal ones.
/**
 * @param {Credit[]} credits
 * @param {Entry[]} entries
 * @returns {Generator<undefined, void>}
 */
function* markReturned(credits, entries) {
  /** @type {Map<number, Credit[]>} */
  const byFen = new Map(credits.map(({ fen }) => [fen, []]));
  for (const credit of credits) if (credit.acquirer) /** @type {Credit[]} */ (byFen.get(credit.fen)).push(credit);
  for (const { day, fen, payer, memo } of entries) {
    const equal = fen < 0 ? byFen.get(-fen) : undefined;
    if (!equal || !(isTurnedBack({ payer, memo }) || strengthOf({ payer, memo }) !== "weak")) continue;
    for (const credit of equal) if (credit.day <= day && day - credit.day <= RETURNED_WITHIN) credit.returned = true;
    yield;
  }
}

// The last day of this month and day up to another: a memo names no year.
/**
 * @param {number[]} date
 * @param {number} until
 */
function lastDay([month, date], until) {
  const year = +isoOf(until).slice(0, 4);
  const day = dayOf(year, month, date);
  return day <= until ? day : dayOf(year - 1, month, date);
}

/**
 * @param {MemoKey} key
 * @param {number} day
 */
function memoDays(key, day) {
  const to = lastDay(key.to, day);
  return { from: lastDay(key.from, to), to };
}

// What the memos say was sold: what came, and the fee.
/** @param {Credit[]} list */
const saidIn = (list) => list.reduce((sum, { fen, key }) => sum + fen + (key ? key.fee : 0), 0);

// Credits whose memo names days and fee: alone, or all that name the same days together.
/**
 * @param {Lot[]} lots
 * @param {Credit[]} credits
 * @returns {{hypotheses: Hypothesis[], contradicted: Contradicted}}
 */
function memoHypotheses(lots, credits) {
  /** @type {Map<string, {from: number, to: number, credits: Credit[]}>} */
  const named = new Map();
  for (const credit of credits) {
    if (!credit.key || !credit.acquirer || credit.returned) continue;
    const { from, to } = memoDays(credit.key, credit.day);
    if (credit.day - to > MEMO_WITHIN) continue;
    const group = named.get(`${from} ${to}`) || { from, to, credits: [] };
    group.credits.push(credit);
    named.set(`${from} ${to}`, group);
  }
  /** @type {Hypothesis[]} */
  const hypotheses = [];
  const contradicted = new Map();
  for (const { from, to, credits: some } of named.values()) {
    const covered = lots.filter(({ day }) => day >= from && day <= to);
    const gross = covered.reduce((sum, lot) => sum + lot.gross, 0);
    const indices = covered.map(({ index }) => index);
    const make = (/** @type {Credit[]} */ list) => ({
      lots: indices,
      credits: list.map(({ index }) => index),
      way: "memo",
      grade: "sure",
    });
    const alone = some.filter((credit) => saidIn([credit]) === gross).map((credit) => make([credit]));
    if (covered.length && alone.length) hypotheses.push(...alone);
    else if (covered.length && saidIn(some) === gross) hypotheses.push(make(some));
    else for (const { index } of covered) contradicted.set(index, { credits: some, difference: gross - saidIn(some) });
  }
  return { hypotheses, contradicted };
}

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
