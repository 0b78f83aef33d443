// Workbooks (.xlsx) and web pages saved as .xls → rows of texts. The browser unpacks and parses; nothing in them runs.

import { formatsOf, rowsOfSheet, rowsOfTable, textsOf } from "./grid.js";
import { inSlices } from "./work.js";
import { listEntries, unpackEntry } from "./zip.js";

/** @import { NumberFormats, Row } from "./shapes.js" */

const MOST_BYTES = 80e6;
const MOST_SHEETS = 20;
const ROWS_A_PART = 250;

/**
 * @param {string} text
 * @param {DOMParserSupportedType} type
 */
const parse = (text, type) => new DOMParser().parseFromString(text, type);

/** @param {string} text */
function parseXml(text) {
  const read = parse(text, "application/xml");
  if (read.getElementsByTagName("parsererror").length) throw new Error("broken");
  return read;
}

// The text of an entry; null where there is none. All entries together are no more than a list of sales can need.
/** @param {Uint8Array} bytes */
function reader(bytes) {
  const entries = listEntries(bytes);
  let left = MOST_BYTES;
  const read = async (/** @type {string} */ name) => {
    const entry = entries.get(name);
    if (!entry) return null;
    const unpacked = await unpackEntry(bytes, entry, left);
    left -= unpacked.length;
    return new TextDecoder().decode(unpacked);
  };
  return { names: [...entries.keys()], read };
}

/** @param {string[]} names */
function sheetNames(names) {
  const numberOf = (/** @type {string} */ name) => +name.replace(/\D/g, "");
  return names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort((a, b) => numberOf(a) - numberOf(b));
}

// A sheet in parts, each of some rows in the sheet's own element: a parser does not pause by itself.
/** @param {string} text */
function* partsOf(text) {
  const start = text.search(/<(?:\w+:)?row[\s>/]/);
  const open = /<((?:\w+:)?worksheet)[^>]*>/.exec(text.slice(0, Math.max(start, 0)));
  if (!open) {
    yield text;
    return;
  }
  const ends = /<\/(?:\w+:)?row>/g;
  ends.lastIndex = start;
  let [from, count] = [start, 0];
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    count += 1;
    if (count % ROWS_A_PART) continue;
    yield `${open[0]}${text.slice(from, ends.lastIndex)}</${open[1]}>`;
    from = ends.lastIndex;
  }
  const rest = text.slice(from);
  const end = rest.search(/<\/(?:\w+:)?sheetData>/);
  if (end < 0) throw new Error("broken");
  yield `${open[0]}${rest.slice(0, end)}</${open[1]}>`;
}

/**
 * @param {string} text
 * @param {string[]} shared
 * @param {NumberFormats} formats
 * @returns {Generator<undefined, Row[]>}
 */
function* readSheet(text, shared, formats) {
  /** @type {Row[]} */
  const all = [];
  let before = 0;
  for (const part of partsOf(text)) {
    const { rows, count } = rowsOfSheet(parseXml(part), shared, formats, before);
    for (const row of rows) all.push(row);
    before += count;
    yield;
  }
  return all;
}

// The sheet with the most rows; others hold totals or remarks.
/**
 * @param {Uint8Array} bytes
 * @returns {Promise<Row[]>}
 */
export async function readWorkbook(bytes) {
  const { names, read } = reader(bytes);
  const sheets = sheetNames(names);
  if (!sheets.length) throw new Error("no-sheet");
  const [shared, styles, book] = [
    await read("xl/sharedStrings.xml"),
    await read("xl/styles.xml"),
    await read("xl/workbook.xml"),
  ];
  const texts = textsOf(shared ? parseXml(shared) : null);
  const formats = formatsOf(styles ? parseXml(styles) : null, book ? parseXml(book) : null);
  /** @type {Row[]} */
  let best = [];
  for (const name of sheets.slice(0, MOST_SHEETS)) {
    const rows =
      (await inSlices(
        readSheet((await read(name)) || "", texts, formats),
        () => {},
        () => false,
      )) || [];
    if (rows.length > best.length) best = rows;
  }
  if (!best.length) throw new Error("no-sheet");
  return best;
}

/** @param {string} text */
export function readWebPage(text) {
  const tables = [...parse(text, "text/html").querySelectorAll("table")].map(rowsOfTable);
  if (!tables.length) throw new Error("no-table");
  return tables.reduce((best, rows) => (rows.length > best.length ? rows : best));
}
