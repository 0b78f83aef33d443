// What is said of each settlement day and each credit. No DOM, no clock.

import { between, inDays } from "./days.js";
import { unique } from "./explain.js";
import { judgeLeft, lookUp, tolerance } from "./left.js";
import { worth } from "./runs.js";

/**
 * @param {import("./shapes.js").Counted} counted
 * @returns {import("./shapes.js").Said}
 */
function judgeItems({ came, of, unclear, grade }) {
  if (unclear) return { state: "ambiguous", came, of };
  const whole = grade === "sure" ? "arrived" : "likely";
  return { state: came === of ? whole : "difference", why: "items", came, of };
}

/**
 * @param {import("./shapes.js").Lot} lot
 * @param {import("./shapes.js").Look} all
 * @returns {import("./shapes.js").Said}
 */
function judgeLot(lot, all) {
  const { explained, items, credits, states, free } = all;
  const counted = items.lots.get(lot.index);
  if (counted) return judgeItems(counted);
  const said = explained.lots.get(lot.index);
  if (said) {
    const ways = [...new Set(said.hypotheses.map(({ way }) => way))];
    const paid = unique(said.hypotheses.map((one) => one.credits));
    const together = unique(said.hypotheses.map((one) => one.lots));
    return { state: said.state, matching: said.state, group: said.group, why: ways.length === 1 ? ways[0] : "", together, credits: paid.map((index) => credits[index]) };
  }
  const part = all.period && partInWindow(lot, all, free);
  if (!part) return judgeLeft(lot, all);
  states[part.index] = "likely";
  return { state: "difference", why: "part", difference: worth(lot) - part.fen, credits: [part] };
}

/**
 * @param {import("./shapes.js").Lot} lot
 * @param {import("./shapes.js").Look} look
 * @param {import("./shapes.js").Credit[]} free
 */
const partInWindow = (lot, { partOf }, free) => partOf(lot, between(free, lot.due, lot.end));

const LATE_WITHIN = 30;
const PAID = ["arrived", "likely"];
const PAST = ["missing", "unexplained", "incomplete", "calendar", "came-otherwise", "terms"];

// A later payout of the same amount may be that of a day which was left over, and its own day's money may be missing.
/**
 * @param {import("./shapes.js").Day[]} days
 * @param {import("./shapes.js").Look} look
 */
function markLateTwins(days, { sorted, explained, runs }) {
  const openLots = new Map(days.filter(({ state, why }) => PAST.includes(why || state)).map((one) => [one.lot.index, one]));
  if (!openLots.size) return;
  /** @type {Map<number, import("./shapes.js").Credit[]>} */
  const byValue = new Map(sorted.map(({ fen }) => [fen, []]));
  for (const credit of sorted) if (explained.credits.has(credit.index)) /** @type {import("./shapes.js").Credit[]} */ (byValue.get(credit.fen)).push(credit);
  for (const { lots, value, to } of runs) {
    if (!lots.every((index) => openLots.has(index))) continue;
    const late = between(byValue.get(value) || [], to + 1, to + LATE_WITHIN);
    if (!late.length) continue;
    const group = `late ${late[0].index}`;
    const judged = late.map(({ index }) => explained.credits.get(index));
    const paid = unique(judged.map((said) => unique(said ? said.hypotheses.map((one) => one.lots) : [])));
    for (const index of lots) Object.assign(/** @type {import("./shapes.js").Day} */ (openLots.get(index)), { state: "ambiguous", why: "late-twin", group, credits: late });
    for (const one of days)
      if (paid.includes(one.lot.index) && one.state !== "ambiguous") Object.assign(one, { state: "ambiguous", why: "late-twin", group });
  }
}

// What is exact by chance is still chance. Days that came together, while others due with them did not come, are only
// likely; and a day that came later than due cannot be told apart where something much like it came before.
/**
 * @param {import("./shapes.js").Day[]} days
 * @param {import("./shapes.js").Look} look
 */
function temper(days, { free }) {
  const left = new Set(days.filter(({ state, lot }) => !PAID.includes(state) && worth(lot) > 0).map(({ lot }) => lot.due));
  for (const one of days) {
    if (!PAID.includes(one.state) || one.why === "memo" || !one.together) continue;
    const { due, last } = one.lot;
    if (one.together.length > 1 && left.has(due)) one.state = "likely";
    const value = one.credits.reduce((sum, { fen }) => sum + fen, 0);
    const first = one.credits.reduce((day, credit) => Math.min(day, credit.day), Infinity);
    const near = (/** @type {import("./shapes.js").Credit} */ credit) => inDays(credit, due, first - 1) && Math.abs(credit.fen - value) <= tolerance(value);
    if (first > last && free.some(near)) Object.assign(one, { state: "ambiguous", why: "near" });
  }
}

// Yields while it works, and returns {days: [{lot, state, why, difference, credits, group, together, came, of}],
// credits: [{…, state, days}]}.
/**
 * @param {import("./shapes.js").Given} given
 * @returns {Generator<undefined, import("./shapes.js").Result>}
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
  yield;
  temper(days, all);
  yield;
  const credits = all.credits.map((credit) => {
    const said = all.explained.credits.get(credit.index);
    const lots = said ? unique(said.hypotheses.map((one) => one.lots)) : [];
    return { ...credit, state: all.states[credit.index], matching: said ? said.state : "unexplained", days: lots.map((index) => all.lots[index].day) };
  });
  return { days, credits };
}
