// <sales-reconciliation>: two lists, the terms, one button. What is read and what is found is worked out in modules
// that know no page; nothing is kept, nothing is sent.

import { copyText } from "../common/copy.js";
import { element, empty, query } from "../common/element.js";
import { isEmbedded } from "../common/embedded.js";
import { brief } from "../common/fold.js";
import { hideComing } from "../common/late.js";
import { offerCase } from "../common/opencase.js";
import { isoOf, readCalendar } from "../common/settlement/dates.js";
import { drawAnswers } from "./answers.js";
import { canUnpack, readFile } from "./files.js";
import { reconcile } from "./pipeline.js";
import { plainYuan } from "./money.js";
import { drawColumns, drawRows } from "./rowsview.js";
import { speaker } from "./speak.js";
import { readTerms, TERMS } from "./terms.js";
import { inSlices } from "./work.js";

/** @import { Compared, Kind, Named, ReadList, Result, Row } from "./shapes.js" */

/** @typedef {{text?: string, rows?: Row[], name: string}} ReadFile */
/** @typedef {Parameters<typeof readCalendar>[0]} Blocks */

/** @type {Kind[]} */
const KINDS = ["sales", "statement"];
const MIDNIGHT_CUTOFF = 86400;

class SalesReconciliation extends HTMLElement {
  /** @param {{locale: string, messages: Record<string, string>, calendar: Blocks}} given */
  constructor(given) {
    super();
    /** @type {HTMLFormElement} */
    this.form = query(this, "form");
    this.output = query(this, "output");
    this.speak = speaker(given.locale, given.messages);
    this.calendar = readCalendar(given.calendar);
    /** @type {Record<Kind, ReadFile | null>} */
    this.files = { sales: null, statement: null }; // a file, in place of what is pasted
    /** @type {Record<Kind, Named | undefined>} */
    this.named = { sales: undefined, statement: undefined }; // what the reader says of the columns
    /** @type {Compared | null} */
    this.found = null;
    this.run = 0;
    this.lost = 0; // how many modules did not come
  }

  connectedCallback() {
    if (!this.form.hidden) return;
    this.listen();
    this.form.hidden = false;
    hideComing(this);
    if (isEmbedded()) for (const press of ["save", "print"]) query(this, `[data-press=${press}]`).hidden = true;
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
    for (const kind of KINDS) this.listenTo(kind);
  }

  /** @param {Kind} kind */
  listenTo(kind) {
    const [place, chosen] = [this.place(kind), this.chooser(kind)];
    this.field(kind).addEventListener("input", () => this.drop(kind));
    chosen.addEventListener("change", () => this.take(kind, chosen.files));
    place.addEventListener("dragover", (event) => event.preventDefault());
    place.addEventListener("drop", (event) => {
      if (!event.dataTransfer || !event.dataTransfer.files.length) return;
      event.preventDefault();
      this.take(kind, event.dataTransfer.files);
    });
  }

  /** @param {Kind} kind */
  place(kind) {
    return query(this, `[data-list=${kind}]`);
  }

  /**
   * @param {Kind} kind
   * @returns {HTMLTextAreaElement}
   */
  field(kind) {
    return query(this, `textarea[name=${kind}]`);
  }

  /**
   * @param {Kind} kind
   * @returns {HTMLInputElement}
   */
  chooser(kind) {
    return query(this, `[name=${kind}-file]`);
  }

  /**
   * @param {string} name
   * @returns {HTMLInputElement}
   */
  term(name) {
    return query(this, `#reconcile-${name}`);
  }

  /** @param {HTMLButtonElement} button */
  press({ dataset: { press, kind }, value }) {
    /** @type {Record<string, () => void>} */
    const does = {
      stop: () => {
        this.run += 1;
        this.progress("");
      },
      remove: () => this.drop(kind === "sales" ? "sales" : "statement"),
      swap: () => this.swap(),
      try: () => this.tryIt(),
      cutoff: () => this.cutAt(value),
      copy: () => this.copy(),
      print: () => print(),
      save: () => this.save(),
    };
    does[press || ""]();
  }

  // A file that cannot be read leaves what was there before.
  /**
   * @param {Kind} kind
   * @param {FileList | null} files
   */
  async take(kind, files) {
    if (!files || !files.length) return;
    this.fault(kind, "");
    const [{ name }, several] = [files[0], files.length > 1];
    query(this.place(kind), "[data-file]").textContent = this.speak.message("reading", { name });
    const read = several ? { fault: "two-files" } : await readFile(files[0]);
    this.chooser(kind).value = "";
    this.showFile(kind);
    if (read.fault) {
      this.fault(kind, read.fault, name);
      return;
    }
    this.drop(kind);
    this.field(kind).value = "";
    this.files[kind] = { ...read, name };
    this.showFile(kind);
    if (KINDS.every((one) => this.files[one] || this.field(one).value.trim())) this.work(true);
  }

