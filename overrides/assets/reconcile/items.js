// Payouts per sale, on the same day: equal amounts cannot be distinguished, so they are counted. No DOM.

/** @import { Counted, Credit, Items, Lot } from "./shapes.js" */

/**
 * @template T
 * @param {Map<string, T[]>} map
 * @param {string} key
 * @param {T} value
 */
function put(map, key, value) {
  const list = map.get(key) || [];
  list.push(value);
  map.set(key, list);
}

// → {lots: index → {came, of, grade}, credits: index → "matched" or "ambiguous"}; `flat` is what each payout costs.
/**
 * @param {Lot[]} lots
 * @param {Credit[]} credits
 * @param {number} flat
 * @returns {Items}
 */
export function countItems(lots, credits, flat) {
  const asked = new Map();
  const came = new Map();
  for (const { index, items } of lots)
    for (const { day, amount, fee } of items) {
      const paid = amount - (fee || 0) - flat;
      if (amount > 0 && paid > 0) put(asked, `${day} ${paid}`, { index, day, paid });
    }
  for (const credit of credits) put(came, `${credit.day} ${credit.fen}`, credit);
  const found = { lots: new Map(), credits: new Map() };
  for (const [key, sales] of asked) {
    const paid = came.get(key) || [];
    for (const { index } of paid) found.credits.set(index, paid.length > sales.length ? "ambiguous" : "matched");
    countDay(found.lots, sales, paid.length);
  }
  doubtLate(asked, came, found.lots);
  for (const { index, items, sure } of lots) {
    const counted = found.lots.get(index);
    if (counted)
      Object.assign(counted, { of: items.filter(({ amount }) => amount > 0).length, grade: sure ? "sure" : "likely" });
  }
  return found;
}

const DAYS_LATE = 2;

// What came may be for an equal sale of a day before, of which too few came: then it is said of neither.
/**
 * @param {Map<string, {index: number, day: number, paid: number}[]>} asked
 * @param {Map<string, unknown[]>} came
 * @param {Map<number, Counted>} found
 */
function doubtLate(asked, came, found) {
  const countOf = (/** @type {string} */ key) => (came.get(key) || []).length;
  for (const [key, sales] of asked) {
    const { day, paid } = sales[0];
    if (!countOf(key)) continue;
    for (let before = day - DAYS_LATE; before < day; before += 1) {
      const earlier = asked.get(`${before} ${paid}`) || [];
      if (countOf(`${before} ${paid}`) >= earlier.length) continue;
      for (const { index } of earlier.concat(sales))
        /** @type {Counted} */ (found.get(index)).unclear = true;
    }
  }
}

// Across the cut-off equal amounts may belong to two lots: all of them came, or it cannot be said whose.
/**
 * @param {Map<number, Counted>} found
 * @param {{index: number}[]} sales
 * @param {number} paid
 */
function countDay(found, sales, paid) {
  const owners = new Set(sales.map(({ index }) => index));
  for (const index of owners) {
    const counted = found.get(index) || { came: 0, of: 0, unclear: false, grade: "" };
    found.set(index, counted);
    const own = sales.filter((sale) => sale.index === index).length;
    if (owners.size === 1 || paid >= sales.length) counted.came += Math.min(paid, own);
    else if (paid) counted.unclear = true;
  }
}
