// A file that the reader chose → {text} or {rows}; or {fault}, a word that says what it is.

import { kindOfBytes, textOf } from "./bytes.js";

/** @import { Row } from "./shapes.js" */

const MOST_FILE = 60e6;

// Whether the browser can unpack workbooks by itself: older ones have no such stream, or not for this format.
export function canUnpack() {
  try {
    return Boolean(new DecompressionStream("deflate-raw"));
  } catch (unknown) {
    return false;
  }
}

/**
 * @param {File} file
 * @returns {Promise<Uint8Array>}
 */
const readBytes = (file) =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(new Uint8Array(/** @type {ArrayBuffer} */ (reader.result)));
    reader.onerror = () => fail(new Error("unreadable"));
    reader.readAsArrayBuffer(file);
  });

let lost = 0;

/** @returns {Promise<typeof import("./sheets.js")>} */
async function openers() {
  try {
    return await import("./sheets.js" + (lost ? `?${lost}` : ""));
  } catch (failed) {
    lost += 1; // a browser remembers a module that failed: another address asks for it again
    throw new Error("not-loaded");
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {string} kind
 * @returns {Promise<{text?: string, rows?: Row[], fault?: string}>}
 */
async function unpacked(bytes, kind) {
  if (kind === "zip" && !canUnpack()) return { fault: "no-unpacking" };
  const { readWebPage, readWorkbook } = await openers();
  return { rows: kind === "zip" ? await readWorkbook(bytes) : readWebPage(textOf(bytes)) };
}

const FAULTS = ["broken", "encrypted", "bomb", "no-sheet", "no-table", "not-loaded", "unreadable"];

/**
 * @param {File} file
 * @returns {Promise<{text?: string, rows?: Row[], fault?: string}>}
 */
export async function readFile(file) {
  if (file.size > MOST_FILE) return { fault: "too-large" };
  try {
    const bytes = await readBytes(file);
    const kind = kindOfBytes(bytes);
    if (kind === "text") return { text: textOf(bytes) };
    return kind === "zip" || kind === "html" ? await unpacked(bytes, kind) : { fault: kind };
  } catch (error) {
    const word = error instanceof Error ? error.message : "";
    return { fault: FAULTS.includes(word) ? word : "unreadable" };
  }
}
