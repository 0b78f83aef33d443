// <decision-flow>: one question at a time. The address holds the answers, history is the browser's.

import { element, query } from "../common/element.js";
import { updateTwin } from "../common/twin.js";
import { cloned, drawAnswers, panelOf, readFlow, textOf } from "./drawn.js";
import { leadsTo, read, walk, write } from "./path.js";

/** @import { Answers } from "./path.js" */

// The reader did not wait, and had all questions shown: then they stay until one is answered.
const panel = document.querySelector("decision-flow .panel");
const isRead = panel !== null && panel.getClientRects().length > 0;

class DecisionFlow extends HTMLElement {
  constructor() {
    super();
    this.pageTitle = document.title;
    /** @type {HTMLTemplateElement} */
    this.template = query(this, "template");
    /** @type {NodeListOf<HTMLInputElement>} */
    this.radios = this.querySelectorAll("[data-question] input");
    const { flow, words } = readFlow(this, location);
    this.flow = flow;
    this.words = words;
    /** @type {Answers} */
    this.answers = new Map();
    this.given = ""; // the query that holds them with the answer chosen now
    this.leftOut = cloned(this.template, ".left-out");
    this.leftOutText = this.leftOut.textContent;
    this.asked = cloned(this.template, ".asked");
    this.askedText = textOf(this.asked);
    this.heard = element("p", { class: "heard", role: "status" });
    /** @type {HTMLElement[]} */
    this.introduction = [];
    for (let each = this.previousElementSibling; each && each.tagName !== "H1"; each = each.previousElementSibling)
      if (each instanceof HTMLParagraphElement) this.introduction.push(each);
    this.leftOut.textContent = "";
  }

  connectedCallback() {
    this.prepend(this.leftOut, this.heard);
    this.addEventListener("change", () => this.answer());
    this.addEventListener("click", (event) => this.follow(event));
    addEventListener("popstate", ({ state }) => {
      const { chosen } = state || {};
      this.show({ chosen, focus: !location.hash || this.named() !== undefined });
    });
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) setTimeout(() => this.show()); // WebKit empties the radios it kept
    });
    const early = this.chosen(); // while this was on its way
    if (early || !isRead) this.show({ early });
    else this.addEventListener("change", () => this.show({ early: this.chosen() }), { once: true });
  }

  /** @returns {HTMLInputElement | null} */
  chosen() {
    return this.querySelector("input:checked");
  }

  /**
   * Show the question the address names, or else the one at the end of its answers' path.
   * @param {{ chosen?: string | false, early?: HTMLInputElement | null, focus?: boolean }} options
   */
  show({ chosen, early, focus } = {}) {
    const { answers, question, dropped } = read(this.flow, location.search);
    const search = write(answers, location.search);
    const asked = early ? early.name : this.named() || question;
    this.answers = answers;
    if (dropped) history.replaceState(history.state, "", location.pathname + search + location.hash);
    this.leftOut.textContent = dropped ? this.leftOutText : "";
    /** @type {NodeListOf<HTMLElement>} */
    const sections = this.querySelectorAll("[data-question]");
    for (const section of sections) section.hidden = section.dataset.question !== asked;
    const value = chosen === undefined ? answers.get(asked) : chosen;
    for (const radio of this.radios)
      radio.checked = radio.name === asked && (early ? radio === early : radio.value === value);
    if (focus) this.heard.textContent = "";
    // What stands before the questions has been read once a reader goes on; nothing jumps as the page opens.
    if (focus) for (const each of this.introduction) each.hidden = asked !== sections[0].dataset.question;
    this.openPanels();
    this.drawGiven();
    updateTwin();
    const heading = query(this, `[id="${asked}"]`);
    const given = [...answers.keys(), asked]; // how many are to come depends on the answers: nothing is promised
    this.asked.textContent = this.askedText.replace("{}", String(given.indexOf(asked) + 1));
    heading.before(this.asked);
    document.title = `${heading.textContent} - ${this.pageTitle}`;
    if (!focus) return;
    heading.tabIndex = -1;
    heading.focus();
  }

  /** The list of what was answered so far. */
  drawGiven() {
    const before = this.querySelector(".answers");
    if (before) before.remove();
    if (this.answers.size) this.append(drawAnswers(this.template, this.answers, this.words, location));
  }

  /** The question that the address names by its hash, if it is one. */
  named() {
    const id = location.hash.slice(1);
    return this.flow.has(id) ? id : undefined;
  }

  /** What opens under the chosen answer is said, once. */
  answer() {
    this.openPanels();
    const chosen = this.chosen();
    this.heard.textContent = chosen ? panelOf(chosen).textContent : "";
  }

  /** The chosen answer's panel is open; its link carries all answers on. */
  openPanels() {
    for (const radio of this.radios) {
      const panel = panelOf(radio);
      panel.hidden = !radio.checked;
      if (radio.checked) this.address(query(panel, "[data-leads-to]"), radio);
    }
  }

  /**
   * @param {HTMLAnchorElement} link
   * @param {HTMLInputElement} radio
   */
  address(link, { name: question, value: answer }) {
    const next = leadsTo(this.flow, question, answer);
    const back = next === question;
    const given = new Map(this.answers).set(question, answer);
    if (back) given.delete(question);
    let path = walk(this.flow, given);
    // Who came in here has not been asked the first question.
    if (!back && !path.answers.has(question)) path = walk(this.flow, new Map([[question, answer]]));
    this.given = write(path.answers, location.search);
    link.search = "secondFlow" in link.dataset ? write(new Map(), location.search) : this.given;
    if (next) link.hash = back && path.question !== next ? next : "";
  }

  /** @param {MouseEvent} event */
  follow(event) {
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const leadsOn = link.matches("[data-leads-to]");
    if (leadsOn && link.pathname !== location.pathname)
      history.replaceState(null, "", location.pathname + this.given); // Back finds the answer given
    else if (leadsOn || link.closest(".answers")) {
      event.preventDefault();
      const checked = leadsOn ? this.chosen() : null;
      history.replaceState({ chosen: checked ? checked.value : false }, ""); // Back finds it chosen
      if (link.href !== location.href) history.pushState(null, "", link.href);
      this.show({ focus: true });
    }
  }
}

customElements.define("decision-flow", DecisionFlow);
