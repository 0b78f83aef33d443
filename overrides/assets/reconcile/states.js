// What is said of each settlement day and each credit. No DOM, no clock.

import { between, byDay } from "./days.js";
import { unique } from "./explain.js";
import { judgeLeft } from "./left.js";
import { lookUp, tolerance } from "./look.js";
import { worth } from "./runs.js";
import { channelParts } from "./splits.js";

/** @import { Counted, Credit, Day, Given, Hypothesis, Look, Lot, Payment, Result, Said } from "./shapes.js" */

/**
 * @param {Counted} counted
 * @returns {Said}
 */
function judgeItems({ came, of, unclear, grade }) {
  if (unclear) return { state: "ambiguous", came, of };
  const whole = grade === "sure" ? "arrived" : "likely";
  return { state: came === of ? whole : "difference", why: "items", came, of };
}

/**
 * @param {Lot} lot
 * @param {Look} all
 * @returns {Said}
 */
function judgeLot(lot, all) {
  const { explained, items, credits, states, free } = all;
  const counted = items.lots.get(lot.index);
  if (counted) return judgeItems(counted);
  const judged = explained.lots.get(lot.index);
  if (judged) {
    const ways = [...new Set(judged.hypotheses.map(({ way, stranger }) => (stranger ? "stranger" : way)))];
    const paid = unique(judged.hypotheses.map((one) => one.credits));
    const together = unique(judged.hypotheses.map((one) => one.lots));
    return {
      state: judged.state,
      matching: judged.state,
      group: judged.group,
      why: ways.length === 1 ? ways[0] : "",
      together,
      credits: paid.map((index) => credits[index]),
    };
  }
  const part = all.period && partInWindow(lot, all, free);
  if (!part) return judgeLeft(lot, all);
  states[part.index] = "likely";
  return { state: "difference", why: "part", difference: worth(lot) - part.fen, credits: [part] };
}

/**
 * @param {Lot} lot
 * @param {Look} look
 * @param {Credit[]} free
 */
const partInWindow = (lot, { partOf }, free) => partOf(lot, between(free, lot.due, lot.end));

const LATE_WITHIN = 30;
const PAID = ["arrived", "likely"];
const PAST = ["missing", "unexplained", "incomplete", "calendar", "came-otherwise", "terms", "short", "part"];

// What was paid for some day in some explanation, by its sum: one credit or the parts of a payout.
/**
 * @param {Look} look
 * @returns {Map<number, Payment[]>}
 */
function paymentsOf({ explained, credits }) {
  /** @type {Set<Hypothesis>} */
  const all = new Set();
  for (const { hypotheses } of explained.credits.values()) for (const one of hypotheses) all.add(one);
  const byValue = new Map();
  for (const { lots, credits: indices } of all) {
    const paid = indices.map((index) => credits[index]);
    const value = paid.reduce((sum, { fen }) => sum + fen, 0);
    const list = byValue.get(value) || [];
    list.push({ day: paid.reduce((day, credit) => Math.min(day, credit.day), Infinity), lots, credits: paid });
    byValue.set(value, list);
  }
  for (const [value, list] of byValue) byValue.set(value, byDay(list));
  return byValue;
}

// A later payout of the same amount may be that of a day which was left over, and its own day's money may be missing.
/**
 * @param {Day[]} days
 * @param {Look} look
 */
function markLateTwins(days, look) {
  const open = new Set(
    days.filter(({ state, why }) => state === "ambiguous" || PAST.includes(why || state)).map(({ lot }) => lot.index),
  );
  if (!open.size) return;
  const payments = paymentsOf(look);
  for (const { lots, value, to } of look.runs) {
    if (!lots.every((index) => open.has(index))) continue;
    const late = between(payments.get(value) || [], to + 1, to + LATE_WITHIN);
    if (!late.length) continue;
    const group = `late ${late[0].credits[0].index}`;
    for (const index of lots)
      Object.assign(days[index], {
        state: "ambiguous",
        why: "late-twin",
        group,
        credits: late.reduce((all, one) => all.concat(one.credits), /** @type {Credit[]} */ ([])),
      });
    for (const index of unique(late.map((one) => one.lots)))
      if (days[index].state !== "ambiguous")
        Object.assign(days[index], { state: "ambiguous", why: "late-twin", group });
  }
}

