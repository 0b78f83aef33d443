// The papers of a case: which one is shown, its words filled in, and what carries them away.

import { element, query } from "../common/element.js";
import { carryRow } from "./carry.js";
import { PaperView } from "./words.js";

/** @import { Day } from "../common/settlement/dates.js" */
/** @import { Speaker } from "../common/settlement/speak.js" */
/** @import { Next } from "./carry.js" */
/** @import { Texts } from "./entries.js" */
/** @import { Asked } from "./words.js" */
/** @import { Marked } from "./work.js" */

/** @typedef {Record<string, HTMLAnchorElement>} Links */

/**
 * The links that the page was drawn with: to each paper, to the step of each rung; and the paper that a rung is for.
 * @param {HTMLElement} host
 */
export function linksIn(host) {
  /** @type {{ papers: Links, steps: Links, usual: Record<string, string> }} */
  const found = { papers: {}, steps: {}, usual: {} };
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = host.querySelectorAll("[data-paper], [data-step]");
  for (const link of links) {
    const { paper: rung, step } = link.dataset;
    if (step !== undefined) found.steps[step] = link;
    if (rung === undefined) continue;
    const { id } = /** @type {HTMLElement} */ (link.parentElement);
    found.papers[id] = link;
    if (!found.usual[rung]) found.usual[rung] = id;
  }
  return found;
}

/**
 * The next step with a day to come.
 * @param {Marked[]} rungs
 * @param {Day} today
 * @param {Links} steps
 * @returns {Next | undefined}
 */
function nextOf(rungs, today, steps) {
  /** @type {Next[]} */
  const ahead = [];
  const now = rungs.findIndex(({ state }) => state === "now");
  for (const { name, state, day } of rungs.slice(Math.max(now, 0)))
    if (name !== "police" && state !== "done" && day !== null && day >= today)
      ahead.push({ day, what: steps[name].textContent || "" });
  return ahead.sort((one, other) => one.day - other.day)[0];
}

export class Papers {
  /**
   * @param {HTMLElement} place
   * @param {ReturnType<typeof linksIn>} links
   * @param {Asked & { speak: Speaker, chosen: () => void, all: () => string }} asked
   */
  constructor(place, links, asked) {
    const { message } = asked;
    const asPart = (/** @type {string} */ kind) => element("div", { class: `case-${kind}` });
    const [late, letter, beside] = ["late", "letter", "beside"].map(asPart);
    const missing = element("p", { class: "case-missing" });
    const extra = element("fieldset", { class: "case-extra" });
    this.links = links;
    this.letter = letter;
    const hash = location.hash.slice(1);
    this.chosen = Object.prototype.hasOwnProperty.call(links.papers, hash) ? hash : "";
    /** @type {Next | undefined} */
    this.next = undefined;
    this.select = this.makeSelect(asked);
    this.row = carryRow({ letter: () => this.text(), all: asked.all, next: () => this.next }, asked.speak);
    this.view = new PaperView({ late, letter, beside, missing, extra }, links.papers, asked);
    const title = element("summary", {}, ...message("answered"));
    this.answered = element("details", { class: "case-fold" }, title, element("p", {}));
    place.append(element("h2", { id: "words" }, ...message("words")), this.select);
    place.append(missing, extra, late, letter, this.row, beside, this.answered);
    place.hidden = false;
  }

  /** @param {Pick<Asked, "message"> & { chosen: () => void }} asked */
  makeSelect({ message, chosen }) {
    const { papers } = this.links;
    const select = element("select", { "aria-label": String(message("words")[0]) });
    for (const name of Object.keys(papers))
      select.append(element("option", { value: name }, papers[name].textContent || ""));
    select.addEventListener("change", () => {
      this.chosen = select.value;
      chosen();
    });
    return select;
  }

  /**
   * @param {Marked[]} rungs
   * @param {Day} today
   * @param {{ zh: Texts, en: Texts }} written
   * @param {string} [answers] what was answered in a flow, on the way here
   */
  show(rungs, today, written, answers = "") {
    const { usual, steps } = this.links;
    this.answered.hidden = !answers;
    query(this.answered, "p").textContent = answers;
    const now = rungs.find(({ state }) => state === "now");
    const name = this.chosen || usual[now ? now.name : ""];
    this.select.value = name;
    this.view.show(name, written);
    this.next = nextOf(rungs, today, steps);
    query(this.row, "[value=entry]").hidden = !this.next;
  }

  text() {
    const lines = this.letter.querySelectorAll("p, li");
    return Array.from(lines, (line) => (line.textContent || "").trim()).join("\n");
  }
}
