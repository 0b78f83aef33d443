// Payouts per sale, on the same day: equal amounts are told apart by nobody, so they are counted. No DOM.

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
 * @param {import("./shapes.js").Lot[]} lots
 * @param {import("./shapes.js").Credit[]} credits
 * @param {number} flat
 * @returns {import("./shapes.js").Items}
 */
export function countItems(lots, credits, flat) {
  const asked = new Map();
  const came = new Map();
  for (const { index, items } of lots)
    for (const { day, amount, fee } of items) {
      const paid = amount - (fee || 0) - flat;
      if (amount > 0 && paid > 0) put(asked, `${day} ${paid}`, { index });
    }
  for (const credit of credits) put(came, `${credit.day} ${credit.fen}`, credit);
  const found = { lots: new Map(), credits: new Map() };
  for (const [key, sales] of asked) {
    const paid = came.get(key) || [];
    for (const { index } of paid) found.credits.set(index, paid.length > sales.length ? "ambiguous" : "matched");
    countDay(found.lots, sales, paid.length);
  }
  for (const { index, items, sure } of lots) {
    const said = found.lots.get(index);
    if (said) Object.assign(said, { of: items.filter(({ amount }) => amount > 0).length, grade: sure ? "sure" : "likely" });
  }
  return found;
}

// Across the cut-off equal amounts may belong to two lots: all of them came, or it cannot be said whose.
/**
 * @param {Map<number, import("./shapes.js").Counted>} found
 * @param {{index: number}[]} sales
 * @param {number} paid
 */
function countDay(found, sales, paid) {
  const owners = new Set(sales.map(({ index }) => index));
  for (const index of owners) {
    const said = found.get(index) || { came: 0, of: 0, unclear: false, grade: "" };
    found.set(index, said);
    const own = sales.filter((sale) => sale.index === index).length;
    if (owners.size === 1 || paid >= sales.length) said.came += Math.min(paid, own);
    else if (paid) said.unclear = true;
  }
}
