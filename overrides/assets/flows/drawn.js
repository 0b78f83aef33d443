// A flow as it is drawn in a page: read as a graph with its words, and the list of answers drawn from it.

import { query } from "../common/element.js";

/** @import { Answers, Flow } from "./path.js" */

/**
 * @typedef {{ label: string, to: URL }} Given an answer's words, and where it leads
 * @typedef {Map<string, { title: string, answers: Map<string, Given> }>} Words
 */

/** @param {Node} node */
export const textOf = (node) => /** @type {string} */ (node.textContent);

/**
 * A drawn flow as a graph, and its words: question → title, answer → label and address.
 * @param {ParentNode} root
 * @param {URL | Location} url the flow's own
 */
export function readFlow(root, url) {
  /** @type {Flow} */
  const flow = new Map();
  /** @type {Words} */
  const words = new Map();
  /** @type {NodeListOf<HTMLElement>} */
  const sections = root.querySelectorAll("[data-question]");
  for (const section of sections) {
    const question = /** @type {string} */ (section.dataset.question);
    const given = readAnswers(section, url);
    const ways = [...given].map(([answer, { to }]) => [answer, to.pathname === url.pathname ? to.hash.slice(1) : null]);
    flow.set(question, new Map(/** @type {[string, string | null][]} */ (ways)));
    words.set(question, { title: textOf(query(section, "h2")), answers: given });
  }
  return { flow, words };
}

/**
 * @param {Element} section
 * @param {URL | Location} url
 * @returns {Map<string, Given>}
 */
function readAnswers(section, url) {
  const answers = new Map();
  /** @type {NodeListOf<HTMLInputElement>} */
  const radios = section.querySelectorAll("fieldset > label > input");
  for (const radio of radios) {
    const link = query(panelOf(radio), "[data-leads-to]");
    const to = new URL(/** @type {string} */ (link.getAttribute("href")), url.href);
    answers.set(radio.value, { label: textOf(labelOf(radio)).trim(), to });
  }
  return answers;
}

/** @param {HTMLInputElement} radio */
const labelOf = (radio) => /** @type {HTMLElement} */ (radio.parentElement);

/**
 * What opens under an answer once it is chosen.
 * @param {HTMLInputElement} radio
 */
export const panelOf = (radio) => /** @type {HTMLElement} */ (labelOf(radio).nextElementSibling);

/**
 * The list of answers, each with a way to change it at `url`, the flow's own.
 * @param {HTMLTemplateElement} template
 * @param {Answers} answers
 * @param {Words} words
 * @param {URL | Location} url
 */
export function drawAnswers(template, answers, words, url) {
  const box = cloned(template, ".answers");
  const blank = query(box, "li");
  for (const [question, answer] of answers) {
    const asked = words.get(question);
    const given = asked && asked.answers.get(answer);
    if (!asked || !given) continue;
    const line = /** @type {HTMLElement} */ (blank.cloneNode(true));
    query(line, "span").textContent = asked.title;
    query(line, "b").textContent = given.label;
    /** @type {HTMLAnchorElement} */ (query(line, "a")).href = `${url.pathname}${url.search}#${question}`;
    query(line, "i").textContent = ` ${asked.title}`;
    blank.before(line);
  }
  blank.remove();
  /** @type {HTMLAnchorElement} */ (query(box, "p a")).href = url.pathname;
  return box;
}

/**
 * @param {HTMLTemplateElement} template
 * @param {string} selector
 */
export const cloned = (template, selector) =>
  /** @type {HTMLElement} */ (query(template.content, selector).cloneNode(true));
