// Mutilated lists: whatever is cut out, doubled or mixed in, reading ends, and each row below the header is counted
// once.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { kindOfBytes, textOf } from "../../overrides/assets/reconcile/bytes.js";
import { readCells } from "../../overrides/assets/reconcile/cells.js";
import { readList, reconcile } from "../../overrides/assets/reconcile/pipeline.js";
import { readTerms } from "../../overrides/assets/reconcile/terms.js";
import { listEntries, unpackEntry } from "../../overrides/assets/reconcile/zip.js";
import { calendar, finish } from "./world.mjs";

/** @import { Kind } from "../../overrides/assets/reconcile/shapes.js" */

const FOLDER = new URL("samples/", import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => /\.(csv|txt)$/.test(name));
const ROUNDS = 60;
/** @type {Kind[]} */
const KINDS = ["sales", "statement"];
const JUNK = [
  '"',
  ",",
  "\n",
  "\r",
  "\t",
  "|",
  "\0",
  "，",
  "：",
  "0",
  "-",
  "¥",
  "\ufeff",
  "2026-13-45",
  "9".repeat(40),
  "=1+1",
  "\u202e",
  "💰",
  "__proto__",
  "''",
  "\\",
];

/**
 * @param {number} seed
 * @returns {(below: number) => number}
 */
function chance(seed) {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor(state / 65536) % below;
  };
}

/**
 * @param {Uint8Array} bytes
 * @param {(below: number) => number} next
 */
function mutilated(bytes, next) {
  let text = textOf(bytes);
  for (let times = 1 + next(12); times > 0; times -= 1) {
    const at = next(text.length + 1);
    const length = next(40);
    const change = next(5);
    if (change === 0) text = text.slice(0, at) + text.slice(at + length);
    else if (change === 1) text = text.slice(0, at) + JUNK[next(JUNK.length)] + text.slice(at);
    else if (change === 2) text = text.slice(0, at) + text.slice(Math.max(0, at - length * 5), at) + text.slice(at);
    else if (change === 3) text = text.slice(0, at);
    else text = text.replace(/[\d.]+/, () => `${next(1e6)}.${next(100)}`);
  }
  return text;
}

/**
 * Bytes turned over, and the file cut short: what a bad line or a full card makes of it.
 * @param {Uint8Array} bytes
 * @param {(below: number) => number} next
 */
function damaged(bytes, next) {
  const copy = Uint8Array.from(bytes.subarray(0, next(3) ? bytes.length : next(bytes.length + 1)));
  for (let times = next(40); times > 0 && copy.length; times -= 1) copy[next(copy.length)] ^= 1 << next(8);
  return copy;
}

/**
 * The rows below the header, each counted once.
 * @param {string} text
 * @param {string} where
 */
function countRows(text, where) {
  for (const kind of KINDS) {
    const { rows, columns, fault, read, aside, refused } = finish(readList({ text }, kind));
    if (!["", "nothing-read"].includes(fault)) continue;
    assert.ok(columns);
    assert.equal(read + aside.length + refused.length, rows.length - columns.header - 1, where);
    assert.ok(
      refused.every(({ line, reason }) => line > 0 && reason),
      where,
    );
  }
}

for (const file of FILES)
  test(`damaged: ${file}`, () => {
    const bytes = readFileSync(new URL(file, FOLDER));
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      const broken = damaged(bytes, chance(seed));
      if (kindOfBytes(broken) === "text") countRows(textOf(broken), `${file} ${seed}`);
    }
  });

const WORDS = /^(?:broken|encrypted|bomb)$|Offset is outside/;

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx")))
  test(`damaged: ${file}`, async () => {
    const bytes = readFileSync(new URL(file, FOLDER));
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      const broken = damaged(bytes, chance(seed));
      try {
        for (const entry of listEntries(broken).values()) await unpackEntry(broken, entry, 1e6);
      } catch (error) {
        assert.match(/** @type {Error} */ (error).message, WORDS, `${file} ${seed}`);
      }
    }
  });

for (const file of FILES)
  test(`mutilated: ${file}`, () => {
    const bytes = readFileSync(new URL(file, FOLDER));
    const { terms } = readTerms({ cycle: "T+1", cutoff: "24:00" }, calendar);
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      const text = mutilated(bytes, chance(seed));
      countRows(text, `${file} ${seed}`);
      finish(reconcile({ sales: { text }, statement: { text } }, terms));
    }
  });

test("no line is lost or doubled between the text and its rows", () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const next = chance(seed);
    const lines = Array.from(
      { length: 1 + next(30) },
      (_, at) => `${at},"${JUNK[next(JUNK.length)].replace(/"/g, '""')}",x${at}x`,
    );
    const rows = finish(readCells(lines.join("\n")));
    assert.deepEqual(
      rows.map(({ cells }) => cells[0]),
      lines.map((_, at) => `${at}`),
      JSON.stringify(lines),
    );
  }
});

test("a quote that nothing closes swallows no rows", () => {
  const rows = finish(readCells(`a,b\n1,"open\n2,x\n3,y\n${"4,z\n".repeat(3000)}`));
  assert.ok(rows.length > 3000);
  assert.deepEqual(rows[2].cells, ["2", "x"]);
});

test("quotes without end come to one", () => {
  assert.ok(finish(readCells('"'.repeat(200_000))).length);
  assert.ok(finish(readCells('a,"b\n'.repeat(20_000))).length > 10_000);
});
