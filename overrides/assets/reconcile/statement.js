// Rows of the bank statement → what came in and went out, and whether nothing of it is missing. No DOM.

import { dayOf } from "../common/settlement/dates.js";
import { MONEY } from "./columns.js";
import { bare, isForeign, isNothing, readFen } from "./money.js";
import { cellReader, isFoot, isHead, readMoment } from "./reader.js";

/** @import { Columns, Entry, Left, Period, Reader, Row, Statement, Unit } from "./shapes.js" */

const ENTRIES_A_SLICE = 1000;
const INCOMING = /^(?:贷|收|转入|入|存|c|in\b|\+)/i;
const SPENDING = /^(?:借|支|付|转出|出|取|d|out\b|-)/i;
const FOOT = /^#|合计|总计|小计|以上数据|本页|承前|过次|共\d+[笔条]|^total/i;
const OTHER_MONEY = /^(?!CNY$|RMB$|人民币|156$|01$|¥$)\S/i;
const A_DATE = "(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})";
const FROM = new RegExp(`(?:起始|开始|起)(?:日期|时间)?\\D{0,6}${A_DATE}`);
const TO = new RegExp(`(?:结束|终止|截止|止)(?:日期|时间)?\\D{0,6}${A_DATE}`);
const BOTH = new RegExp(`(?:起止|期间|区间|查询|时间段|日期范围)\\D{0,12}${A_DATE}[^\\d]{1,16}${A_DATE}`);

// → a signed amount in fen, {fen}; {reason} where the row has none.
/**
 * @param {string[]} cells
 * @param {Reader} reader
 * @param {Unit} unit
 * @returns {{fen: number, reason?: undefined} | {reason: string}}
 */
function moneyOf(cells, { text, has }, unit) {
  const read = (/** @type {string} */ role) => readFen(text(cells, role), unit);
  if (has("in") || has("out")) {
    const [income, spent] = [read("in"), read("out")];
    for (const role of ["in", "out"]) if (!isNothing(text(cells, role)) && !read(role)) return { reason: "bad-amount" };
    if (income && income.fen && spent && spent.fen) return { reason: "two-amounts" };
    if (income && (income.fen || !spent)) return income;
    return spent ? { fen: -spent.fen || 0 } : { reason: "no-amount" };
  }
  const amount = read("amount");
  if (!amount) return { reason: isNothing(text(cells, "amount")) ? "no-amount" : "bad-amount" };
  const side = text(cells, "side");
  if (INCOMING.test(side)) return { fen: amount.fen };
  if (SPENDING.test(side)) return { fen: -Math.abs(amount.fen) || 0 };
  return isNothing(side) ? { fen: amount.fen } : { reason: "bad-side" };
}

/**
 * @param {string[]} cells
 * @param {Columns} columns
 */
const memoOf = (cells, { roles }) =>
  roles
    .map((role, column) => (role === "memo" ? bare(cells[column] || "") : ""))
    .filter((text) => !isNothing(text))
    .join(" ");

/**
 * @param {Row} row
 * @param {Reader} reader
 * @param {Columns} columns
 * @param {{foot: boolean, currency: string}} state
 * @returns {{entry?: Entry, aside?: string, refused?: string}}
 */
function readEntry({ line, cells }, reader, columns, state) {
  const moment = readMoment(cells, reader);
  if (moment.reason !== undefined) {
    return isFoot(cells, FOOT, state) ? { aside: "summary" } : { refused: moment.reason };
  }
  const currency = reader.text(cells, "currency") || state.currency;
  if ((currency && OTHER_MONEY.test(currency)) || MONEY.some((role) => isForeign(reader.text(cells, role))))
    return { aside: "currency" };
  const money = moneyOf(cells, reader, columns.unit);
  if (money.reason !== undefined) return { refused: money.reason };
  const balance = readFen(reader.text(cells, "balance"), columns.unit);
  const payer = reader.text(cells, "payer");
  const entry = {
    line,
    day: moment.day,
    second: moment.second,
    fen: money.fen,
    balance: balance && balance.fen,
    payer: isNothing(payer) ? "" : payer,
    memo: memoOf(cells, columns),
    id: reader.text(cells, "id"),
  };
  return { entry };
}

// Lines that are alike in all their cells, where none of these tells them apart: the second may be a copy.
/**
 * @param {Entry} entry
 * @param {string[]} cells
 * @param {Set<string>} seen
 */
function markTwin(entry, cells, seen) {
  const key = cells.join("\t");
  entry.twin = seen.has(key);
  seen.add(key);
}

// What tells a line from all others: its number; else its balance or its second, by which two payouts differ.
/** @param {Entry} entry */
function sameEntry({ id, day, second, fen, balance, payer, memo }) {
  const numbered = !isNothing(id) && !/^0+$/.test(id);
  if (!numbered && balance === null && second === null) return null;
  return [numbered ? id : "", day, second, fen, balance, payer, memo].join("\n");
}

