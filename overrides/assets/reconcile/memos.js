// Credits whose memo names the days that they are for → what they explain. No DOM, no clock.

import { dayOf, isoOf } from "../common/settlement/dates.js";

/** @import { Contradicted, Credit, Hypothesis, Lot, MemoKey } from "./shapes.js" */

const MEMO_WITHIN = 30;

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
export function memoHypotheses(lots, credits) {
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
