// Numbers that are never kept, shown or written: a full card number, an identity number. No DOM, no clock.
//
// Whole runs of digits only, never a window of a longer one: merchant, order and ticket numbers look alike.

const CARD_GROUPS = /^(?:4,4,4,4(?:,[1-3])?|4,6,5|6,13)$/;
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9)/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
// First digits of card numbers, by how many digits they have in all; each also passes the check of Luhn.
/** @type {Record<number, RegExp>} */
const ISSUERS = {
  14: /^(?:30[0-5]|36|38|39)/,
  15: /^3[47]/,
  16: /^(?:4|5[0-8]|35|60|64|65|68|69|84|87|9|30|36|38|39|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
  17: /^(?:4|5[0-8]|35|60|64|65|68|69|84|87|9)/,
  18: /^(?:4|5[0-8]|35|60|64|65|68|69|84|87|9(?![123])|18572)/,
  19: /^(?:4|5[0-8]|35|60|64|65|68|69|84|87|9|103)/,
};

/**
 * What a text holds that is refused.
 * @param {string} text
 * @param {string} field a blank's name
 * @param {string} today ISO
 * @returns {"card" | "identity" | ""}
 */
export function privateNumber(text, field, today) {
  const plain = text.normalize("NFKC").toUpperCase();
  if (identities(plain).some((number) => isIdentity(number, today))) return "identity";
  if (/(?:^|[^A-Z\d])[A-Z]{3}\d{12}(?![A-Z\d])/.test(plain)) return "identity";
  return runs(plain).some((digits) => isCard(digits, field)) ? "card" : "";
}

/**
 * "6222 0212 3456 7890 123" is one run; "8231 12345678" is two.
 * @param {string} text
 */
function runs(text) {
  const all = [];
  for (const run of text.match(/\d+(?:[ -]\d+)*/g) || []) {
    const groups = run.split(/[ -]/);
    const one = CARD_GROUPS.test(groups.map(({ length }) => length).join());
    all.push(...(one ? [groups.join("")] : groups));
  }
  return all;
}

/** @param {string} text */
function identities(text) {
  /** @type {string[]} */
  const words = text.match(/[A-Z\d]+/g) || [];
  return words.filter((run) => /^\d{17}[\dX]$/.test(run));
}

/** @param {string} number @param {string} today */
function isIdentity(number, today) {
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!PROVINCES.test(number) || !isDay(born) || born > today) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return "10X98765432"[sum % 11] === number[17];
}

/** @param {string} digits @param {string} field */
function isCard(digits, field) {
  if (field === "merchant" && digits.length === 15) return false;
  if (/-(?:ticket)$/.test(field) && digits.length === 16 && isMoment(digits)) return false;
  if (digits.length >= 16 && digits.length <= 19 && digits.startsWith("62")) return true;
  const issuer = ISSUERS[digits.length];
  return Boolean(issuer) && issuer.test(digits) && passesLuhn(digits);
}

/**
 * A ticket number often begins with its moment: yymmddhhmmss.
 * @param {string} digits
 */
function isMoment(digits) {
  const [, day, clock] = /^(\d{6})((?:[01]\d|2[0-3])[0-5]\d[0-5]\d)/.exec(digits) || [];
  return Boolean(clock) && isDay(`20${day.replace(/\d\d(?=\d)/g, "$&-")}`);
}

/** @param {string} iso */
function isDay(iso) {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === iso;
}

/** @param {string} digits */
function passesLuhn(digits) {
  const sum = Array.from(digits, Number)
    .reverse()
    .reduce((total, digit, index) => {
      const value = index % 2 ? digit * 2 : digit;
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
