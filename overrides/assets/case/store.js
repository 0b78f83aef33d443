// Cases that the reader keeps on this phone. Whatever stands in the storage is read as text, or not at all.

import { privateNumber } from "./private.js";

/** @import { Texts } from "./entries.js" */

/**
 * @typedef {{ id: string, typed: Texts, written: { zh: Texts, en: Texts } }} Kept `written` as letters write it
 * @typedef {{ used: string, cases: Kept[] }} Store `used`: the id of the case that fills the pages, or ""
 * @typedef {() => Pick<Storage, "getItem" | "setItem" | "removeItem">} Phone throws where a browser forbids it
 */

const KEY = "daozhang-cases";
const SHAPE = 1;
const NAME = /^[a-z][a-z-]{0,39}$/;
const MOST_CASES = 50;
const MOST_TEXT = 2000;

/** @type {Phone} */
const onPhone = () => localStorage;

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Own texts under names of blanks; no full card number and no identity number, whoever wrote it there.
 * @param {unknown} value
 * @param {string} today ISO
 */
export function textsIn(value, today) {
  /** @type {Texts} */
  const texts = {};
  if (!isObject(value)) return texts;
  for (const name of Object.keys(value)) {
    const text = value[name];
    if (NAME.test(name) && typeof text === "string" && text.length <= MOST_TEXT && !privateNumber(text, name, today))
      texts[name] = text;
  }
  return texts;
}

/** @param {unknown} value @param {string} today @returns {Kept[]} */
function caseIn(value, today) {
  if (!isObject(value) || typeof value.id !== "string" || !value.id) return [];
  const written = isObject(value.written) ? value.written : {};
  return [
    {
      id: value.id.slice(0, 40),
      typed: textsIn(value.typed, today),
      written: { zh: textsIn(written.zh, today), en: textsIn(written.en, today) },
    },
  ];
}

/** @param {Phone} phone @returns {Record<string, unknown>} */
function storedOn(phone) {
  try {
    const stored = JSON.parse(phone().getItem(KEY) || "null");
    return isObject(stored) ? stored : {};
  } catch (unreadable) {
    return {};
  }
}

// A later guide may have kept its cases in a shape that this page, read without a line, does not know.
/** @param {Record<string, unknown>} stored */
const isLater = ({ shape }) => typeof shape === "number" && shape > SHAPE;

/**
 * @param {string} today ISO
 * @param {Phone} phone
 * @returns {Store}
 */
export function readStore(today, phone = onPhone) {
  const stored = storedOn(phone);
  if (isLater(stored) || !Array.isArray(stored.cases)) return { used: "", cases: [] };
  /** @type {Kept[]} */
  const cases = [];
  for (const value of stored.cases.slice(0, MOST_CASES)) cases.push(...caseIn(value, today));
  return { used: cases.some(({ id }) => id === stored.used) ? String(stored.used) : "", cases };
}

/**
 * Returns whether the browser kept it. A store without cases is removed, in whatever shape it was.
 * @param {Store} store
 * @param {Phone} phone
 */
export function writeStore({ used, cases }, phone = onPhone) {
  try {
    if (!cases.length) phone().removeItem(KEY);
    else if (isLater(storedOn(phone))) return false;
    else phone().setItem(KEY, JSON.stringify({ shape: SHAPE, used, cases }));
    return true;
  } catch (refused) {
    return false;
  }
}

/** @param {Store} store @param {Kept} kept @returns {Store} */
export function withCase({ cases }, kept) {
  const others = cases.filter(({ id }) => id !== kept.id);
  return { used: kept.id, cases: others.concat(kept) };
}

/** @param {Store} store @param {string} id @returns {Store} */
export function withoutCase({ used, cases }, id) {
  return { used: used === id ? "" : used, cases: cases.filter((one) => one.id !== id) };
}

/**
 * Calls back when another tab has changed what is kept.
 * @param {() => void} follow
 */
export const onStored = (follow) =>
  addEventListener("storage", ({ key }) => {
    if (key === KEY || key === null) follow();
  });
