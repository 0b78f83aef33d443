// Two lists and the terms → what is said of each day and each credit. Each step yields how far it is. No DOM, no clock.

import { readCells } from "./cells.js";
import { findColumns, kindOf } from "./columns.js";
import { lotsOf } from "./lots.js";
import { match } from "./match.js";
import { readSales, withoutVoided } from "./sales.js";
import { readStatement } from "./statement.js";

// A source is {text} or {rows}, and what the reader says of its columns in {named}. → {rows, columns, looks, fault}
export function* readRows({ text = "", rows: given, named }, kind) {
  const rows = given || (yield* readCells(text));
  if (!rows.length) return { rows, columns: null, looks: "", fault: "empty" };
  const looks = kindOf(rows);
  const columns = findColumns(rows, kind, named);
  if (!named && looks && looks !== kind) return { rows, columns, looks, fault: "swapped" };
  return { rows, columns, looks, fault: columns ? "" : "no-columns" };
}

const LIST_READERS = { sales: readSales, statement: readStatement };

// → {rows, columns, fault, read, aside, refused, list}; `read` counts rows that are sales, or lines of the account.
export function* readList(source, kind) {
  const found = yield* readRows(source, kind);
  if (found.fault) return { ...found, read: 0, aside: [], refused: [], list: null };
  const list = yield* LIST_READERS[kind](found.rows, found.columns);
  const read = (list.sales || list.entries).length;
  return { ...found, list, read, aside: list.aside, refused: list.refused, fault: read ? "" : "nothing-read" };
}

// A statement of no lines, but of known days, is one on which nothing came.
const isUsable = ({ list, fault }, kind) => list && (!fault || (kind === "statement" && list.period));

const EVENING = 23 * 3600;
const MIDNIGHT = 86400;
const PAID_FOR = ["arrived", "likely"];
const OPEN_STATES = ["unknown", "difference"];

const countOf = ({ days }, states) => days.filter(({ state }) => states.includes(state)).length;

// The other usual cut-off, where more days come out by it; null where it changes nothing. A sale must lie in between.
function* betterCutoff(kept, statement, terms, result) {
  const other = { [EVENING]: MIDNIGHT, [MIDNIGHT]: EVENING }[terms.cutoff];
  if (!other || !countOf(result, OPEN_STATES) || !kept.some(({ second }) => second >= EVENING)) return null;
  const changed = { ...terms, cutoff: other };
  const found = yield* match(yield* lotsOf(kept, changed), statement, changed);
  return countOf(found, PAID_FOR) > countOf(result, PAID_FOR) ? other : null;
}

export function* reconcile(sources, terms) {
  const sales = yield* readList(sources.sales, "sales");
  const statement = yield* readList(sources.statement, "statement");
  if (!isUsable(sales, "sales") || !isUsable(statement, "statement")) return { sales, statement, result: null };
  const kept = withoutVoided(sales.list.sales);
  yield 0;
  const lots = yield* lotsOf(kept, terms);
  const result = yield* match(lots, statement.list, terms);
  const cutoff = yield* betterCutoff(kept, statement.list, terms, result);
  return { sales, statement: { ...statement, fault: "" }, result, cutoff };
}
