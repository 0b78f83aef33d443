// <sales-reconciliation>: two lists, the terms, one button. What is read and what is found is worked out in modules that
// know no page; nothing is kept, nothing is sent.

import { element, empty, query } from "../common/element.js";
import { readCalendar } from "../common/settlement/dates.js";
import { drawAnswers } from "./answers.js";
import { canUnpack, readFile } from "./files.js";
import { reconcile } from "./pipeline.js";
import { drawColumns, drawRows } from "./rowsview.js";
import { speaker } from "./speak.js";
import { readTerms, TERMS } from "./terms.js";
import { inSlices } from "./work.js";

const KINDS = ["sales", "statement"];

class SalesReconciliation extends HTMLElement {
  connectedCallback() {
    if (this.form) return;
    const { given } = SalesReconciliation;
    this.form = query(this, "form");
    this.output = query(this, "output");
    this.speak = speaker(given.locale, given.said);
    this.calendar = readCalendar(given.calendar);
    this.held = {}; // kind → {name, text or rows} of a file
    this.named = {}; // kind → what the reader says of the columns
    this.found = null;
    this.run = 0;
    this.listen();
    this.form.hidden = false;
    query(this, "[data-no-unpacking]").hidden = canUnpack();
    for (const early of this.querySelectorAll("[data-fallback]")) early.remove();
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.work(true);
    });
    this.form.addEventListener("input", ({ target }) => { if (KINDS.includes(target.name)) this.drop(target.name); });
    this.form.addEventListener("change", ({ target }) => {
      if (target.type === "file") this.take(target.name.replace("-file", ""), target.files);
      else if (this.found && TERMS.includes(target.name)) this.work(false);
    });
    this.addEventListener("click", ({ target }) => { if (target.dataset.press) this.press(target); });
    for (const kind of KINDS) this.takeDrops(kind);
  }

  takeDrops(kind) {
    const box = this.part(kind);
    box.addEventListener("dragover", (event) => event.preventDefault());
    box.addEventListener("drop", (event) => {
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      this.take(kind, event.dataTransfer.files);
    });
  }

  part(kind) {
    return query(this, `[data-list=${kind}]`);
  }

  press({ dataset: { press, kind }, value }) {
    const does = {
      stop: () => { this.run += 1; this.progress(""); },
      remove: () => this.drop(kind),
      swap: () => this.swap(),
      try: () => this.tryIt(),
      cutoff: () => this.cutAt(value),
      print: () => print(),
      save: () => this.save(),
    };
    does[press]();
  }

  // A file that cannot be read leaves what was there before.
  async take(kind, files) {
    const field = this.form.elements[`${kind}-file`];
    if (!files.length) return;
    this.fault(kind, "");
    const read = files.length > 1 ? { fault: "two-files" } : await readFile(files[0]);
    const { name } = files[0];
    field.value = "";
    if (read.fault) {
      this.fault(kind, read.fault, name);
      return;
    }
    this.drop(kind);
    this.form.elements[kind].value = "";
    this.held[kind] = { ...read, name };
    this.showHeld(kind);
    if (KINDS.every((one) => this.held[one] || this.form.elements[one].value.trim())) this.work(true);
  }

  showHeld(kind) {
    const line = query(this.part(kind), "[data-held]");
    empty(line);
    if (!this.held[kind]) return;
    line.append(this.speak.say("held", { name: this.held[kind].name }), " ",
      element("button", { type: "button", "data-press": "remove", "data-kind": kind }, this.speak.say("remove")));
  }

  drop(kind) {
    delete this.held[kind];
    delete this.named[kind];
    this.showHeld(kind);
  }

  swap() {
    const [sales, statement] = KINDS.map((kind) => this.form.elements[kind]);
    [sales.value, statement.value] = [statement.value, sales.value];
    this.held = { sales: this.held.statement, statement: this.held.sales };
    this.named = {};
    for (const kind of KINDS) this.showHeld(kind);
    this.work(true);
  }

  cutAt(text) {
    this.form.elements.cutoff.value = text;
    this.work(true);
  }

  async tryIt() {
    const { makeMonth } = await import("./demo.js");
    const month = makeMonth(this.calendar);
    for (const kind of KINDS) {
      this.drop(kind);
      this.form.elements[kind].value = month[kind];
    }
    this.work(true);
  }

  // A fault stands at its field and is tied to it.
  fault(kind, word, name = "") {
    const line = query(this.part(kind), "[data-fault]");
    empty(line);
    const field = this.form.elements[kind];
    if (!word) {
      field.removeAttribute("aria-invalid");
      return;
    }
    field.setAttribute("aria-invalid", "true");
    line.append(element("p", { role: "alert" }, this.speak.say(`fault-${word}`, { name })));
    if (word === "swapped") line.append(element("button", { type: "button", "data-press": "swap" }, this.speak.say("swap")));
  }

  readTheTerms() {
    const texts = {};
    for (const name of TERMS) texts[name] = this.form.elements[name].value;
    const { terms, faults } = readTerms(texts, this.calendar);
    for (const name of TERMS) {
      const line = query(this, `#reconcile-${name}-fault`);
      line.textContent = faults.includes(name) ? this.speak.say(`term-${name}`) : "";
      if (faults.includes(name)) this.form.elements[name].setAttribute("aria-invalid", "true");
      else this.form.elements[name].removeAttribute("aria-invalid");
    }
    const line = query(this, ".reconcile-terms [data-words]");
    line.textContent = line.dataset.words.replace("{cycle}", texts.cycle).replace("{cutoff}", texts.cutoff);
    return faults.length ? null : terms;
  }

  source(kind) {
    return { ...(this.held[kind] || { text: this.form.elements[kind].value }), named: this.named[kind] };
  }

  async work(moves) {
    this.run += 1;
    const run = this.run;
    const terms = this.readTheTerms();
    if (!terms) {
      query(this, ".reconcile-terms").open = true;
      query(this, ".reconcile-terms [aria-invalid]").focus();
      return;
    }
    const steps = reconcile({ sales: this.source("sales"), statement: this.source("statement") }, terms);
    const found = await inSlices(steps, () => this.progress(this.speak.say("working")), () => run !== this.run);
    if (!found) return;
    this.progress("");
    this.show(found, moves);
  }

  progress(text) {
    query(this, "[data-press=stop]").hidden = !text;
    query(this, ".reconcile-progress span").textContent = text;
  }

  show(found, moves) {
    for (const kind of KINDS) this.showList(kind, found[kind]);
    this.found = found.result ? found : null;
    query(this, ".reconcile-take").hidden = !found.result;
    if (!found.result) {
      empty(this.output);
      const fault = this.querySelector("[aria-invalid]");
      if (fault && moves) fault.focus();
      return;
    }
    const way = this.querySelector("[data-way=case]");
    const sentence = drawAnswers(this.output, found.result, this.speak, { way: way && way.getAttribute("href"), doubts: this.doubtsOf(found) });
    if (found.cutoff) this.offerCutoff(found.cutoff === 86400 ? "24:00" : "23:00");
    query(this, ".reconcile-spoken").textContent = sentence;
    if (moves) this.output.scrollIntoView();
  }

  offerCutoff(text) {
    const button = element("button", { type: "button", "data-press": "cutoff", value: text }, this.speak.say("cut-at", { cutoff: text }));
    query(this.output, ".reconcile-sentence").after(element("p", {}, this.speak.say("doubt-cutoff", { cutoff: text }), " ", button));
  }

  doubtsOf({ statement, sales, result }) {
    const { period, complete } = statement.list;
    const doubts = [];
    if (!result.days.some(({ lot }) => period && lot.due <= period.to && lot.end >= period.from)) doubts.push(this.speak.say("doubt-apart"));
    if (!complete) doubts.push(this.speak.say("doubt-incomplete"));
    if (period) doubts.push(this.speak.say("period", { from: this.speak.full(period.from), to: this.speak.full(period.to) }));
    if (sales.refused.length || statement.refused.length) doubts.push(this.speak.say("doubt-refused"));
    return doubts;
  }

  showList(kind, list) {
    this.fault(kind, list.fault);
    drawRows(query(this.part(kind), "[data-rows]"), list, this.speak);
    const details = query(this.part(kind), ".reconcile-change");
    details.hidden = !list.rows.length;
    if (list.fault === "no-columns") details.open = true;
    drawColumns(query(details, "div"), { ...list, kind, title: query(this.part(kind), "label").textContent }, this.speak, (named) => {
      this.named[kind] = named;
      this.work(false);
    });
  }

  async save() {
    const { csvOf } = await import("./save.js");
    const href = URL.createObjectURL(new Blob([csvOf(this.found, this.speak)], { type: "text/csv;charset=utf-8" }));
    element("a", { href, download: `${this.speak.say("file-name")}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1e4);
  }
}

// Called by the script of the page's language with the calendar and the words.
export function start(given) {
  SalesReconciliation.given = given;
  customElements.define("sales-reconciliation", SalesReconciliation);
}
