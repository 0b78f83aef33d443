// Sales → lots: what one settlement day brings, when it is due, and which amounts its payout may have. No DOM.

import { clearingDay, DAY, isWorking, settle, withoutMakeUp } from "../common/settlement/dates.js";
import { feeOf } from "./money.js";

/** @import { Calendar, Cycle, Growing, Lot, Sale, Terms, Window } from "./shapes.js" */

// Working days after the due day within which a payout is not yet called missing.
const GRACE = 2;
const SALES_A_SLICE = 5000;

/**
 * @param {number} day
 * @param {number} days
 * @param {Calendar} calendar
 */
function afterWorking(day, days, calendar) {
  let [at, left] = [day, days];
  while (left > 0) {
    at += 1;
    if (isWorking(at, calendar)) left -= 1;
  }
  return at;
}

// The days on which a settlement day's money may come: from `due` to `end`; `last` is the latest day it is due by,
// with an acquirer that does not pay out on make-up days.
/**
 * @param {number} day
 * @param {{cycle: Cycle, calendar: Calendar}} terms
 * @param {number | undefined} stated
 * @returns {Window}
 */
export function windowOf(day, { cycle, calendar }, stated) {
  const plain = withoutMakeUp(calendar);
  const first =
    stated === undefined ? settle(day, cycle, calendar) : { due: stated, confirmed: stated <= calendar.published };
  const last = stated === undefined ? Math.max(first.due, settle(day, cycle, plain).due) : stated;
  const end = afterWorking(last, GRACE, plain);
  return { due: first.due, last, end, known: day >= calendar.first && end <= calendar.published };
}

// A date column called 结算日期 is the day of the payout, unless most sales are of that very day: then it is their own.
/** @param {Sale[]} sales */
function settledLater(sales) {
  const later = sales.filter(({ day, settle: stated }) => stated !== null && stated > day).length;
  return later * 2 > sales.length;
}

/**
 * @param {Sale} sale
 * @param {Terms} terms
 */
function fees(sale, terms) {
  if (sale.fee !== null) return { fee: sale.fee, sure: true };
  const { rate, cap } = terms;
  return rate === null ? { fee: null, sure: false } : { fee: feeOf(sale.amount, { rate, cap }), sure: false };
}

/**
 * @param {Growing} lot
 * @param {Sale} sale
 * @param {Terms} terms
 */
function addTo(lot, sale, terms) {
  const { fee, sure } = fees(sale, terms);
  lot.gross += sale.amount;
  lot.fee = lot.fee === null || fee === null ? null : lot.fee + fee;
  lot.sure = lot.sure && sure;
  lot.capped = lot.capped || (!sure && fee !== null && terms.cap !== null && Math.abs(fee) === terms.cap);
  if (!sure) lot.unpriced += sale.amount;
  else lot.priced += sale.fee || 0;
  lot.items.push(fee === sale.fee ? sale : { ...sale, fee });
}

// Fee of the whole day at once, where no fee is printed and none has reached its cap.
/**
 * @param {Growing} lot
 * @param {Terms} terms
 */
function dayFee({ sure, capped, fee, unpriced, priced }, terms) {
  if (sure || capped || fee === null || terms.rate === null) return fee;
  return priced + feeOf(unpriced, { rate: terms.rate, cap: null });
}

/**
 * @param {number} day
 * @returns {Growing}
 */
const newLot = (day) => ({ day, gross: 0, fee: 0, sure: true, capped: false, unpriced: 0, priced: 0, items: [] });

// Yields how far it is, and returns lots in the order of their days: {day, gross, fee, net, dayNet, sure, due, last,
// end, known, items}; `net` and `dayNet` are null where no fee is known.
/**
 * @param {Sale[]} sales
 * @param {Terms} terms
 * @returns {Generator<number, Lot[]>}
 */
export function* lotsOf(sales, terms) {
  const dated = sales.length > 0 && sales.every(({ settle: stated }) => typeof stated === "number");
  const later = dated && settledLater(sales);
  const lots = new Map();
  let count = 0;
  for (const sale of sales) {
    const day =
      dated && sale.settle !== null ? sale.settle : clearingDay(sale.day * DAY + (sale.second || 0), terms.cutoff);
    const lot = lots.get(day) || newLot(day);
    lots.set(day, lot);
    addTo(lot, sale, terms);
    count += 1;
    if (count % SALES_A_SLICE === 0) yield count / sales.length;
  }
  return [...lots.values()]
    .sort((a, b) => a.day - b.day)
    .map((lot, index) => {
      const net = lot.fee === null ? null : lot.gross - lot.fee;
      const whole = dayFee(lot, terms);
      const dayNet = whole === null ? null : lot.gross - whole;
      return { ...lot, ...windowOf(lot.day, terms, later ? lot.day : undefined), index, net, dayNet };
    });
}
