// Rows of the acquirer's list → sales. Each row is read, set aside with a reason, or refused with one. No DOM.

import { isForeign, isNothing, readFen } from "./money.js";
import { cellReader, isFoot, isHead, readMoment } from "./reader.js";
import { commonChannel, FEE_LINE, PART_REFUND, WHOLE_REFUND, wordsOf } from "./spoken.js";
import { isRepeated, newSeen } from "./voids.js";
import { readWhen } from "./when.js";

/** @import { Columns, Common, Ids, Money, Outcome, Reader, Row, Sale, SalesList, Unit, Words } from "./shapes.js" */

const ROWS_A_SLICE = 500;
/** @type {Outcome} */
const HEADER = { aside: "header" };

const SUMMARY = /^#|合计|总计|小计|总交易单数|总笔数|共\d+笔|以上数据|本页|^total/i;

/**
 * @param {string} kind
 * @param {number} fen
 */
const signed = (kind, fen) => (kind === "sale" ? fen : -Math.abs(fen));

// One column, or in a ledger one for what came in and one for what went out.
/**
 * @param {string[]} cells
 * @param {Reader} reader
 * @param {Unit} unit
 * @returns {Money | null}
 */
function ownAmount(cells, reader, unit) {
  const own = readFen(reader.text(cells, "amount"), unit);
  if (own || reader.has("amount")) return own;
  const [income, spent] = ["in", "out"].map((role) => readFen(reader.text(cells, role), unit));
  return income && income.fen ? income : spent && { fen: -Math.abs(spent.fen) || 0 };
}

// The amount as the merchant gets it, with its sign; null where none can be read.
/**
 * @param {string[]} cells
 * @param {Reader} reader
 * @param {string} kind
 * @param {Unit} unit
 */
function amountOf(cells, reader, kind, unit) {
  const own = ownAmount(cells, reader, unit);
  const back = readFen(reader.text(cells, "refund"), unit);
  if (kind !== "sale" && back && back.fen) return -Math.abs(back.fen);
  return own && signed(kind, own.fen);
}

/**
 * @param {string[]} cells
 * @param {Reader} reader
 * @param {number} amount
 * @param {Unit} unit
 */
function feeOfRow(cells, reader, amount, unit) {
  const printed = readFen(reader.text(cells, "fee"), unit);
  const net = readFen(reader.text(cells, "net"), unit);
  if (printed) return amount < 0 ? -Math.abs(printed.fen) || 0 : Math.abs(printed.fen);
  if (!net) return null;
  return amount < 0 ? amount + Math.abs(net.fen) : amount - net.fen;
}

/**
 * @param {string[]} cells
 * @param {Reader} reader
 * @param {string} role
 */
function idOf(cells, { has, text }, role) {
  const value = has(role) ? text(cells, role) : "";
  return value === "" || isNothing(value) || /^0+$/.test(value) ? "" : value;
}

/**
 * @param {string[]} cells
 * @param {Reader} reader
 * @returns {Ids}
 */
const idsOf = (cells, reader) => ({
  id: idOf(cells, reader, "id"),
  refund: idOf(cells, reader, "refund-id"),
  order: idOf(cells, reader, "order"),
  original: idOf(cells, reader, "original"),
});

/**
 * @param {number} amount
 * @param {string} status
 * @param {Unit} unit
 */
function givenBack(amount, status, unit) {
  if (WHOLE_REFUND.test(status)) return amount;
  const part = PART_REFUND.exec(status);
  const read = part && readFen(part[1], unit);
  return read ? read.fen : 0;
}

// One row → {sale}, {aside: reason} or {refused: reason}.
/**
 * @param {Row} row
 * @param {string[]} cells
 * @param {Reader} reader
 * @param {Unit} unit
 * @param {Common} common
 * @returns {Outcome}
 */
function readSale({ line }, cells, reader, unit, common) {
  const moment = readMoment(cells, reader);
  if (moment.reason !== undefined) {
    return isFoot(cells, SUMMARY, common) ? { aside: "summary" } : { refused: moment.reason };
  }
  const words = wordsOf(reader, cells, common);
  if (words.aside) return { aside: words.aside };
  const amount = amountOf(cells, reader, words.kind, unit);
  if (amount === null && isForeign(reader.text(cells, "amount"))) return { aside: "currency" };
  if (amount === null) return { refused: isNothing(reader.text(cells, "amount")) ? "no-amount" : "bad-amount" };
  if (amount < 0 && words.kind === "sale" && reader.has("out") && !FEE_LINE.test(words.type))
    return { aside: "outgoing" };
  const sale = {
    line,
    day: moment.day,
    second: moment.second,
    settle: settledOn(cells, reader),
    ids: idsOf(cells, reader),
    kind: words.kind,
    channel: words.channel,
    amount,
    fee: 0,
  };
  price(sale, cells, reader, unit, words);
  return sale.kind !== "fee" && !amount && !sale.fee ? { aside: "zero" } : { sale };
}

/**
 * @param {string[]} cells
 * @param {Reader} reader
 */
function settledOn(cells, reader) {
  const settled = reader.has("settle") ? readWhen(reader.text(cells, "settle")) : null;
  return settled && settled.day;
}

// The amount and the fee as the merchant gets them; a line of a ledger may be a fee alone.
/**
 * @param {Sale} sale
 * @param {string[]} cells
 * @param {Reader} reader
 * @param {Unit} unit
 * @param {Words} words
 */
function price(sale, cells, reader, unit, { type, status }) {
  const { amount } = sale;
  if (FEE_LINE.test(type)) {
    Object.assign(sale, { kind: "fee", amount: 0, fee: Math.abs(amount) });
    return;
  }
  const back = givenBack(amount, status, unit);
  sale.fee = back === amount && amount ? 0 : feeOfRow(cells, reader, amount, unit);
  sale.amount = amount - back;
  if (sale.kind === "sale" && amount < 0) sale.kind = "refund";
}

// Yields how far it is, and returns {sales, aside, refused}: each row of the list in one of them, or the header.
/**
 * @param {Row[]} rows
 * @param {Columns} columns
 * @returns {Generator<number, SalesList>}
 */
export function* readSales(rows, columns) {
  const reader = cellReader(columns);
  const head = columns.header >= 0 ? rows[columns.header].cells : [];
  const common = { channel: commonChannel(rows.slice(0, columns.header + 1)), foot: false, words: new Map() };
  /** @type {SalesList} */
  const found = { sales: [], aside: [], refused: [] };
  const seen = newSeen();
  for (let at = columns.header + 1; at < rows.length; at += 1) {
    if (at % ROWS_A_SLICE === 0) yield at / rows.length;
    const { line, cells } = rows[at];
    const { sale, aside, refused } = isHead(cells, head)
      ? HEADER
      : readSale(rows[at], cells, reader, columns.unit, common);
    if (sale && !isRepeated(sale, seen)) found.sales.push(sale);
    else if (refused) found.refused.push({ line, reason: refused, cells });
    else found.aside.push({ line, reason: aside || "repeated", cells });
  }
  // A ledger has its fees on lines of their own.
  if (found.sales.some(({ kind }) => kind === "fee"))
    for (const sale of found.sales) if (sale.fee === null) sale.fee = 0;
  return found;
}
