// Words to say and letters to send, taken from the page on which they stand: there is no second text.

import { readPage } from "../common/page.js";

/**
 * @typedef {{ isLetter: boolean, parts: HTMLElement[] }} Paper
 * @typedef {{ when: HTMLElement, lines: HTMLElement[] }} Added lines of their own, and when they belong into the letter
 */

/** @type {Map<string, Document>} */
const pages = new Map();

/** @param {string} address */
async function pageAt(address) {
  const page = pages.get(address) || (await readPage(address));
  pages.set(address, page);
  return page;
}

/**
 * The elements below the heading that a link leads to, up to the next one; their links lead where they did.
 * @param {HTMLAnchorElement} link
 * @returns {Promise<Paper>}
 */
export async function paperAt(link) {
  const [address, id] = link.href.split("#");
  const page = await pageAt(address);
  const heading = /** @type {HTMLElement} */ (page.getElementById(id));
  /** @type {HTMLElement[]} */
  const parts = [];
  for (let next = heading.nextElementSibling; next && !/^H[12]$/.test(next.tagName); next = next.nextElementSibling)
    if (!next.matches(".case-way, script")) parts.push(/** @type {HTMLElement} */ (document.importNode(next, true)));
  for (const part of parts)
    for (const inside of part.querySelectorAll("a[href]"))
      inside.setAttribute("href", new URL(inside.getAttribute("href") || "", address).href);
  return { isLetter: heading.classList.contains("letter"), parts };
}

/** @param {HTMLElement} part */
const isQuote = (part) => part.tagName === "BLOCKQUOTE";
/** @param {HTMLElement | undefined} part */
const isGloss = (part) => part !== undefined && /^In English:/.test(part.textContent || "");
// On a Chinese letter no gap parts figures from the words around them: 第 579 条 → 第579条.
const GAPS = /([\u4e00-\u9fff]) ([A-Za-z\d]+) (?=[\u4e00-\u9fff])/g;

/** @param {Node} part */
function closeGaps(part) {
  if (part.nodeType === Node.TEXT_NODE) part.textContent = (part.textContent || "").replace(GAPS, "$1$2");
  for (const inside of part.childNodes) closeGaps(inside);
}

/** @param {HTMLElement} quote */
function linesOf(quote) {
  closeGaps(quote);
  return /** @type {HTMLElement[]} */ (Array.from(quote.children));
}

/**
 * A letter's page shows it first; what may be added follows, each below the line that says when.
 * @param {HTMLElement[]} parts
 */
export function letterIn(parts) {
  const first = parts.findIndex(isQuote);
  /** @type {Added[]} */
  const added = [];
  parts.forEach((part, at) => {
    if (at > first && isQuote(part)) added.push({ when: parts[at - 1], lines: linesOf(part) });
  });
  return { letter: linesOf(parts[first]), gloss: parts.slice(first + 1, first + 2).filter(isGloss), added };
}

/**
 * How a line of a letter is set, by its place in it.
 * @param {HTMLElement[]} lines
 */
export function setLines(lines) {
  /** @param {number} at */
  const textAt = (at) => (lines[at] ? (lines[at].textContent || "").trim() : "");
  lines.forEach((line, at) => {
    const isTo = (at === 1 && /：$/.test(textAt(at))) || textAt(at - 1) === "此致";
    const place =
      at === 0 ? "title" : isTo ? "to" : at === lines.length - 2 ? "signed" : at === lines.length - 1 ? "dated" : "";
    line.className = place && `case-${place}`;
  });
}
