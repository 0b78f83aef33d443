// The blanks on a page, [data-blank], filled with texts; what is empty shows again what was written there.

/** @import { Texts } from "./entries.js" */

/** @type {WeakMap<Element, string | null>} */
const asWritten = new WeakMap();

/** @param {Element} blank */
const isChinese = (blank) => /^zh/.test(/** @type {HTMLElement} */ (blank.closest("[lang]")).lang);

/**
 * Returns the names that stay blank, each once.
 * @param {ParentNode} root
 * @param {{ zh: Texts, en: Texts }} written
 */
export function fillBlanks(root, written) {
  /** @type {string[]} */
  const open = [];
  /** @type {NodeListOf<HTMLElement>} */
  const blanks = root.querySelectorAll("[data-blank]");
  for (const blank of blanks) {
    if (!asWritten.has(blank)) asWritten.set(blank, blank.textContent);
    const { blank: name = "" } = blank.dataset;
    const texts = written[isChinese(blank) ? "zh" : "en"];
    const has = Object.prototype.hasOwnProperty.call(texts, name) && texts[name] !== "";
    const text = has ? texts[name] : asWritten.get(blank) || "";
    if (blank.textContent !== text) blank.textContent = text;
    blank.classList.toggle("case-filled", has);
    if (!has && !open.includes(name)) open.push(name);
  }
  return open;
}
