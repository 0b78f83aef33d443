// What came into the account → credits, each with what its payer can prove. No DOM, no clock.

import { isNoSale, isTurnedBack, memoKey, strengthOf, walletOf } from "./payers.js";

/** @import { Credit, Entry } from "./shapes.js" */

const CREDITS_A_SLICE = 200;
const RETURNED_WITHIN = 10;

// What came in, in the order of the statement, each with what its payer can prove.
/**
 * @param {Entry[]} entries
 * @returns {Generator<undefined, Credit[]>}
 */
export function* creditsOf(entries) {
  /** @type {Credit[]} */
  const credits = [];
  for (const entry of entries) {
    if (entry.fen <= 0) continue;
    const strength = isNoSale(entry) ? "weak" : strengthOf(entry);
    credits.push({
      ...entry,
      index: credits.length,
      strength,
      acquirer: strength !== "weak",
      key: memoKey(entry),
      wallet: walletOf(entry),
      returned: false,
    });
    if (credits.length % CREDITS_A_SLICE === 0) yield;
  }
  return credits;
}

// A credit that the bank or the acquirer took back proves nothing; nor does one of several equal ones.
/**
 * @param {Credit[]} credits
 * @param {Entry[]} entries
 * @returns {Generator<undefined, void>}
 */
export function* markReturned(credits, entries) {
  /** @type {Map<number, Credit[]>} */
  const byFen = new Map(credits.map(({ fen }) => [fen, []]));
  for (const credit of credits) if (credit.acquirer) /** @type {Credit[]} */ (byFen.get(credit.fen)).push(credit);
  for (const { day, fen, payer, memo } of entries) {
    const equal = fen < 0 ? byFen.get(-fen) : undefined;
    if (!equal || !(isTurnedBack({ payer, memo }) || strengthOf({ payer, memo }) !== "weak")) continue;
    for (const credit of equal) if (credit.day <= day && day - credit.day <= RETURNED_WITHIN) credit.returned = true;
    yield;
  }
}
