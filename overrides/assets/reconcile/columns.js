// Rows → which column holds what: by the header, and by what stands below it. No DOM.

import { HEADERS, LEDGER, likelyRole, MANY } from "./headers.js";
import { bare, isNothing, readFen } from "./money.js";
import { readWhen } from "./when.js";

/** @import { Columns, Found, Kind, Named, Row, Unit } from "./shapes.js" */

const LOOKED_AT = 80;
const SAMPLED = 200;
export const MONEY = ["amount", "refund", "fee", "net", "in", "out", "balance"];

// "交易金额（分）" → {name: "交易金额", unit: "fen"}
/** @param {string} cell */
function headerOf(cell) {
  const text = bare(cell).toLowerCase().replace(/\s/g, "");
  const unit = /[(\[]([+-]?)(分|元)[)\]]/.exec(text);
  const name = text
    .replace(/[(\[](?:[+-]?[分元]|人民币|rmb|cny|单位:[分元])[)\]]/g, "")
    .replace(/^\*|\(\d+\)$|\/元$/g, "");
  return {
    name,
    whole: text,
    unit: unit && /** @type {Unit} */ (unit[2] === "分" ? "fen" : "yuan"),
  };
}

/**
 * @param {string[]} cells
 * @param {Kind} kind
 * @param {boolean} guessing
 * @returns {(Found | null)[]}
 */
function rolesIn(cells, kind, guessing) {
  const names = HEADERS[kind];
  return cells.map((cell) => {
    const { name, whole } = headerOf(cell);
    return names.get(whole) || names.get(name) || (guessing && likelyRole(name, kind)) || null;
  });
}

/** @param {(Found | null)[]} found */
const distinct = (found) => new Set(found.map((one) => (one ? one.role : "")).filter(Boolean));
/** @param {Set<string>} roles */
const isHeader = (roles) => roles.has("when") && ["amount", "in", "net"].some((role) => roles.has(role));

// The first row that names the most columns; null where none names a date and an amount.
/**
 * @param {Row[]} rows
 * @param {Kind} kind
 */
const findHeader = (rows, kind) => bestHeader(rows, kind, false) || bestHeader(rows, kind, true);

/**
 * @param {Row[]} rows
 * @param {Kind} kind
 * @param {boolean} guessing
 * @returns {{index: number, found: (Found | null)[], size: number} | null}
 */
function bestHeader(rows, kind, guessing) {
  /** @type {{index: number, found: (Found | null)[], size: number} | null} */
  let best = null;
  for (let index = 0; index < Math.min(rows.length, LOOKED_AT); index += 1) {
    const found = rolesIn(rows[index].cells, kind, guessing);
    const roles = distinct(found);
    if (isHeader(roles) && (!best || roles.size > best.size)) best = { index, found, size: roles.size };
  }
  return best;
}

/**
 * @param {Row[]} rows
 * @param {number} column
 */
const columnOf = (rows, column) => rows.map(({ cells }) => cells[column] || "").filter((cell) => !isNothing(cell));

// What a column called a date holds, by its values: "date" (perhaps with its time), "time", or nothing of both.
/** @param {string[]} values */
function whenKind(values) {
  const read = values.map(readWhen);
  const dates = read.filter((when) => when && when.day !== null).length;
  const times = read.filter((when) => when && when.day === null).length;
  if (dates * 2 > values.length) return "date";
  return times * 2 > values.length ? "time" : "";
}

// One column a role, the best name first; a date column whose values are times becomes the time.
/**
 * @param {(Found | null)[]} found
 * @param {Row[]} rows
 */
function choose(found, rows) {
  const roles = found.map(() => "");
  const taken = new Map();
  const names = found.map((one, column) => ({ role: "", rank: 0, ...one, column })).filter(({ role }) => role);
  names.sort((a, b) => a.rank - b.rank || a.column - b.column);
  for (const name of names) {
    const { column } = name;
    let { role } = name;
    if (role === "when") role = whenKind(columnOf(rows, column));
    if (!role || (taken.has(role) && !MANY.includes(role))) continue;
    taken.set(role, column);
    roles[column] = role;
  }
  const unread = names.find(({ role, column }) => role === "when" && !roles[column]);
  if (!taken.has("date") && unread) roles[unread.column] = "date";
  return roles;
}

// Fen or yuan, for the whole list: a decimal point anywhere means yuan, whatever a header says.
/**
 * @param {string[]} roles
 * @param {string[] | null} header
 * @param {Row[]} rows
 * @returns {Unit}
 */
function unitOf(roles, header, rows) {
  const columns = roles.map((role, column) => (MONEY.includes(role) ? column : -1)).filter((column) => column >= 0);
  const read = (/** @type {number} */ column) => columnOf(rows, column).map((cell) => readFen(cell, "yuan"));
  if (columns.some((column) => read(column).some((money) => money && money.pointed))) return "yuan";
  const unit = columns.map((column) => (header ? headerOf(header[column] || "").unit : null)).find(Boolean);
  if (unit) return unit;
  const fee = roles.indexOf("fee");
  return fee >= 0 && read(fee).some((money) => money && money.fen) ? "fen" : "yuan";
}

// → {kind, header: its index or -1, roles: by column, unit}; `named` is what the reader says of columns and unit.
/**
 * @param {Row[]} rows
 * @param {Kind} kind
 * @param {Named | undefined} named
 * @returns {Columns | null}
 */
export function findColumns(rows, kind, named) {
  if (named && named.roles) {
    const body = rows.slice(named.header + 1, named.header + 1 + SAMPLED);
    const head = named.header >= 0 ? rows[named.header].cells : null;
    return { kind, header: named.header, roles: named.roles, unit: named.unit || unitOf(named.roles, head, body) };
  }
  const best = findHeader(rows, kind);
  if (!best) return null;
  const body = rows.slice(best.index + 1, best.index + 1 + SAMPLED);
  const roles = choose(best.found, body);
  if (!roles.includes("date")) return null;
  return { kind, header: best.index, roles, unit: unitOf(roles, rows[best.index].cells, body) };
}

// What a list looks like, whichever field it was put into: only a statement has a running balance.
/**
 * @param {Row[]} rows
 * @returns {Kind | ""}
 */
export function kindOf(rows) {
  const found = { sales: findHeader(rows, "sales"), statement: findHeader(rows, "statement") };
  if (!found.sales && !found.statement) return "";
  if (found.sales && rows[found.sales.index].cells.some((cell) => LEDGER.includes(bare(cell)))) return "";
  const statement = found.statement ? distinct(found.statement.found) : new Set();
  const sales = found.sales ? distinct(found.sales.found) : new Set();
  if (statement.has("balance") && !sales.has("fee")) return "statement";
  if (["fee", "net", "refund", "status"].some((role) => sales.has(role))) return "sales";
  return statement.has("in") && statement.has("payer") ? "statement" : "";
}
