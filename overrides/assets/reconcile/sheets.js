// Workbooks (.xlsx) and web pages saved as .xls → rows of texts. The browser unpacks and parses; nothing in them runs.

import { listEntries, unpackEntry } from "./zip.js";
import { rowsOfSheet, rowsOfTable, textsOf } from "./grid.js";

/**
 * @param {string} text
 * @param {DOMParserSupportedType} type
 */
const parse = (text, type) => new DOMParser().parseFromString(text, type);

/**
 * @param {Uint8Array} bytes
 * @param {Map<string, import("./shapes.js").ZipEntry>} entries
 * @param {string} name
 */
async function readXml(bytes, entries, name) {
  const entry = entries.get(name);
  if (!entry) return null;
  const read = parse(new TextDecoder().decode(await unpackEntry(bytes, entry)), "application/xml");
  if (read.getElementsByTagName("parsererror").length) throw new Error("broken");
  return read;
}

/** @param {Map<string, import("./shapes.js").ZipEntry>} entries */
function sheetNames(entries) {
  const numberOf = (/** @type {string} */ name) => +name.replace(/\D/g, "");
  return [...entries.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort((a, b) => numberOf(a) - numberOf(b));
}

// The sheet with the most rows; others hold totals or remarks.
/** @param {Uint8Array} bytes */
export async function readWorkbook(bytes) {
  const entries = listEntries(bytes);
  const names = sheetNames(entries);
  if (!names.length) throw new Error("no-sheet");
  const shared = textsOf(await readXml(bytes, entries, "xl/sharedStrings.xml"));
  const styles = await readXml(bytes, entries, "xl/styles.xml");
  const book = await readXml(bytes, entries, "xl/workbook.xml");
  /** @type {import("./shapes.js").Row[]} */
  let best = [];
  for (const name of names.slice(0, 20)) {
    const rows = rowsOfSheet(await readXml(bytes, entries, name), shared, styles, book);
    if (rows.length > best.length) best = rows;
  }
  return best;
}

/** @param {string} text */
export function readWebPage(text) {
  const tables = [...parse(text, "text/html").querySelectorAll("table")].map(rowsOfTable);
  if (!tables.length) throw new Error("no-table");
  return tables.reduce((best, rows) => (rows.length > best.length ? rows : best));
}
