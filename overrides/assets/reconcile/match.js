// Lots against the credits of a statement, by exact amounts inside their windows; why so: docs/en/reconcile.md. No DOM, no clock.

import { dayOf, isoOf } from "../common/settlement/dates.js";
import { explain } from "./explain.js";
import { countItems } from "./items.js";
import { isTurnedBack, memoKey, strengthOf, walletOf } from "./payers.js";
import { runsOf } from "./runs.js";
import { partOf, splitsOf } from "./splits.js";
import { judge } from "./states.js";

const RETURNED_WITHIN = 10;
const MEMO_WITHIN = 30;

// What came in, in the order of the statement, each with what its payer can prove.
function creditsOf(entries) {
  return entries.filter(({ fen }) => fen > 0).map((entry, index) => {
    const strength = /退款/.test(entry.memo) ? "weak" : strengthOf(entry);
    return { ...entry, index, strength, acquirer: strength !== "weak", key: memoKey(entry), wallet: walletOf(entry), returned: false };
  });
}

// A credit that the bank or the acquirer took back proves nothing; nor does one of several equal ones.
function markReturned(credits, entries) {
  for (const { day, fen, payer, memo } of entries) {
    const back = fen < 0 && (isTurnedBack({ payer, memo }) || strengthOf({ payer, memo }) !== "weak");
    if (!back) continue;
    for (const credit of credits)
      if (credit.fen === -fen && credit.day <= day && day - credit.day <= RETURNED_WITHIN && credit.acquirer) credit.returned = true;
  }
}

function memoDays({ key, day }) {
  const year = +isoOf(day).slice(0, 4);
  const to = dayOf(year, ...key.to) <= day ? dayOf(year, ...key.to) : dayOf(year - 1, ...key.to);
  const same = +isoOf(to).slice(0, 4);
  const from = dayOf(same, ...key.from) <= to ? dayOf(same, ...key.from) : dayOf(same - 1, ...key.from);
  return { from, to };
}

// Credits whose memo names days and fee: alone, or all that name the same days together.
function memoHypotheses(lots, credits) {
  const named = new Map();
  for (const credit of credits.filter(({ key, acquirer, returned }) => key && acquirer && !returned)) {
    const { from, to } = memoDays(credit);
    if (credit.day - to > MEMO_WITHIN) continue;
    const name = `${from} ${to}`;
    if (!named.has(name)) named.set(name, { from, to, credits: [] });
    named.get(name).credits.push(credit);
  }
  const [hypotheses, contradicted] = [[], new Map()];
  for (const { from, to, credits: some } of named.values()) {
    const covered = lots.filter(({ day }) => day >= from && day <= to);
    const gross = covered.reduce((sum, lot) => sum + lot.gross, 0);
    const said = (list) => list.reduce((sum, { fen, key }) => sum + fen + key.fee, 0);
    const indices = covered.map(({ index }) => index);
    const make = (list) => ({ lots: indices, credits: list.map(({ index }) => index), way: "memo", grade: "sure" });
    const alone = some.filter((credit) => said([credit]) === gross).map((credit) => make([credit]));
    if (covered.length && alone.length) hypotheses.push(...alone);
    else if (covered.length && said(some) === gross) hypotheses.push(make(some));
    else for (const { index } of covered) contradicted.set(index, { credits: some, difference: gross - said(some) });
  }
  return { hypotheses, contradicted };
}

const mayPay = ({ wallet }, lots, run) =>
  !wallet || run.lots.every((lot) => lots[lot].items.every(({ channel }) => channel === wallet || channel === "unknown"));

// Every run whose amount is exactly a credit's, on a day of its window.
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
function* splitHypotheses(runs, lots, credits) {
  const inOrder = credits.slice().sort((a, b) => a.day - b.day);
  const days = inOrder.map(({ day }) => day);
  const found = [];
  for (const run of runs) {
    found.push(...splitsOf(run, lots, inOrder.slice(firstFrom(days, run.from), firstFrom(days, run.to + 1))));
    if (run.lots[0] % 100 === 0) yield;
  }
  return found;
}

// The place of the first of these sorted days that is not before `day`.
function firstFrom(days, day) {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle] < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Payouts per sale are looked for first where the cycle pays at once; a day of which none is found is a lot like others.
function perItem(lots, credits, { cycle, flat }) {
  if (cycle.days > 0) return { lots: new Map(), credits: new Map() };
  const found = countItems(lots, credits, flat);
  for (const [index, said] of found.lots) if (!said.came && !said.unclear) found.lots.delete(index);
  return found;
}

// Yields while it works, and returns {days, credits}: see judge.
export function* match(lots, statement, terms) {
  const credits = creditsOf(statement.entries);
  markReturned(credits, statement.entries);
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
  const splits = yield* splitHypotheses(free, lots, plain);
  const explained = yield* explain([...memo.hypotheses, ...whole, ...splits]);
  const weak = yield* runHypotheses(runs, lots, credits.filter(({ acquirer }) => !acquirer));
  return judge({ lots, credits, explained, items, weak, runs, contradicted: memo.contradicted, statement, partOf });
}
