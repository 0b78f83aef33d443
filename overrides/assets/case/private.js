// Numbers that are never kept, shown or written: a full card number, an identity number. No DOM, no clock.
//
// Whole runs of digits only, never a window of a longer one: merchant, order and ticket numbers look alike.

const CARD_GROUPS = /^(?:4,4,4,4(?:,[1-3])?|4,6,5|6,13)$/;
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9)/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
// First digits of card numbers, by how many digits they have in all; each also passes the check of Luhn.
const ISSUERS = {
  14: /^(?:30[0-5]|36|38|39)/,
  15: /^3[47]/,
  16: /^(?:4|5[0-8]|35|60|64|65|68|69|84|87|9|30|36|38|39|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
  17: /^(?:4|5[0-8]|35|60|64|65|68|69|84|87|9)/,
  18: /^(?:4|5[0-8]|35|60|64|65|68|69|84|87|9(?![123])|18572)/,
  19: /^(?:4|5[0-8]|35|60|64|65|68|69|84|87|9|103)/,
};

// What a text holds that is refused: "card", "identity" or "". `field` is a blank's name, `today` an ISO day.
export function privateNumber(text, field, today) {
  const plain = text.normalize("NFKC").toUpperCase();
  if (identities(plain).some((number) => isIdentity(number, today))) return "identity";
  if (/(?:^|[^A-Z\d])[A-Z]{3}\d{12}(?![A-Z\d])/.test(plain)) return "identity";
  return runs(plain).some((digits) => isCard(digits, field)) ? "card" : "";
}

// "6222 0212 3456 7890 123" is one run; "8231 12345678" is two.
function runs(text) {
  const found = text.match(/\d+(?:[ -]\d+)*/g) || [];
  return found.reduce((all, run) => {
    const groups = run.split(/[ -]/);
    const one = CARD_GROUPS.test(groups.map(({ length }) => length).join());
    return all.concat(one ? groups.join("") : groups);
  }, []);
}

function identities(text) {
  return (text.match(/[A-Z\d]+/g) || []).filter((run) => /^\d{17}[\dX]$/.test(run));
}

function isIdentity(number, today) {
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!PROVINCES.test(number) || !isDay(born) || born > today) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * number[index], 0);
  return "10X98765432"[sum % 11] === number[17];
}

function isCard(digits, field) {
  if (field === "merchant" && digits.length === 15) return false;
  if (/-(?:ticket)$/.test(field) && digits.length === 16 && isMoment(digits)) return false;
  if (digits.length >= 16 && digits.length <= 19 && digits.startsWith("62")) return true;
  const issuer = ISSUERS[digits.length];
  return Boolean(issuer) && issuer.test(digits) && passesLuhn(digits);
}

// A ticket number often begins with its moment: yymmddhhmmss.
function isMoment(digits) {
  const [year, month, day, hour, minute, second] = digits.match(/\d\d/g);
  return isDay(`20${year}-${month}-${day}`) && hour < 24 && minute < 60 && second < 60;
}

function isDay(iso) {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === iso;
}

function passesLuhn(digits) {
  const sum = Array.from(digits).reverse().reduce((total, digit, index) => {
    const value = index % 2 ? digit * 2 : +digit;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
