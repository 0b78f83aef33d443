// What the reader says of the agreement: texts of fields → terms, or the fields that cannot be read. No DOM.

import { plain, readCutoff, readCycle } from "../common/settlement/fields.js";
import { readFen } from "./money.js";

/** @import { Calendar, Terms } from "./shapes.js" */

const RATE = /^(\d{1,2})(?:\.(\d{1,4}))?\s*(%|‰)?$/;
const MOST_RATE = 100000;

// "0.38%", "0.38" and "3.8‰" are 3,800 millionths; an empty text is no rate.
/**
 * @param {string} text
 * @returns {{value?: number | null, fault?: string}}
 */
function readRate(text) {
  const written = plain(text);
  if (!written) return { value: null };
  const found = RATE.exec(written);
  if (!found) return { fault: "rate" };
  const digits = +`${found[1]}${(found[2] || "").padEnd(4, "0")}`;
  const value = found[3] === "‰" ? Math.round(digits / 10) : digits;
  return value <= MOST_RATE ? { value } : { fault: "rate" };
}

// An amount of yuan; an empty text is `none`.
/**
 * @param {string} text
 * @param {number | null} none
 * @param {string} fault
 * @returns {{value?: number | null, fault?: string}}
 */
function readYuan(text, none, fault) {
  const written = plain(text);
  if (!written) return { value: none };
  const found = readFen(written, "yuan");
  return found && found.fen >= 0 ? { value: found.fen } : { fault };
}

/** @type {Record<string, (text: string) => {value?: unknown, fault?: string}>} */
const READERS = {
  cycle: readCycle,
  cutoff: readCutoff,
  rate: readRate,
  cap: (text) => readYuan(text, null, "cap"),
  flat: (text) => readYuan(text, 0, "flat"),
};

export const TERMS = Object.keys(READERS);

// {cycle: "T+1", cutoff: "24:00", …} → {terms, faults: names of fields}.
/**
 * @param {Record<string, string>} texts
 * @param {Calendar} calendar
 * @returns {{terms: Terms, faults: string[]}}
 */
export function readTerms(texts, calendar) {
  /** @type {Record<string, unknown>} */
  const terms = { calendar };
  const faults = [];
  for (const name of TERMS) {
    const { value, fault } = READERS[name](texts[name] || "");
    if (fault) faults.push(name);
    else terms[name] = value;
  }
  return { terms: /** @type {Terms} */ (/** @type {unknown} */ (terms)), faults };
}
