// What is said of each settlement day and each credit. "missing" only where nothing else can be. No DOM, no clock.

import { unique } from "./explain.js";
import { worth } from "./runs.js";
import { sumsTo } from "./splits.js";

const SMALL = 10000;

/** @param {number} value */
const tolerance = (value) => Math.max(SMALL, Math.floor(value / 20));
/**
 * @param {{day: number}} credit
 * @param {number} from
 * @param {number} to
 */
const inDays = ({ day }, from, to) => day >= from && day <= to;

// What a credit is: explained in every way, in one of several, or not at all.
/**
 * @param {import("./shapes.js").Credit} credit
 * @param {import("./shapes.js").Given} given
 */
function creditState({ index }, { explained, items }) {
  const counted = items.credits.get(index);
  if (counted) return counted;
  const said = explained.credits.get(index);
  if (!said) return "unexplained";
  return said.state === "matched" && said.hypotheses.every(({ way }) => way === "no-fee") ? "likely" : said.state;
}

// What is due for each unexplained day: refunds that are more than was sold are carried over to the next one.
/**
 * @param {import("./shapes.js").Lot[]} lots
 * @param {import("./shapes.js").Explained} explained
 * @param {import("./shapes.js").Items} items
 * @returns {Map<number, number>}
 */
function expectedOf(lots, explained, items) {
  const expected = new Map();
  let sum = 0;
  for (const lot of lots) {
    const said = explained.lots.get(lot.index);
    if ((said && said.state !== "ambiguous") || items.lots.has(lot.index)) sum = 0;
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
 * @param {import("./shapes.js").Given} given
 * @param {number} unexplained
 */
function termsHold({ explained, items, credits }, unexplained) {
  const some = [...explained.lots.values()].some(({ state }) => state !== "ambiguous") || items.lots.size > 0;
  return some && unexplained * 3 <= credits.filter(({ acquirer }) => acquirer).length;
}

// Everything that the questions below look at, worked out once.
/**
 * @param {import("./shapes.js").Given} all
 * @returns {import("./shapes.js").Look}
 */
function lookUp(all) {
  const { lots, credits, explained, items, weak, statement } = all;
  const states = credits.map((credit) => creditState(credit, all));
  const open = credits.filter(({ acquirer, index }) => acquirer && (states[index] === "unexplained" || states[index] === "ambiguous"));
  const proven = termsHold(all, open.length);
  const left = lots.filter(({ index }) => !explained.lots.has(index) && !items.lots.has(index));
  const weakly = new Map();
  for (const one of weak) for (const lot of one.lots) weakly.set(lot, one);
  const free = open.filter(({ index, returned, key }) => states[index] === "unexplained" && !returned && !key);
  const leftSet = { left, before: new Map(left.map(({ index }, at) => [index, at])) };
  const look = { ...all, expected: expectedOf(lots, explained, items), states, open, free, proven, left, weakly, leftSet,
    period: statement.period, short: new Map() };
  return { ...look, short: shortCredits(look) };
}

// Credits that come short by a little: the only one for this lot, for which this is the only lot.
/**
 * @param {import("./shapes.js").Look} look
 * @returns {Map<number, import("./shapes.js").Short>}
 */
function shortCredits({ left, free, expected }) {
  /** @type {import("./shapes.js").Short[]} */
  const pairs = [];
  for (const lot of left) {
    const value = expected.get(lot.index) || 0;
    for (const credit of free) {
      const short = value - credit.fen;
      if (inDays(credit, lot.due, lot.end) && value > 0 && short !== 0 && Math.abs(short) <= tolerance(value)) pairs.push({ lot, credit, short });
    }
  }
  const less = pairs.filter(({ short }) => short > 0);
  const once = (/** @type {import("./shapes.js").Short} */ one) =>
    less.filter(({ lot }) => lot === one.lot).length === 1 && less.filter(({ credit }) => credit === one.credit).length === 1;
  const alone = (/** @type {import("./shapes.js").Short} */ { lot, credit }) =>
    left.filter(({ due, end }) => inDays(credit, due, end)).length === 1 && free.filter((other) => inDays(other, lot.due, lot.end)).length === 1;
  const found = [...less.filter(once), ...pairs.filter(alone)];
  return new Map(found.map((one) => [one.lot.index, one]));
}

// Something that came, though not as it should have: then no day before it is missing.
/**
 * @param {import("./shapes.js").Lot} lot
 * @param {import("./shapes.js").Look} look
 */
function perhapsLater(lot, { runs, open, proven, credits, leftSet }) {
  const later = open.filter(({ day }) => day >= lot.day);
  if (lot.net === null && later.some(({ fen }) => fen >= lot.gross - tolerance(lot.gross))) return "came-otherwise";
  const own = runs.filter((run) => run.lots.includes(lot.index));
  const exact = own.some(({ value }) => later.some(({ fen }) => fen === value)) || comeTogether(lot, later, leftSet);
  if (exact || inParts(own, later)) return "came-otherwise";
  if (proven) return "";
  const value = worth(lot);
  const near = credits.some((credit) => inDays(credit, lot.day, lot.end) && Math.abs(value - credit.fen) <= tolerance(value) / 2);
  return near || later.some((credit) => inDays(credit, lot.day, lot.end + 7)) ? "terms" : "";
}

// In two or three parts on one later day.
/**
 * @param {import("./shapes.js").Run[]} runs
 * @param {import("./shapes.js").Credit[]} later
 */
const inParts = (runs, later) => runs.some(({ value }) => !sumsTo(later, value).next().done);

// Several days together, later than they were due: adjacent days that are all left over.
/**
 * @param {import("./shapes.js").Lot} lot
 * @param {import("./shapes.js").Credit[]} later
 * @param {{left: import("./shapes.js").Lot[], before: Map<number, number>}} leftSet
 */
function comeTogether(lot, later, { before, left }) {
  const values = new Set(later.map(({ fen }) => fen));
  const at = before.get(lot.index) || 0;
  for (let from = Math.max(0, at - 9); from <= at; from += 1) {
    let [net, gross] = [0, 0];
    for (let to = from; to < Math.min(left.length, from + 10); to += 1) {
      net += worth(left[to]);
      gross += left[to].gross;
      if (to >= at && (values.has(net) || values.has(gross))) return true;
    }
  }
  return false;
}

/** @typedef {[string, (lot: import("./shapes.js").Lot, look: import("./shapes.js").Look, period: import("./shapes.js").Period) => boolean]} Question */

/** @type {Question[]} */
const EARLY = [
  ["nothing-due", (lot, { expected }, { to }) => (expected.get(lot.index) || 0) <= 0 && lot.due <= to],
  ["no-statement", (lot, _, { from }) => lot.end < from],
];

/** @type {Question[]} */
const DOUBTS = [
  ["before-statement", (lot, _, period) => lot.due < period.from || (lot.due === period.from && !period.said)],
  ["turned-back", (lot, { credits, runs }) => credits.some((credit) => credit.returned && inDays(credit, lot.day, lot.end)
    && runs.some((run) => run.lots.includes(lot.index) && run.value === credit.fen))],
  ["weak-payer", (lot, { weakly }) => weakly.has(lot.index)],
  ["unexplained", (lot, { open }) => open.some((credit) => inDays(credit, lot.due, lot.end))],
  ["incomplete", (lot, { statement }) => !statement.complete],
  ["calendar", (lot) => !lot.known],
];

/**
 * @param {import("./shapes.js").Lot} lot
 * @param {import("./shapes.js").Look} all
 * @returns {import("./shapes.js").Said}
 */
function judgeLeft(lot, all) {
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
const partInWindow = (lot, { partOf }, free) => partOf(lot, free.filter((credit) => inDays(credit, lot.due, lot.end)));

const LATE_WITHIN = 30;
const PAID = ["arrived", "likely"];
const PAST = ["missing", "unexplained", "incomplete", "calendar", "came-otherwise", "terms"];

// A later payout of the same amount may be that of a day which was left over, and its own day's money may be missing.
/**
 * @param {import("./shapes.js").Day[]} days
 * @param {import("./shapes.js").Look} look
 */
function markLateTwins(days, { credits, explained, runs }) {
  /** @type {Map<number, import("./shapes.js").Credit[]>} */
  const byValue = new Map();
  for (const credit of credits) if (explained.credits.has(credit.index)) byValue.set(credit.fen, (byValue.get(credit.fen) || []).concat(credit));
  if (!byValue.size) return;
  const open = days.filter(({ state, why }) => PAST.includes(why || state));
  const openLots = new Map(open.map((one) => [one.lot.index, one]));
  for (const { lots, value, to } of runs) {
    const late = (byValue.get(value) || []).filter(({ day }) => day > to && day <= to + LATE_WITHIN);
    if (!late.length || !lots.every((index) => openLots.has(index))) continue;
    const group = `late ${late[0].index}`;
    const judged = late.map(({ index }) => explained.credits.get(index));
    const paid = unique(judged.map((said) => unique(said ? said.hypotheses.map((one) => one.lots) : [])));
    for (const one of open) if (lots.includes(one.lot.index)) Object.assign(one, { state: "ambiguous", why: "late-twin", group, credits: late });
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

// → {days: [{lot, state, why, difference, credits, group, together, came, of}], credits: [{…, state, days}]}
/**
 * @param {import("./shapes.js").Given} given
 * @returns {import("./shapes.js").Result}
 */
export function judge(given) {
  const all = lookUp(given);
  const days = all.lots.map((lot) => ({ lot, credits: [], ...judgeLot(lot, all) }));
  markLateTwins(days, all);
  temper(days, all);
  const credits = all.credits.map((credit) => {
    const said = all.explained.credits.get(credit.index);
    const lots = said ? unique(said.hypotheses.map((one) => one.lots)) : [];
    return { ...credit, state: all.states[credit.index], matching: said ? said.state : "unexplained", days: lots.map((index) => all.lots[index].day) };
  });
  return { days, credits };
}
