// Cases that the reader keeps on this phone. Whatever stands in the storage is read as text, or not at all.

import { privateNumber } from "./private.js";

const KEY = "daozhang-cases";
const NAME = /^[a-z][a-z-]{0,39}$/;
const MOST_CASES = 50;
const MOST_TEXT = 2000;

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

// Own texts under names of blanks; no full card number and no identity number, whoever wrote it there.
export function textsIn(value, today) {
  const texts = {};
  for (const name of isObject(value) ? Object.keys(value) : []) {
    const text = value[name];
    const fits = NAME.test(name) && typeof text === "string" && text.length <= MOST_TEXT;
    if (fits && !privateNumber(text, name, today)) texts[name] = text;
  }
  return texts;
}

function caseIn(value, today) {
  if (!isObject(value) || typeof value.id !== "string") return [];
  const said = isObject(value.said) ? value.said : {};
  return [{
    id: value.id.slice(0, 40),
    typed: textsIn(value.typed, today),
    said: { zh: textsIn(said.zh, today), en: textsIn(said.en, today) },
  }];
}

// → {used: the id of the case that fills the pages, or "", cases: [{id, typed, said: {zh, en}}]}.
export function readStore(today) {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY));
    const found = isObject(stored) && Array.isArray(stored.cases) ? stored.cases.slice(0, MOST_CASES) : [];
    const cases = found.reduce((all, one) => all.concat(caseIn(one, today)), []);
    return { used: cases.some(({ id }) => id === stored.used) ? stored.used : "", cases };
  } catch (unreadable) {
    return { used: "", cases: [] };
  }
}

// Returns whether the browser kept it.
export function writeStore(store) {
  try {
    if (store.cases.length) localStorage.setItem(KEY, JSON.stringify(store));
    else localStorage.removeItem(KEY);
    return true;
  } catch (refused) {
    return false;
  }
}

export function withCase({ cases }, kept) {
  const others = cases.filter(({ id }) => id !== kept.id);
  return { used: kept.id, cases: others.concat(kept) };
}

export function withoutCase({ used, cases }, id) {
  const left = cases.filter((one) => one.id !== id);
  const next = used === id ? "" : used;
  return { used: next, cases: left };
}

// Calls back when another tab has changed what is kept.
export const onStored = (follow) => addEventListener("storage", ({ key }) => { if (key === KEY || key === null) follow(); });
