// Days that came in two or three credits: by channel, or one day cut by the hour. Each amount is exact, and together
// they are the whole; no other sums are tried. No DOM.

/** @import { Credit, Hypothesis, Lot, Run, Sale } from "./shapes.js" */

// With more credits than this on one day, sums of three would meet by chance.
const MOST_CREDITS_A_DAY = 30;

/** @type {Record<string, (item: Sale) => number>} */
const worthOf = { net: ({ amount, fee }) => amount - (fee || 0), gross: ({ amount }) => amount };

// The sums of each channel; and of one day's sales up to each hour that differs from the next.
/**
 * @param {Lot[]} lots
 * @param {string} way
 */
function partsOf(lots, way) {
  const items = lots.reduce((all, lot) => all.concat(lot.items), /** @type {Sale[]} */ ([]));
  const channels = new Map();
  for (const item of items) channels.set(item.channel, (channels.get(item.channel) || 0) + worthOf[way](item));
  const timed = lots.length === 1 && items.every(({ second }) => second !== null);
  const sorted = timed ? items.sort((a, b) => a.day - b.day || (a.second || 0) - (b.second || 0)) : [];
  const cuts = new Set();
  let sum = 0;
  sorted.forEach((item, at) => {
    sum += worthOf[way](item);
    const next = sorted[at + 1];
    if (next && (next.day !== item.day || next.second !== item.second)) cuts.add(sum);
  });
  return { channels: [...channels.values()], cuts };
}

/**
 * @param {number[]} values
 * @returns {number[][]}
 */
function inOrders(values) {
  if (values.length < 2) return [values];
  return values.reduce(
    (all, value, at) =>
      all.concat(inOrders([...values.slice(0, at), ...values.slice(at + 1)]).map((rest) => [value, ...rest])),
    /** @type {number[][]} */ ([]),
  );
}

/**
 * @param {number[]} values
 * @param {Set<number>} cuts
 */
const cutsInto = (values, cuts) =>
  inOrders(values).some((order) =>
    order.slice(0, -1).every((_, at) => cuts.has(order.slice(0, at + 1).reduce((a, b) => a + b))),
  );

// Whether the channels' sums fall into groups with these values.
/**
 * @param {number[]} values
 * @param {number[]} sums
 */
function groupsInto(values, sums) {
  if (sums.length < values.length || sums.length > 6) return false;
  /** @type {(at: number, left: number[]) => boolean} */
  const put = (at, left) =>
    at === sums.length
      ? left.every((value) => value === 0)
      : left.some((_, index) =>
          put(
            at + 1,
            left.map((one, other) => (other === index ? one - sums[at] : one)),
          ),
        );
  return put(0, values);
}

// Credits in the order of days → those of each day.
/**
 * @param {Credit[]} sorted
 * @returns {Credit[][]}
 */
export function groupByDay(sorted) {
  /** @type {Credit[][]} */
  const days = [];
  for (const credit of sorted) {
    const last = days[days.length - 1];
    if (last && last[0].day === credit.day) last.push(credit);
    else days.push([credit]);
  }
  return days;
}

// Two or three credits of one day that come to `whole`.
/**
 * @param {Credit[][]} days
 * @param {number} whole
 * @returns {Generator<Credit[], void>}
 */
export function* sumsTo(days, whole) {
  for (const credits of days) {
    if (credits.length < 2 || credits.length > MOST_CREDITS_A_DAY) continue;
    const amounts = new Set(credits.map(({ fen }) => fen));
    for (let a = 0; a < credits.length; a += 1)
      for (let b = a + 1; b < credits.length; b += 1) {
        const rest = whole - credits[a].fen - credits[b].fen;
        if (rest === 0) yield [credits[a], credits[b]];
        for (let c = b + 1; amounts.has(rest) && c < credits.length; c += 1)
          if (credits[c].fen === rest) yield [credits[a], credits[b], credits[c]];
      }
  }
}

// A wallet pays no part of a day on which nothing was sold by it.
/**
 * @param {Credit} credit
 * @param {number[]} indices
 * @param {Lot[]} lots
 */
const mayPayPart = ({ wallet }, indices, lots) =>
  !wallet ||
  indices.some((index) => lots[index].items.some(({ channel }) => channel === wallet || channel === "unknown"));

// → hypotheses for a run and the credits of its window, in the order of days.
/**
 * @param {Run} run
 * @param {Lot[]} lots
 * @param {Credit[]} credits
 * @returns {Hypothesis[]}
 */
export function splitsOf({ lots: indices, value, way, grade }, lots, credits) {
  if (!worthOf[way] || credits.length < 2) return [];
  const found = [];
  let parts = null;
  for (const some of sumsTo(groupByDay(credits), value)) {
    parts =
      parts ||
      partsOf(
        indices.map((index) => lots[index]),
        way,
      );
    const values = some.map(({ fen }) => fen);
    const channels = groupsInto(values, parts.channels);
    const how = channels
      ? "channels"
      : cutsInto(values, parts.cuts) && new Set(some.map(({ payer }) => payer)).size === 1
        ? "hours"
        : "";
    if (how && some.every((credit) => mayPayPart(credit, indices, lots)))
      found.push({ lots: indices, credits: some.map(({ index }) => index), way: how, grade });
  }
  return found;
}

// The channels of a day whose own sum came, while the rest did not; null where that is not plain.
/**
 * @param {Lot} lot
 * @param {Credit[]} credits
 */
export function partOf(lot, credits) {
  const parts = channelParts(lot);
  const found = credits.filter(({ fen }) => parts.includes(fen));
  return found.length === 1 ? found[0] : null;
}

// What each channel of a day brings, where there are several.
/** @param {Lot} lot */
export function channelParts(lot) {
  if (lot.net === null) return [];
  const { channels } = partsOf([lot], "net");
  return channels.length > 1 ? channels : [];
}
