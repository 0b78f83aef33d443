// Two lists and the terms → what is said of each day and each credit. Each step yields how far it is. No DOM, no clock.

import { readCells } from "./cells.js";
import { findColumns, kindOf } from "./columns.js";
import { lotsOf } from "./lots.js";
import { match } from "./match.js";
import { readSales } from "./sales.js";
import { readStatement } from "./statement.js";
import { withoutVoided } from "./voids.js";

/** @import { Columns, Compared, Kind, ReadList, Result, Row, Sale, Source, Statement, Terms } from "./shapes.js" */

// A source is {text} or {rows}, and what the reader says of its columns in {named}. → {rows, columns, looks, fault}
/**
 * @param {Source} source
 * @param {Kind} kind
 * @returns {Generator<unknown, {rows: Row[], columns: Columns | null, looks: string, fault: string}>}
 */
function* readRows({ text = "", rows: given, named }, kind) {
  const rows = given || (yield* readCells(text));
  if (!rows.length) return { rows, columns: null, looks: "", fault: "empty" };
  const looks = kindOf(rows);
  const columns = findColumns(rows, kind, named);
  if (!named && looks && looks !== kind) return { rows, columns, looks, fault: "swapped" };
  return { rows, columns, looks, fault: columns ? "" : "no-columns" };
}

// → {rows, columns, fault, read, aside, refused}, with {sales} or {statement}; `read` counts sales, or lines of the
// account.
/**
 * @param {Source} source
 * @param {Kind} kind
 * @returns {Generator<unknown, ReadList>}
 */
export function* readList(source, kind) {
  const found = yield* readRows(source, kind);
  const nothing = { ...found, read: 0, aside: [], refused: [], sales: null, statement: null };
  if (found.fault || !found.columns) return nothing;
  const sales = kind === "sales" ? yield* readSales(found.rows, found.columns) : null;
  const statement = kind === "statement" ? yield* readStatement(found.rows, found.columns) : null;
  const { aside, refused } = sales || statement || nothing;
  const read = sales ? sales.sales.length : statement ? statement.entries.length : 0;
  const foreign = !read && aside.some(({ reason }) => reason === "currency");
  // A statement of no lines, but of known days, is one on which nothing came.
  const empty = !read && !(statement && statement.period);
  return {
    ...found,
    read,
    aside,
    refused,
    sales,
    statement,
    fault: foreign ? "currency" : empty ? "nothing-read" : "",
  };
}

const EVENING = 23 * 3600;
const MIDNIGHT = 86400;
const PAID_FOR = ["arrived", "likely"];
const OPEN_STATES = ["unknown", "difference"];

/**
 * @param {Result} result
 * @param {string[]} states
 */
const countOf = ({ days }, states) => days.filter(({ state }) => states.includes(state)).length;

// The other usual cut-off, where more days come out by it; null where it changes nothing. A sale must lie in between.
/**
 * @param {Sale[]} kept
 * @param {Statement} statement
 * @param {Terms} terms
 * @param {Result} result
 */
function* betterCutoff(kept, statement, terms, result) {
  if (terms.cutoff !== EVENING && terms.cutoff !== MIDNIGHT) return null;
  const cutoff = terms.cutoff === EVENING ? MIDNIGHT : EVENING;
  if (!countOf(result, OPEN_STATES) || !kept.some(({ second }) => second !== null && second >= EVENING)) return null;
  const changed = { ...terms, cutoff };
  const found = yield* match(yield* lotsOf(kept, changed), statement, changed);
  return countOf(found, PAID_FOR) > countOf(result, PAID_FOR) ? cutoff : null;
}

/**
 * @param {Record<Kind, Source>} sources
 * @param {Terms} terms
 * @returns {Generator<unknown, Compared>}
 */
export function* reconcile(sources, terms) {
  const sales = yield* readList(sources.sales, "sales");
  const statement = yield* readList(sources.statement, "statement");
  if (sales.fault || statement.fault || !sales.sales || !statement.statement)
    return { sales, statement, result: null, cutoff: null };
  const kept = withoutVoided(sales.sales.sales);
  yield 0;
  const lots = yield* lotsOf(kept, terms);
  const result = yield* match(lots, statement.statement, terms);
  const cutoff = yield* betterCutoff(kept, statement.statement, terms, result);
  return { sales, statement, result, cutoff };
}
