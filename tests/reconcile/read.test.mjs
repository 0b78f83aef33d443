// Files of samples/ as text → sales and statements: answers.json. XLSX and HTML need a browser's parser: tests/browser.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { kindOfBytes, textOf } from "../../overrides/assets/reconcile/bytes.js";
import { readCells } from "../../overrides/assets/reconcile/cells.js";
import { findColumns, kindOf } from "../../overrides/assets/reconcile/columns.js";
import { readSales } from "../../overrides/assets/reconcile/sales.js";
import { readStatement } from "../../overrides/assets/reconcile/statement.js";
import { finish, isoOf, readJson } from "./world.mjs";

/** @import { Columns, Entry, Kind, Row, Sale } from "../../overrides/assets/reconcile/shapes.js" */

/** @param {string} file */
const bytesOf = (file) => readFileSync(new URL(`samples/${file}`, import.meta.url));
/** @param {number | null} second */
const timeOf = (second) => (second === null ? null : new Date(second * 1000).toISOString().slice(11, 19));

/** @param {Sale} sale */
function saleOf({ day, second, amount, fee, kind, channel, settle }) {
  return {
    date: isoOf(day),
    time: timeOf(second),
    amount_fen: amount,
    fee_fen: fee,
    kind,
    channel,
    settle_date: settle === null ? null : isoOf(settle),
  };
}

/**
 * A row of answers.json.
 * @typedef {{ date: string, time: string | null, amount_fen: number, fee_fen: number | null, kind: string, channel:
 *   string,
 *   settle_date: string | null, refunded_fen?: number, entry?: string, direction: string, payer: string, memo: string,
 *   balance_fen: number | null }} Answer
 */

/** @param {Answer} row */
function wanted({ date, time, amount_fen, fee_fen, kind, channel, settle_date, refunded_fen = 0 }) {
  const whole = kind === "sale_fully_refunded";
  const amount = whole ? 0 : amount_fen - refunded_fen;
  return {
    date,
    time,
    amount_fen: amount,
    fee_fen: whole ? 0 : fee_fen,
    kind: whole ? "sale" : kind,
    channel,
    settle_date,
  };
}

/** @param {Entry} entry */
function entryOf({ day, second, fen, payer, memo, balance }) {
  return { date: isoOf(day), time: timeOf(second), amount_fen: fen, payer, memo, balance_fen: balance };
}

/** @type {{ file: string, kind: string, rows: Answer[] }[]} */
const FILES = readJson("samples/answers.json").files;

/**
 * @param {Row[]} rows
 * @param {Kind} kind
 */
const columnsOf = (rows, kind) => /** @type {Columns} */ (findColumns(rows, kind, undefined));

for (const { file, kind, rows: expected } of FILES) {
  const bytes = bytesOf(file);
  if (kindOfBytes(bytes) !== "text") continue;
  test(`sample ${file}`, () => {
    const rows = finish(readCells(textOf(bytes)));
    if (kind === "unrecognised") {
      assert.equal(kindOf(rows), "");
      assert.equal(findColumns(rows, "sales", undefined), null);
      return;
    }
    assert.equal(kindOf(rows) || "sales", kind === "bank" ? "statement" : "sales");
    if (kind === "bank") {
      const { entries, refused } = finish(readStatement(rows, columnsOf(rows, "statement")));
      assert.deepEqual(refused, []);
      const plain = expected.map(({ date, time, amount_fen, direction, payer, memo, balance_fen }) => ({
        date,
        time,
        amount_fen: direction === "in" ? amount_fen : -amount_fen,
        payer: payer.normalize("NFKC"),
        memo,
        balance_fen,
      }));
      assert.deepEqual(entries.map(entryOf), plain);
      return;
    }
    const { sales, aside, refused } = finish(readSales(rows, columnsOf(rows, "sales")));
    assert.deepEqual(refused, []);
    assert.deepEqual(sales.map(saleOf), expected.filter(({ entry }) => !entry).map(wanted));
    assert.equal(
      aside.filter(({ reason }) => reason !== "summary").length,
      expected.filter(({ entry }) => entry).length,
    );
  });
}
