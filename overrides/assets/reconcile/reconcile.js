// <sales-reconciliation>: two lists, the terms, one button. What is read and what is found is worked out in modules
// that know no page; nothing is kept, nothing is sent.

import { empty, query } from "../common/element.js";
import { isEmbedded } from "../common/embedded.js";
import { hideComing } from "../common/late.js";
import { offerCase } from "../common/opencase.js";
import { isoOf, readCalendar } from "../common/settlement/dates.js";
import { drawAnswers } from "./answers.js";
import { doubtsOf } from "./doubts.js";
import { canUnpack } from "./files.js";
import { Later } from "./later.js";
import { ListInput } from "./listinput.js";
import { plainYuan } from "./money.js";
import { reconcile } from "./pipeline.js";
import { speaker } from "./speak.js";
import { TERMS } from "./terms.js";
import { TermsForm } from "./termsform.js";
import { inSlices } from "./work.js";

/** @import { Full } from "./later.js" */
/** @import { Compared } from "./shapes.js" */

/** @typedef {Parameters<typeof readCalendar>[0]} Blocks */

class SalesReconciliation extends HTMLElement {
  /** @param {{locale: string, messages: Record<string, string>, calendar: Blocks}} given */
  constructor(given) {
    super();
    /** @type {HTMLFormElement} */
    this.form = query(this, "form");
    this.output = query(this, "output");
    this.speak = speaker(given.locale, given.messages);
    this.calendar = readCalendar(given.calendar);
    this.sales = new ListInput(this, "sales", this.speak);
    this.statement = new ListInput(this, "statement", this.speak);
    this.lists = [this.sales, this.statement];
    this.terms = new TermsForm(this);
    this.later = new Later(this.speak, (text) => {
      query(this, ".reconcile-progress span").textContent = text;
    });
    /** @type {Full | null} */
    this.found = null;
    this.run = 0;
  }

  connectedCallback() {
    if (!this.form.hidden) return;
    this.listen();
    this.form.hidden = false;
    hideComing(this);
    query(this, "[data-no-unpacking]").hidden = canUnpack();
    query(this, "[data-embedded]").hidden = !isEmbedded();
    if (isEmbedded()) for (const press of ["save", "print"]) query(this, `[data-press=${press}]`).hidden = true;
    for (const early of this.querySelectorAll("[data-fallback]")) early.remove();
    offerCase((link) => this.caseOf(link));
    this.takeBack();
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.work(true);
    });
    this.form.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && this.found && TERMS.includes(target.name)) this.work(false);
    });
    this.addEventListener("click", ({ target }) => {
      if (target instanceof HTMLButtonElement && target.dataset.press) this.press(target);
    });
    for (const list of this.lists)
      list.listen(() => {
        if (this.lists.every((one) => one.isGiven())) this.work(true);
      });
  }

  /** @param {HTMLButtonElement} button */
  press({ dataset: { press, kind }, value }) {
    /** @type {Record<string, () => unknown>} */
    const does = {
      stop: () => {
        this.run += 1;
        this.progress("");
      },
      remove: () => (kind === "sales" ? this.sales : this.statement).drop(),
      swap: () => this.swap(),
      try: () => this.tryIt(),
      cutoff: () => {
        this.terms.put({ cutoff: value });
        this.work(true);
      },
      copy: () => this.found && this.later.copy(this.found, query(this, ".reconcile-copied")),
      print: () => print(),
      save: () => this.found && this.later.save(this.found),
    };
    does[press || ""]();
  }

  swap() {
    const [sales, statement] = this.lists.map(({ field, file }) => ({ text: field.value, file }));
    this.sales.put(statement.text, statement.file);
    this.statement.put(sales.text, sales.file);
    this.work(true);
  }

  async tryIt() {
    const demo = await this.later.demo();
    if (!demo) return;
    const month = demo.makeMonth(this.calendar);
    for (const list of this.lists) list.put(month[list.kind]);
    this.work(true);
  }

  /** @param {boolean} moves whether the page goes to the answer, as after the button */
  async work(moves) {
    this.run += 1;
    const run = this.run;
    const terms = this.terms.read(this.calendar, this.speak);
    if (!terms) return;
    const found = await inSlices(
      reconcile({ sales: this.sales.source(), statement: this.statement.source() }, terms),
      () => this.progress(this.speak.message("working")),
      () => run !== this.run,
    );
    if (!found) return;
    this.progress("");
    this.show(found, moves);
  }

  // Said once, not with each slice: drawing the page again takes longer than a slice.
  /** @param {string} text */
  progress(text) {
    const line = query(this, ".reconcile-progress span");
    if (line.textContent === text) return;
    line.textContent = text;
    query(this, "[data-press=stop]").hidden = !text;
  }

  /**
   * @param {Compared} found
   * @param {boolean} moves
   */
  show(found, moves) {
    for (const list of this.lists) list.show(found[list.kind], () => this.work(false));
    const { result, cutoff } = found;
    this.found = result ? { ...found, result } : null;
    query(this, ".reconcile-take").hidden = !result;
    if (!result) {
      empty(this.output);
      const refused = this.lists.find(({ kind }) => found[kind].fault);
      if (refused && moves) refused.field.focus();
      return;
    }
    const way = this.querySelector("[data-way=case]");
    query(this, ".heard").textContent = drawAnswers(this.output, result, this.speak, {
      way: (way && way.getAttribute("href")) || "",
      doubts: doubtsOf(found, result, this.speak),
      cutoff,
    });
    if (moves) this.output.scrollIntoView();
  }

  // The day whose row the link stands in, as fields of a case.
  /** @param {HTMLAnchorElement} link */
  caseOf(link) {
    const row = link.closest("tr[data-day]");
    const day = row && row.getAttribute("data-day");
    const one = this.found && this.found.result.days.find(({ lot }) => isoOf(lot.day) === day);
    if (!day || !one) return null;
    this.holdLists(day);
    const { cycle, cutoff } = this.terms.texts();
    // A letter names the sum of the sales: their fee is taken off when they are settled.
    return { date: day, amount: plainYuan(one.lot.gross), cycle, cutoff };
  }

  // What stands here stays in this entry of the history, as in decision 14: Back finds it again. What is too long for
  // it has to be put in again.
  /** @param {string} day */
  holdLists(day) {
    const lists = this.lists.map(({ field, file, named }) => ({ text: field.value, file, named }));
    try {
      history.replaceState({ compared: { lists, terms: this.terms.texts(), day } }, "");
    } catch (tooLong) {
      history.replaceState(null, "");
    }
  }

  async takeBack() {
    const before = history.state && history.state.compared;
    if (!before) return;
    this.lists.forEach((list, at) => {
      const { text, file, named } = before.lists[at];
      list.put(text, file);
      list.named = named;
    });
    this.terms.put(before.terms);
    await this.work(false);
    const link = this.output.querySelector(`tr[data-day="${before.day}"] a`);
    if (link instanceof HTMLElement) link.focus();
  }
}

// Called by the script of the page's language with the calendar and the words.
/** @param {ConstructorParameters<typeof SalesReconciliation>[0]} given */
export function start(given) {
  customElements.define(
    "sales-reconciliation",
    class extends SalesReconciliation {
      constructor() {
        super(given);
      }
    },
  );
}
