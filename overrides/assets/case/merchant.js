// What a merchant number (商户编号) says. No DOM.
//
// The classic number has 15 signs: 3 institution, 4 region, 4 trade (MCC), 4 own; letters only among the last four.
// Two systems of region codes are in use: those of the People's Bank (CNAPS) and GB/T 2260.

const CLASSIC = /^(\d{3})(\d{4})(\d{4})([\dA-Z]{4})$/;
const OWN_SCHEME = /^000/;

/**
 * @typedef {{ name: string, regions?: string }} Acquirer `regions`: the one system of codes that it uses
 * @typedef {Record<string, string>} Codes a name by its code
 * @typedef {Record<string, Acquirer>} Acquirers by the first three digits
 * @typedef {ReturnType<typeof readMerchant>} Merchant
 */

/**
 * Null where nothing can be read from it; a part's name is "" where the tables have none.
 * @param {string} text
 * @param {{ acquirers: Acquirers, trades: Codes, cnaps: Codes, gb: Codes }} names
 */
export function readMerchant(text, names) {
  const [, institution, region, trade, serial] =
    CLASSIC.exec(text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase()) || [];
  if (!institution || OWN_SCHEME.test(institution)) return null;
  const acquirer = own(names.acquirers, institution);
  const system = acquirer && acquirer.regions;
  const found = [];
  for (const [kind, name] of [
    ["cnaps", own(names.cnaps, region)],
    ["gb", own(names.gb, region)],
  ])
    if (name && kind && (!system || system === kind)) found.push({ system: kind, name });
  return {
    institution,
    region,
    trade,
    serial,
    acquirer: (acquirer && acquirer.name) || "",
    tradeName: own(names.trades, trade) || "",
    regions: found,
  };
}

/** @template T @param {Record<string, T>} table @param {string} key */
const own = (table, key) => (Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined);
