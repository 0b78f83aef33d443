// A text → rows of cells: separated by commas, tabs, bars or semicolons, quoted or not. No DOM.

/** @import { Row } from "./shapes.js" */

const DELIMITERS = [",", "\t", "|", ";", "，"];
const LINES_LOOKED_AT = 60;
// A quote that nothing closes within this many characters is no quote: a cut file must not swallow its own rows.
const LONGEST_QUOTED = 4000;
const MOST_CELLS = 200;
const CELLS_A_SLICE = 1000;

// How evenly a delimiter divides the lines: its most frequent number of times, by how many lines have it.
/**
 * @param {string[]} lines
 * @param {string} delimiter
 */
function evenness(lines, delimiter) {
  const times = new Map();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count) times.set(count, (times.get(count) || 0) + 1);
  }
  let best = 0;
  for (const [count, often] of times) best = Math.max(best, Math.min(count, 30) * often);
  return best;
}

/** @param {string} text */
function delimiterOf(text) {
  const lines = text
    .slice(0, 60000)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim())
    .slice(0, LINES_LOOKED_AT);
  let [found, most] = [",", 0];
  for (const delimiter of DELIMITERS) {
    const even = evenness(lines, delimiter);
    if (even > most) [found, most] = [delimiter, even];
  }
  return found;
}

// Where the quote that opens at `start` closes: before a delimiter or the line's end; -1 for a quote that never does.
/**
 * @param {string} text
 * @param {number} start
 * @param {string} delimiter
 */
function closing(text, start, delimiter) {
  const end = Math.min(text.length, start + LONGEST_QUOTED);
  for (let at = text.indexOf('"', start + 1); at >= 0 && at < end; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    let next = at + 1;
    while (text[next] === " " || (text[next] === "\t" && delimiter !== "\t")) next += 1;
    if (next >= text.length || text[next] === delimiter || text[next] === "\n" || text[next] === "\r") return at;
  }
  return -1;
}

/**
 * @param {string} text
 * @param {number} at
 */
const lineEnd = (text, at) => {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
};

/**
 * @param {string} text
 * @param {number} start
 * @param {string} delimiter
 */
function readQuotedRow(text, start, delimiter) {
  const cells = [];
  let at = start;
  for (;;) {
    while (text[at] === " ") at += 1;
    const close = text[at] === '"' ? closing(text, at, delimiter) : -1;
    const from = close < 0 ? at : close + 1;
    const line = lineEnd(text, from);
    const next = text.indexOf(delimiter, from);
    const end = next < 0 || next > line ? line : next;
    cells.push(close < 0 ? text.slice(at, end).replace(/\r$/, "") : text.slice(at + 1, close).replace(/""/g, '"'));
    if (end === line || cells.length >= MOST_CELLS) return { cells, end: line };
    at = end + 1;
  }
}

// A row without quotes is divided when its cells are asked for: of a long list no more than its lines is kept.
class PlainRow {
  /**
   * @param {number} line
   * @param {string} text
   * @param {string} delimiter
   */
  constructor(line, text, delimiter) {
    this.line = line;
    this.text = text;
    this.delimiter = delimiter;
  }

  get cells() {
    return this.text.split(this.delimiter, MOST_CELLS);
  }
}

const BEGINS_FILLED = /^[!-~一-鿿]/;

/**
 * @param {string} text
 * @param {string} delimiter
 */
const isFilled = (text, delimiter) =>
  (BEGINS_FILLED.test(text) && text[0] !== delimiter) || text.split(delimiter).some((cell) => cell.trim());

// Yields how much of the text is read, and returns [{line, cells}] without empty lines.
/**
 * @param {string} given
 * @param {string} delimiter
 * @returns {Generator<number, Row[]>}
 */
export function* readCells(given, delimiter = delimiterOf(given)) {
  const plain = given.includes("\r") ? given.replace(/\r\n?/g, "\n") : given;
  const text = plain[0] === "\ufeff" ? plain.slice(1) : plain;
  /** @type {Row[]} */
  const rows = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    let end = lineEnd(text, at);
    const own = text.slice(at, end);
    if (own.includes('"')) {
      const quoted = readQuotedRow(text, at, delimiter);
      end = quoted.end;
      if (quoted.cells.some((cell) => cell.trim())) rows.push({ line, cells: quoted.cells });
    } else if (isFilled(own, delimiter)) rows.push(new PlainRow(line, own, delimiter));
    line += end - at === own.length ? 1 : text.slice(at, end).split("\n").length;
    at = end + 1;
    if (rows.length % CELLS_A_SLICE === 0) yield at / text.length;
  }
  return rows;
}
