// What a merchant number (商户编号) says. No DOM.
//
// The classic number has 15 signs: 3 institution, 4 region, 4 trade (MCC), 4 own; letters only among the last four.
// Two systems of region codes are in use: those of the People's Bank (CNAPS) and GB/T 2260.

const CLASSIC = /^(\d{3})(\d{4})(\d{4})([\dA-Z]{4})$/;
const OWN_SCHEME = /^000/;

// `names`: {acquirers: {"822": {name, confidence, regions}}, trades: {mcc: name}, cnaps: {code: name}, gb: {code: name}}.
// → null where nothing can be read from it, else its parts; a part's name is "" where the tables have none.
export function readMerchant(text, names) {
  const [, institution, region, trade, serial] = CLASSIC.exec(text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase()) || [];
  if (!institution || OWN_SCHEME.test(institution)) return null;
  const acquirer = own(names.acquirers, institution) || {};
  const readings = { cnaps: own(names.cnaps, region), gb: own(names.gb, region) };
  return {
    institution,
    region,
    trade,
    serial,
    acquirer: acquirer.name || "",
    confidence: acquirer.confidence || "",
    tradeName: own(names.trades, trade) || "",
    regions: (acquirer.regions ? [acquirer.regions] : ["cnaps", "gb"])
      .filter((system) => readings[system])
      .map((system) => ({ system, name: readings[system] })),
  };
}

const own = (table, key) => (Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined);