  /** @param {Kind} kind */
  showFile(kind) {
    const line = query(this.place(kind), "[data-file]");
    const file = this.files[kind];
    empty(line);
    if (!file) return;
    line.append(
      this.speak.message("from-file", { name: file.name }),
      " ",
      element("button", { type: "button", "data-press": "remove", "data-kind": kind }, this.speak.message("remove")),
    );
  }

  /** @param {Kind} kind */
  drop(kind) {
    this.files[kind] = null;
    this.named[kind] = undefined;
    this.showFile(kind);
  }

  swap() {
    const [sales, statement] = KINDS.map((kind) => this.field(kind));
    [sales.value, statement.value] = [statement.value, sales.value];
    this.files = { sales: this.files.statement, statement: this.files.sales };
    this.named = { sales: undefined, statement: undefined };
    for (const kind of KINDS) this.showFile(kind);
    this.work(true);
  }

  /** @param {string} text */
  cutAt(text) {
    this.term("cutoff").value = text;
    this.work(true);
  }

  // What is fetched for a button; where it does not come, the page says so, and the button asks again.
  /**
   * @template T
   * @param {(again: string) => Promise<T>} fetched `again` makes another address: a browser remembers a module that
   *   failed
   */
  async fetched(fetched) {
    try {
      const module = await fetched(this.lost ? `?${this.lost}` : "");
      this.report("");
      return module;
    } catch (lost) {
      this.lost += 1;
      this.report(this.speak.message("not-loaded"));
      return null;
    }
  }

  /** @param {string} text */
  report(text) {
    query(this, ".reconcile-progress span").textContent = text;
  }

  async tryIt() {
    /** @type {typeof import("./demo.js") | null} */
    const demo = await this.fetched((again) => import("./demo.js" + again));
    if (!demo) return;
    const month = demo.makeMonth(this.calendar);
    for (const kind of KINDS) {
      this.drop(kind);
      this.field(kind).value = month[kind];
    }
    this.work(true);
  }

  // A fault stands at its field and is tied to it.
  /**
   * @param {Kind} kind
   * @param {string} word
   */
  fault(kind, word, name = "") {
    const line = query(this.place(kind), "[data-fault]");
    empty(line);
    if (!word) {
      this.field(kind).removeAttribute("aria-invalid");
      return;
    }
    this.field(kind).setAttribute("aria-invalid", "true");
    line.append(element("p", { role: "alert" }, this.speak.message(`fault-${word}`, { name })));
    if (word === "swapped")
      line.append(element("button", { type: "button", "data-press": "swap" }, this.speak.message("swap")));
  }

  readTheTerms() {
    /** @type {Record<string, string>} */
    const texts = {};
    for (const name of TERMS) texts[name] = this.term(name).value;
    const { terms, faults } = readTerms(texts, this.calendar);
    for (const name of TERMS) {
      const refused = faults.includes(name);
      query(this, `#reconcile-${name}-fault`).textContent = refused ? this.speak.message(`term-${name}`) : "";
      if (refused) this.term(name).setAttribute("aria-invalid", "true");
      else this.term(name).removeAttribute("aria-invalid");
    }
    const line = query(this, ".reconcile-terms [data-words]");
    line.textContent = (line.dataset.words || "")
      .replace("{cycle}", () => brief(texts.cycle))
      .replace("{cutoff}", () => brief(texts.cutoff));
    return faults.length ? null : terms;
  }

  refuseTerms() {
    /** @type {HTMLDetailsElement} */
    const folded = query(this, ".reconcile-terms");
    folded.open = true;
    query(folded, "[aria-invalid]").focus();
  }

  /** @param {Kind} kind */
  source(kind) {
    const file = this.files[kind];
    return { ...(file || { text: this.field(kind).value }), named: this.named[kind] };
  }

