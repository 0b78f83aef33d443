// Workbooks (.xlsx) and web pages saved as .xls → rows of texts. The browser unpacks and parses; nothing in them runs.

import { listEntries, unpackEntry } from "./zip.js";
import { rowsOfSheet, rowsOfTable, textsOf } from "./grid.js";

const parse = (text, type) => new DOMParser().parseFromString(text, type);

async function readXml(bytes, entries, name) {
  if (!entries.has(name)) return null;
  const read = parse(new TextDecoder().decode(await unpackEntry(bytes, entries.get(name))), "application/xml");
  if (read.getElementsByTagName("parsererror").length) throw new Error("broken");
  return read;
}

function sheetNames(entries) {
  const numberOf = (name) => +/(\d*)\.xml$/.exec(name)[1];
  return [...entries.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort((a, b) => numberOf(a) - numberOf(b));
}

// The sheet with the most rows; others hold totals or remarks.
export async function readWorkbook(bytes) {
  const entries = listEntries(bytes);
  const names = sheetNames(entries);
  if (!names.length) throw new Error("no-sheet");
  const shared = textsOf(await readXml(bytes, entries, "xl/sharedStrings.xml"));
  const styles = await readXml(bytes, entries, "xl/styles.xml");
  const book = await readXml(bytes, entries, "xl/workbook.xml");
  let best = [];
  for (const name of names.slice(0, 20)) {
    const rows = rowsOfSheet(await readXml(bytes, entries, name), shared, styles, book);
    if (rows.length > best.length) best = rows;
  }
  return best;
}

export function readWebPage(text) {
  const tables = [...parse(text, "text/html").querySelectorAll("table")].map(rowsOfTable);
  if (!tables.length) throw new Error("no-table");
  return tables.reduce((best, rows) => (rows.length > best.length ? rows : best));
}
