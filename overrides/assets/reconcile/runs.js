// Lots → the runs of adjacent days that one payout may cover, and the amounts it may have. No DOM.

/** @import { Amount, Lot, Run } from "./shapes.js" */

// Nine days without settlement, the day before them, and a make-up day on either side.
const MOST_DAYS = 12;

/** @param {Lot} lot */
const valueOf = ({ net, gross }) => (net === null ? gross : net);
/**
 * @param {Lot} a
 * @param {Lot} b
 */
const dueTogether = (a, b) => a.due === b.due || a.last === b.last;

// Days go into one payout where they are due together, or where what came before was negative and is carried over.
/**
 * @param {Lot[]} lots
 * @param {number} from
 * @param {number} to
 */
function joins(lots, from, to) {
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    sum += valueOf(lots[at]);
    if (!dueTogether(lots[at], lots[at + 1]) && sum >= 0) return false;
  }
  return true;
}

/**
 * @param {Lot[]} lots
 * @param {"net" | "dayNet" | "gross"} name
 * @returns {number | null}
 */
function total(lots, name) {
  let sum = 0;
  for (const lot of lots) {
    const value = lot[name];
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

// The amounts that a payout for these lots may have: {value, way, grade, same: whether there is no fee}; "sure" where
// every fee is printed.
/**
 * @param {Lot[]} lots
 * @returns {Amount[]}
 */
function amountsOf(lots) {
  const [net, dayNet, gross] = [total(lots, "net"), total(lots, "dayNet"), total(lots, "gross")];
  const sure = lots.every((lot) => lot.sure);
  /** @type {Amount[]} */
  const found = [];
  const add = (/** @type {number | null} */ value, /** @type {string} */ way, /** @type {string} */ grade) => {
    if (value !== null && value > 0 && !found.some((one) => one.value === value))
      found.push({ value, way, grade, same: net === gross });
  };
  add(net, "net", sure ? "sure" : "likely");
  add(dayNet, "day-fee", "likely");
  add(gross, net === null ? "no-fee" : "gross", sure ? "sure" : "likely");
  return found;
}

// → [{lots: indices, value, way, grade, from, to: between which days its payout comes}]
/**
 * @param {Lot[]} lots
 * @returns {Run[]}
 */
export function runsOf(lots) {
  /** @type {Run[]} */
  const runs = [];
  lots.forEach((last, to) => {
    for (let from = to; from >= 0 && to - from < MOST_DAYS; from -= 1) {
      if (from < to && !joins(lots, from, to)) continue;
      const covered = lots.slice(from, to + 1);
      const indices = covered.map(({ index }) => index);
      for (const amount of amountsOf(covered)) runs.push({ ...amount, lots: indices, from: last.due, to: last.end });
    }
  });
  return runs;
}

export const worth = valueOf;
