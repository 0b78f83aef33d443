// Money as lists print it ↔ whole fen. No DOM, no floating point: 0.1 + 0.2 yuan is 30 fen.

/** @import { Money, Unit } from "./shapes.js" */

const NOTHING = /^[-—–/.]*$/;
const MOST_DIGITS = 13;

// Most cells of long lists are these already.
const BARE = /^[\w+./:-](?:[ -~]*[\w+./:-])?$/;

const MOST_STRIPPED = 2000;
const strippedCells = new Map();

/** @param {string} cell */
const stripped = (cell) =>
  cell
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/^[\s`'"=]+|[\s`'"]+$/g, "");

// Words come again in each row: 消费, 银行卡.
/** @param {string} cell */
function strippedOnce(cell) {
  let text = strippedCells.get(cell);
  if (text === undefined) {
    if (strippedCells.size > MOST_STRIPPED) strippedCells.clear();
    text = stripped(cell);
    strippedCells.set(cell, text);
  }
  return text;
}

// What a cell holds, without what lists put around it: quotes, backticks, tabs, marks without a width.
/** @param {string} cell */
export function bare(cell) {
  if (cell === "" || BARE.test(cell)) return cell;
  return cell.length < 20 ? strippedOnce(cell) : stripped(cell);
}

/** @param {string} cell */
export function isNothing(cell) {
  const text = bare(cell);
  return text === "" || NOTHING.test(text) || text === "null";
}

/** @param {string} text */
function digitsOf(text) {
  const plain = text.replace(/[¥\s,]|CNY|RMB|人民币|元/gi, "").replace(/[−–—]/g, "-");
  const inBrackets = /^\((.*)\)$/.exec(plain);
  const number = inBrackets ? `-${inBrackets[1]}` : plain;
  return /^[+-]?[\d.]+e[+-]?\d+$/i.test(number) ? Number(number).toFixed(4) : number;
}

const OTHER_SIGNS = /[$€£₩]|[A-Z]{2}\$|USD|HKD|EUR|GBP|JPY|MOP|TWD|美元|港币|港元|欧元|英镑|日元|澳门元|台币/i;

// Whether a cell names other money than the yuan.
/** @param {string} cell */
export const isForeign = (cell) => OTHER_SIGNS.test(cell);

// "1200.00" → 120000, as most lists print it; -1 for all else.
/** @param {string} cell */
function usualFen(cell) {
  const point = cell.length - 3;
  if (point < 1 || point > MOST_DIGITS || cell[point] !== ".") return -1;
  let fen = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const digit = cell.charCodeAt(at) - 48;
    if (at === point) continue;
    if (digit < 0 || digit > 9) return -1;
    fen = fen * 10 + digit;
  }
  return fen;
}

// "¥1,200.00", "`0.10000", "+29.89", "(5.00)" → {fen, pointed}; null where no amount of money stands.
// `unit` is "yuan" or "fen"; what stands behind the second decimal is rounded half up.
/**
 * @param {string} cell
 * @param {Unit} unit
 * @returns {Money | null}
 */
export function readFen(cell, unit) {
  const usual = unit === "yuan" ? usualFen(cell) : -1;
  if (usual >= 0) return { fen: usual, pointed: true };
  const found = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(digitsOf(bare(cell)));
  if (!found || !(found[2] || found[3]) || found[2].length > MOST_DIGITS) return null;
  const pointed = found[3] !== undefined && found[3] !== "";
  const decimals = `${found[3] || ""}000`;
  const yuan = +found[2] * 100 + +decimals.slice(0, 2) + (decimals[2] >= "5" ? 1 : 0);
  const fen = unit === "fen" ? +found[2] + (decimals[0] >= "5" ? 1 : 0) : yuan;
  return { fen: found[1] === "-" && fen ? -fen : fen, pointed };
}

// 348210 → "3,482.10"
/** @param {number} fen */
export function yuanOf(fen) {
  const digits = `${Math.abs(fen)}`.padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${fen < 0 ? "-" : ""}${whole}.${digits.slice(-2)}`;
}

// 348210 → "3482.10", as fields and files of a spreadsheet have it.
/** @param {number} fen */
export const plainYuan = (fen) => yuanOf(fen).replace(/,/g, "");

// The fee of an amount: `rate` in millionths, half a fen rounded up, at most `cap` (null: none).
/**
 * @param {number} amount
 * @param {{rate: number, cap: number | null}} terms
 */
export function feeOf(amount, { rate, cap }) {
  const most = Math.floor((Math.abs(amount) * rate + 500000) / 1e6);
  const fee = cap === null ? most : Math.min(most, cap);
  return amount < 0 && fee ? -fee : fee;
}