// Yields how far it is, and returns {entries, aside, refused, period, complete}.
/**
 * @param {Row[]} rows
 * @param {Columns} columns
 * @returns {Generator<number, Statement>}
 */
export function* readStatement(rows, columns) {
  const reader = cellReader(columns);
  const head = columns.header >= 0 ? rows[columns.header].cells : [];
  /** @type {{entries: Entry[], aside: Left[], refused: Left[]}} */
  const found = { entries: [], aside: [], refused: [] };
  const preamble = rows.slice(0, Math.max(columns.header, 0));
  const [seen, state] = [new Set(), { foot: false, currency: currencyIn(preamble) }];
  for (let at = columns.header + 1; at < rows.length; at += 1) {
    if (at % ENTRIES_A_SLICE === 0) yield at / rows.length;
    const { line, cells } = rows[at];
    const read = isHead(cells, head) ? { aside: "header" } : readEntry(rows[at], reader, columns, state);
    const key = read.entry && sameEntry(read.entry);
    if (read.entry && !key) markTwin(read.entry, cells, seen);
    if (read.refused) found.refused.push({ line, reason: read.refused, cells });
    else if (read.aside || (key && seen.has(key))) found.aside.push({ line, reason: read.aside || "repeated", cells });
    else if (read.entry) found.entries.push(read.entry);
    if (key) seen.add(key);
  }
  return { ...found, ...coverage(found, preamble) };
}

/**
 * @param {RegExpExecArray} found
 * @param {number} from
 */
const dayIn = (found, from) => dayOf(+found[from], +found[from + 1], +found[from + 2]);

/** @param {Row[]} rows */
const textOfRows = (rows) => rows.map(({ cells }) => cells.map(bare).join(" ")).join(" \n ");

// The days that the lines above the header say the statement is of; null where they say nothing.
/**
 * @param {Row[]} preamble
 * @returns {Period | null}
 */
function periodIn(preamble) {
  const text = textOfRows(preamble);
  const both = BOTH.exec(text);
  const [from, to] = [FROM.exec(text), TO.exec(text)];
  if (from && to) return { from: dayIn(from, 1), to: dayIn(to, 1), stated: true };
  return both ? { from: dayIn(both, 1), to: dayIn(both, 4), stated: true } : null;
}

// The money that the lines above the header say the account is in; "" where they say nothing.
/** @param {Row[]} preamble */
function currencyIn(preamble) {
  const found = /(?:币种|币别|货币)[^:：]{0,3}[:：]?\s*([A-Z]{3}|[\u4e00-\u9fff]{2,3})/.exec(textOfRows(preamble));
  return found && isForeign(found[1]) ? found[1] : "";
}

// Totals of the preamble, "收入总金额: 6022.24", that tie with the rows.
/**
 * @param {Entry[]} entries
 * @param {Row[]} preamble
 */
function totalsTie(entries, preamble) {
  const text = textOfRows(preamble);
  /** @type {[string, number][]} */
  const kinds = [
    ["收入", 1],
    ["支出", -1],
  ];
  const tied = kinds.map(([word, sign]) => {
    const printed = new RegExp(`${word}(?:总金额|合计|总额)\\D{0,8}?([\\d,]+\\.\\d\\d)`).exec(text);
    const sum = entries.reduce((all, { fen }) => all + (fen * sign > 0 ? fen * sign : 0), 0);
    const read = printed && readFen(printed[1], "yuan");
    return read ? read.fen === sum : null;
  });
  return tied[0] === true && tied[1] !== false;
}

// Each balance is the one before it and the row's own amount: in the order of the list, or against it.
/** @param {Entry[]} entries */
function chainTies(entries) {
  const ties = (/** @type {Entry[]} */ list) =>
    list.every(({ fen, balance }, at) => !at || balance === (list[at - 1].balance || 0) + fen);
  if (entries.length < 2 || entries.some(({ balance }) => balance === null)) return false;
  return ties(entries) || ties(entries.slice().reverse());
}

/**
 * @param {{entries: Entry[], refused: Left[]}} found
 * @param {Row[]} preamble
 */
function coverage({ entries, refused }, preamble) {
  const days = entries.map(({ day }) => day);
  const read = days.length
    ? { from: days.reduce((a, b) => Math.min(a, b)), to: days.reduce((a, b) => Math.max(a, b)), stated: false }
    : null;
  const stated = periodIn(preamble);
  const sound = stated && stated.from <= stated.to && (!read || (stated.from <= read.from && read.to <= stated.to));
  const complete = !refused.length && (chainTies(entries) || totalsTie(entries, preamble));
  return { period: sound ? stated : read, complete };
}