  /** @param {boolean} moves whether the page goes to the answer, as after the button */
  async work(moves) {
    this.run += 1;
    const run = this.run;
    const terms = this.readTheTerms();
    if (!terms) {
      this.refuseTerms();
      return;
    }
    const steps = reconcile({ sales: this.source("sales"), statement: this.source("statement") }, terms);
    const found = await inSlices(
      steps,
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
    for (const kind of KINDS) this.showList(kind, found[kind]);
    const { result } = found;
    this.found = result ? found : null;
    query(this, ".reconcile-take").hidden = !result;
    if (!result) {
      empty(this.output);
      const fault = KINDS.find((kind) => found[kind].fault);
      if (fault && moves) this.field(fault).focus();
      return;
    }
    const way = this.querySelector("[data-way=case]");
    const more = { way: (way && way.getAttribute("href")) || "", doubts: this.doubtsOf(found, result) };
    const sentence = drawAnswers(this.output, result, this.speak, more);
    if (found.cutoff) this.offerCutoff(found.cutoff === MIDNIGHT_CUTOFF ? "24:00" : "23:00");
    query(this, ".heard").textContent = sentence;
    if (moves) this.output.scrollIntoView();
  }

  /** @param {string} text */
  offerCutoff(text) {
    const button = element(
      "button",
      { type: "button", "data-press": "cutoff", value: text },
      this.speak.message("cut-at", { cutoff: text }),
    );
    query(this.output, ".reconcile-sentence").after(
      element("p", {}, this.speak.message("doubt-cutoff", { cutoff: text }), " ", button),
    );
  }

  /**
   * @param {Compared} found
   * @param {Result} result
   */
  doubtsOf({ statement, sales }, { days }) {
    const { full, message } = this.speak;
    const period = statement.statement && statement.statement.period;
    const doubts = [];
    if (!days.some(({ lot }) => period && lot.due <= period.to && lot.end >= period.from))
      doubts.push(message("doubt-apart"));
    if (!statement.statement || !statement.statement.complete) doubts.push(message("doubt-incomplete"));
    if (period) doubts.push(message("period", { from: full(period.from), to: full(period.to) }));
    if (sales.refused.length || statement.refused.length) doubts.push(message("doubt-refused"));
    return doubts;
  }

  /**
   * @param {Kind} kind
   * @param {ReadList} list
   */
  showList(kind, list) {
    const place = this.place(kind);
    this.fault(kind, list.fault);
    drawRows(query(place, "[data-rows]"), list, this.speak);
    /** @type {HTMLDetailsElement} */
    const details = query(place, ".reconcile-change");
    details.hidden = !list.rows.length;
    if (list.fault === "no-columns") details.open = true;
    const title = query(place, "label").textContent || "";
    drawColumns(query(details, "div"), { ...list, kind, title }, this.speak, (named) => {
      this.named[kind] = named;
      this.work(false);
    });
  }

  // The day whose row the link stands in, as fields of a case.
  /** @param {HTMLAnchorElement} link */
  caseOf(link) {
    const row = link.closest("tr[data-day]");
    const day = row && row.getAttribute("data-day");
    const one = this.found && this.found.result && this.found.result.days.find(({ lot }) => isoOf(lot.day) === day);
    if (!day || !one) return null;
    this.holdLists(day);
    // A letter names the sum of the sales: their fee is taken off when they are settled.
    return {
      date: day,
      amount: plainYuan(one.lot.gross),
      cycle: this.term("cycle").value,
      cutoff: this.term("cutoff").value,
    };
  }

  // What stands here stays in this entry of the history, as in decision 14: Back finds it again. What is too long for
  // it has to be put in again.
  /** @param {string} day */
  holdLists(day) {
    const texts = KINDS.map((kind) => this.field(kind).value);
    const terms = TERMS.map((name) => this.term(name).value);
    try {
      history.replaceState({ comparison: { texts, terms, files: this.files, named: this.named, day } }, "");
    } catch (tooLong) {
      history.replaceState(null, "");
    }
  }

  async takeBack() {
    const before = history.state && history.state.comparison;
    if (!before) return;
    KINDS.forEach((kind, at) => {
      this.field(kind).value = before.texts[at];
    });
    TERMS.forEach((name, at) => {
      this.term(name).value = before.terms[at];
    });
    Object.assign(this, { files: before.files, named: before.named });
    for (const kind of KINDS) this.showFile(kind);
    await this.work(false);
    const link = this.output.querySelector(`tr[data-day="${before.day}"] a`);
    if (link instanceof HTMLElement) link.focus();
  }

  async copy() {
    const save = await this.saver();
    if (!save || !this.found || !this.found.result) return;
    const status = query(this, ".reconcile-copied");
    const copied = await copyText(save.textOf(this.found.result, this.speak), status, this.speak.message("copy-label"));
    status.textContent = this.speak.message(copied ? "copied" : "copy-yourself");
  }

  /** @returns {Promise<typeof import("./save.js") | null>} */
  saver() {
    return this.fetched((again) => import("./save.js" + again));
  }

  async save() {
    const save = await this.saver();
    if (!save || !this.found || !this.found.result) return;
    const { result, sales, statement } = this.found;
    const text = save.csvOf({ result, sales, statement }, this.speak);
    const href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    element("a", { href, download: `${this.speak.message("file-name")}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1e4);
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