// One channel's part of a day that is left over may be the very amount of another day, and one of both did not come.
/**
 * @param {Day[]} days
 * @param {Look} look
 */
function markPartTwins(days, { sorted, explained }) {
  const paid = sorted.filter(({ index }) => explained.credits.has(index));
  for (const one of days) {
    if (!PAST.includes(one.why || one.state) || !paid.length) continue;
    const parts = channelParts(one.lot);
    for (const credit of parts.length ? between(paid, one.lot.due, one.lot.end) : []) {
      const judged = explained.credits.get(credit.index);
      if (!judged || !parts.includes(credit.fen)) continue;
      const group = `part ${credit.index}`;
      for (const index of [one.lot.index, ...unique(judged.hypotheses.map(({ lots }) => lots))])
        if (days[index].state !== "ambiguous")
          Object.assign(days[index], { state: "ambiguous", why: "part-twin", group, credits: [credit] });
    }
  }
}

// What is exact by chance is still chance. Where a day due with others did not come, but something else of this payer
// did: days that came by themselves are only likely, and days that may have come with several others cannot be
// distinguished. Nor can a day that came later than due, where something much like it came before.
/**
 * @param {Day[]} days
 * @param {Look} look
 */
function temper(days, { free, explained }) {
  const left = new Set(
    days.filter(({ state, lot }) => !PAID.includes(state) && worth(lot) > 0).map(({ lot }) => lot.due),
  );
  for (const one of days) {
    const judged = explained.lots.get(one.lot.index);
    if (!judged || !PAID.includes(one.state) || one.why === "memo" || !one.together) continue;
    const { due, last, end } = one.lot;
    const several = new Set(judged.hypotheses.map(({ lots }) => lots.join())).size > 1;
    const payers = new Set(one.credits.map(({ payer }) => payer));
    const other = between(free, due, end).some(({ payer }) => payers.has(payer));
    if (left.has(due) && several && other && one.together.length > 1)
      Object.assign(one, { state: "ambiguous", why: "partly" });
    else if (left.has(due) && (other || one.together.length > 1)) one.state = "likely";
    const value = one.credits.reduce((sum, { fen }) => sum + fen, 0);
    const first = one.credits.reduce((day, credit) => Math.min(day, credit.day), Infinity);
    const near = (/** @type {Credit} */ credit) =>
      payers.has(credit.payer) && Math.abs(credit.fen - value) <= tolerance(value);
    if (first > last && between(free, due, first - 1).some(near))
      Object.assign(one, { state: "ambiguous", why: "near" });
  }
}

// Yields while it works, and returns {days: [{lot, state, why, difference, credits, group, together, came, of}],
// credits: [{…, state, days}]}.
/**
 * @param {Given} given
 * @returns {Generator<undefined, Result>}
 */
export function* judge(given) {
  const all = lookUp(given);
  yield;
  const days = [];
  for (const lot of all.lots) {
    days.push({ lot, credits: [], ...judgeLot(lot, all) });
    yield;
  }
  markLateTwins(days, all);
  markPartTwins(days, all);
  yield;
  temper(days, all);
  yield;
  const credits = all.credits.map((credit) => {
    const judged = all.explained.credits.get(credit.index);
    const lots = judged ? unique(judged.hypotheses.map((one) => one.lots)) : [];
    return {
      ...credit,
      state: all.states[credit.index],
      matching: judged ? judged.state : "unexplained",
      days: lots.map((index) => all.lots[index].day),
    };
  });
  return { days, credits };
}
