// Lots against the credits of a statement, by exact amounts inside their windows; why so: docs/en/reconcile.md. No DOM, no clock.

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

const CREDITS_A_SLICE = 200;
const RETURNED_WITHIN = 10;
const MEMO_WITHIN = 30;

// What came in, in the order of the statement, each with what its payer can prove.
/**
 * @param {import("./shapes.js").Entry[]} entries
 * @returns {Generator<undefined, import("./shapes.js").Credit[]>}
 */
function* creditsOf(entries) {
  /** @type {import("./shapes.js").Credit[]} */
  const credits = [];
  for (const entry of entries) {
    if (entry.fen <= 0) continue;
    const strength = isNoSale(entry) ? "weak" : strengthOf(entry);
    credits.push({ ...entry, index: credits.length, strength, acquirer: strength !== "weak", key: memoKey(entry), wallet: walletOf(entry), returned: false });
    if (credits.length % CREDITS_A_SLICE === 0) yield;
  }
  return credits;
}

// A credit that the bank or the acquirer took back proves nothing; nor does one of several equal ones.
/**
 * @param {import("./shapes.js").Credit[]} credits
 * @param {import("./shapes.js").Entry[]} entries
 * @returns {Generator<undefined, void>}
 */
function* markReturned(credits, entries) {
  /** @type {Map<number, import("./shapes.js").Credit[]>} */
  const byFen = new Map(credits.map(({ fen }) => [fen, []]));
  for (const credit of credits) if (credit.acquirer) /** @type {import("./shapes.js").Credit[]} */ (byFen.get(credit.fen)).push(credit);
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
 * @param {import("./shapes.js").MemoKey} key
 * @param {number} day
 */
function memoDays(key, day) {
  const to = lastDay(key.to, day);
  return { from: lastDay(key.from, to), to };
}

// What the memos say was sold: what came, and the fee.
/** @param {import("./shapes.js").Credit[]} list */
const saidIn = (list) => list.reduce((sum, { fen, key }) => sum + fen + (key ? key.fee : 0), 0);

// Credits whose memo names days and fee: alone, or all that name the same days together.
/**
 * @param {import("./shapes.js").Lot[]} lots
 * @param {import("./shapes.js").Credit[]} credits
 * @returns {{hypotheses: import("./shapes.js").Hypothesis[], contradicted: import("./shapes.js").Contradicted}}
 */
function memoHypotheses(lots, credits) {
  /** @type {Map<string, {from: number, to: number, credits: import("./shapes.js").Credit[]}>} */
  const named = new Map();
  for (const credit of credits) {
    if (!credit.key || !credit.acquirer || credit.returned) continue;
    const { from, to } = memoDays(credit.key, credit.day);
    if (credit.day - to > MEMO_WITHIN) continue;
    const group = named.get(`${from} ${to}`) || { from, to, credits: [] };
    group.credits.push(credit);
    named.set(`${from} ${to}`, group);
  }
  /** @type {import("./shapes.js").Hypothesis[]} */
  const hypotheses = [];
  const contradicted = new Map();
  for (const { from, to, credits: some } of named.values()) {
    const covered = lots.filter(({ day }) => day >= from && day <= to);
    const gross = covered.reduce((sum, lot) => sum + lot.gross, 0);
    const indices = covered.map(({ index }) => index);
    const make = (/** @type {import("./shapes.js").Credit[]} */ list) =>
      ({ lots: indices, credits: list.map(({ index }) => index), way: "memo", grade: "sure" });
    const alone = some.filter((credit) => saidIn([credit]) === gross).map((credit) => make([credit]));
    if (covered.length && alone.length) hypotheses.push(...alone);
    else if (covered.length && saidIn(some) === gross) hypotheses.push(make(some));
    else for (const { index } of covered) contradicted.set(index, { credits: some, difference: gross - saidIn(some) });
  }
  return { hypotheses, contradicted };
}

/**
 * @param {import("./shapes.js").Credit} credit
 * @param {import("./shapes.js").Lot[]} lots
 * @param {import("./shapes.js").Run} run
 */
const mayPay = ({ wallet }, lots, run) =>
  !wallet || run.lots.every((lot) => lots[lot].items.every(({ channel }) => channel === wallet || channel === "unknown"));

// Every run whose amount is exactly a credit's, on a day of its window.
/**
 * @param {import("./shapes.js").Run[]} runs
 * @param {import("./shapes.js").Lot[]} lots
 * @param {import("./shapes.js").Credit[]} credits
 * @returns {Generator<undefined, import("./shapes.js").Hypothesis[]>}
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
      if (credit.day >= run.from && credit.day <= run.to && mayPay(credit, lots, run)) found.push({ ...run, credits: [credit.index] });
    if (credit.index % 500 === 0) yield;
  }
  return found;
}

// Days that came in parts, by channel or by the hour.
/**
 * @param {import("./shapes.js").Run[]} runs
 * @param {import("./shapes.js").Lot[]} lots
 * @param {import("./shapes.js").Credit[]} credits
 * @returns {Generator<undefined, import("./shapes.js").Hypothesis[]>}
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

// Payouts per sale are looked for first where the cycle pays at once; a day of which none is found is a lot like others.
/**
 * @param {import("./shapes.js").Lot[]} lots
 * @param {import("./shapes.js").Credit[]} credits
 * @param {import("./shapes.js").Terms} terms
 * @returns {import("./shapes.js").Items}
 */
function perItem(lots, credits, { cycle, flat }) {
  if (cycle.days > 0) return { lots: new Map(), credits: new Map() };
  const found = countItems(lots, credits, flat);
  for (const [index, said] of found.lots) if (!said.came && !said.unclear) found.lots.delete(index);
  return found;
}

// Whether a credit may be for a day before the first of the list, or after its last.
/**
 * @param {import("./shapes.js").Lot[]} lots
 * @param {import("./shapes.js").Credit[]} credits
 * @param {import("./shapes.js").Terms} terms
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
 * @param {import("./shapes.js").Hypothesis} hypothesis
 * @param {import("./shapes.js").Credit[]} credits
 * @param {import("./shapes.js").Habits} habits
 * @returns {import("./shapes.js").Hypothesis}
 */
const asTold = (hypothesis, credits, habits) => {
  const stranger = isStranger(hypothesis.credits, credits, habits);
  return stranger || hypothesis.credits.some((index) => credits[index].twin) ? { ...hypothesis, grade: "likely", stranger } : hypothesis;
};

// Yields while it works, and returns {days, credits}: see judge.
/**
 * @param {import("./shapes.js").Lot[]} lots
 * @param {import("./shapes.js").Statement} statement
 * @param {import("./shapes.js").Terms} terms
 * @returns {Generator<unknown, import("./shapes.js").Result>}
 */
export function* match(lots, statement, terms) {
  const credits = yield* creditsOf(statement.entries);
  yield* markReturned(credits, statement.entries);
  const open = credits.filter(({ acquirer, returned }) => acquirer && !returned);
  const items = perItem(lots, open.filter(({ key }) => !key), terms);
  const left = lots.filter(({ index }) => !items.lots.has(index));
  const memo = memoHypotheses(left, open);
  const named = new Set(memo.hypotheses.reduce((all, one) => all.concat(one.lots), [...memo.contradicted.keys()]));
  const runs = runsOf(lots).filter((run) => run.lots.every((lot) => !items.lots.has(lot)));
  yield 0.2;
  const plain = open.filter(({ key, index }) => !key && !items.credits.has(index));
  const free = runs.filter((run) => !run.lots.some((lot) => named.has(lot)));
  const whole = yield* runHypotheses(free, lots, plain);
  const habits = habitsOf(whole, credits);
  const splits = yield* splitHypotheses(free.filter((run) => !isUnusual(run, habits)), lots, plain);
  const usual = [...whole.filter((one) => !isUnusual(one, habits)), ...splits];
  const isAtEdge = edgesOf(lots, credits, terms);
  const explained = yield* explain([...memo.hypotheses, ...usual.map((one) => asTold(one, credits, habits))], isAtEdge);
  const weak = yield* runHypotheses(runs, lots, credits.filter(({ acquirer }) => !acquirer));
  return yield* judge({ lots, credits, explained, items, weak, runs, contradicted: memo.contradicted, statement, partOf });
}
