// Parsed parts of a workbook, or a table of a web page → [{line, cells}], each cell as text.

import { isoOf } from "../common/settlement/dates.js";

/** @import { NumberFormats, Row } from "./shapes.js" */

const MOST_COLUMNS = 200;
const DATE_FORMATS = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]);

/**
 * @param {Document | Element | null} node
 * @param {string} name
 * @returns {Element[]}
 */
const all = (node, name) => (node ? [...node.getElementsByTagNameNS("*", name)] : []);

/**
 * @param {Element} node
 * @param {string} name
 */
const childrenOf = (node, name) => [...node.children].filter(({ localName }) => localName === name);

// Texts that cells share; what is written above a word to say how it sounds is left out.
/** @param {Document | Element | null} shared */
export const textsOf = (shared) => all(shared, "si").map(richText);

// A text in one piece, or in runs of different letters.
/** @param {Element} item */
function richText(item) {
  const pieces = childrenOf(item, "t").concat(...childrenOf(item, "r").map((run) => childrenOf(run, "t")));
  return pieces.map(({ textContent }) => textContent).join("");
}

// By style: whether its numbers are dates.
/** @param {Document | Element | null} styles */
function dateStyles(styles) {
  const own = new Set();
  for (const format of all(styles, "numFmt")) {
    const code = (format.getAttribute("formatCode") || "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
    if (/[ymdhs年月日]/i.test(code) && !/[#0]/.test(code.replace(/\.0+/g, "")))
      own.add(+(format.getAttribute("numFmtId") || 0));
  }
  const cells = all(styles, "cellXfs")[0];
  return all(cells, "xf").map((style) => {
    const id = +(style.getAttribute("numFmtId") || 0);
    return DATE_FORMATS.has(id) || own.has(id);
  });
}

// Days since 1899-12-30 as a spreadsheet keeps them → "2026-03-02 10:12:00".
/**
 * @param {number} serial
 * @param {number} zero
 */
function dateOfSerial(serial, zero) {
  const seconds = Math.round(serial * 86400);
  const day = Math.floor(seconds / 86400);
  const rest = seconds - day * 86400;
  const clock = new Date(rest * 1000).toISOString().slice(11, 19);
  if (serial < 1) return clock;
  return rest ? `${isoOf(day + zero)} ${clock}` : isoOf(day + zero);
}

// "AB12" → 27
/** @param {string} reference */
export function columnOf(reference) {
  let column = 0;
  for (const letter of reference.replace(/[^A-Z]/gi, "").toUpperCase())
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

// How the numbers of a workbook are to be read: by style, which are dates; and the day that counts as zero.
/**
 * @param {Document | null} styles
 * @param {Document | null} book
 * @returns {NumberFormats}
 */
export function formatsOf(styles, book) {
  const [properties] = all(book, "workbookPr");
  const since1904 = properties && /^(1|true)$/.test(properties.getAttribute("date1904") || "");
  return { dates: dateStyles(styles), zero: since1904 ? -24107 : -25569 };
}

/**
 * @param {Element} cell
 * @param {string[]} shared
 * @param {NumberFormats} formats
 * @returns {string}
 */
function cellText(cell, shared, { dates, zero }) {
  const type = cell.getAttribute("t");
  if (type === "inlineStr") return childrenOf(cell, "is").map(richText).join("");
  const [value] = childrenOf(cell, "v");
  const text = (value && value.textContent) || "";
  if (type === "s") return shared[+text] === undefined ? "" : shared[+text];
  const isDate = dates[+(cell.getAttribute("s") || 0)] && (!type || type === "n");
  return isDate && text && Number.isFinite(+text) ? dateOfSerial(+text, zero) : text;
}

// Rows of a sheet, or of a part of it that begins after `before` rows; empty ones are left out.
/**
 * @param {Document} sheet
 * @param {string[]} shared
 * @param {NumberFormats} formats
 * @param {number} before
 * @returns {{rows: Row[], count: number}}
 */
export function rowsOfSheet(sheet, shared, formats, before) {
  /** @type {Row[]} */
  const rows = [];
  const found = all(sheet, "row");
  found.forEach((row, index) => {
    /** @type {string[]} */
    const cells = [];
    childrenOf(row, "c").forEach((cell, place) => {
      const reference = cell.getAttribute("r");
      const column = reference ? columnOf(reference) : place;
      if (column < 0 || column >= MOST_COLUMNS) return;
      while (cells.length < column) cells.push("");
      cells[column] = cellText(cell, shared, formats);
    });
    if (cells.some((text) => text.trim()))
      rows.push({ line: +(row.getAttribute("r") || 0) || before + index + 1, cells });
  });
  return { rows, count: found.length };
}

/**
 * @param {HTMLTableElement} table
 * @returns {Row[]}
 */
export const rowsOfTable = (table) =>
  [...table.rows]
    .map((row, index) => ({
      line: index + 1,
      cells: [...row.cells].reduce(
        (cells, cell) =>
          cells.concat([(cell.textContent || "").trim()], Array(Math.min(cell.colSpan, MOST_COLUMNS) - 1).fill("")),
        /** @type {string[]} */ ([]),
      ),
    }))
    .filter(({ cells }) => cells.some(Boolean));
