// Sales that a list has twice, and sales that were voided. No DOM.

/** @import { Sale, Seen } from "./shapes.js" */

/** @returns {Seen} */
export const newSeen = () => ({ first: new Map(), keys: new Set() });

/** @param {Sale} sale */
const keyOf = ({ ids, kind, amount, day, second }) =>
  [ids.id, ids.refund, ids.order, kind, amount, day, second].join("\n");

// Whether all that tells a sale from others was read before; a sale without a number is nobody's twin. Few sales share
// their number with another, so a whole key is made for those alone.
/**
 * @param {Sale} sale
 * @param {Seen} seen
 */
export function isRepeated(sale, { first, keys }) {
  if (!sale.ids.id) return false;
  const other = first.get(sale.ids.id);
  if (!other) {
    first.set(sale.ids.id, sale);
    return false;
  }
  keys.add(keyOf(other));
  const size = keys.size;
  return keys.add(keyOf(sale)).size === size;
}

/**
 * @param {Sale} sale
 * @param {Sale} one
 */
const feesMeet = (sale, one) => sale.fee === null || one.fee === null || sale.fee === -one.fee || one.fee === 0;

/** @param {Sale} sale */
const numbersOf = ({ ids }) => [ids.original, ids.id, ids.order].filter(Boolean);

// The sales that voids may name, by each of their numbers.
/**
 * @param {Sale[]} sales
 * @param {Sale[]} voids
 * @returns {Map<string, Sale[]>}
 */
function namedBy(voids, sales) {
  /** @type {Map<string, Sale[]>} */
  const named = new Map(
    voids.reduce((all, one) => all.concat(numbersOf(one)), /** @type {string[]} */ ([])).map((name) => [name, []]),
  );
  for (const sale of sales) {
    if (sale.kind !== "sale") continue;
    for (const list of [named.get(sale.ids.id), named.get(sale.ids.order)]) if (list) list.push(sale);
  }
  return named;
}

// A void and its sale vanish together: same day, same amount, and the void names the sale or shares its id.
/** @param {Sale[]} sales */
export function withoutVoided(sales) {
  const voids = sales.filter(({ kind }) => kind === "void");
  if (!voids.length) return sales;
  const open = namedBy(voids, sales);
  const gone = new Set();
  for (const one of voids) {
    const fits = (/** @type {Sale} */ sale) =>
      !gone.has(sale) && sale.day === one.day && sale.amount === -one.amount && feesMeet(sale, one);
    const found = numbersOf(one)
      .map((name) => (open.get(name) || []).find(fits))
      .find(Boolean);
    if (found) gone.add(found).add(one);
  }
  return gone.size ? sales.filter((sale) => !gone.has(sale)) : sales;
}
