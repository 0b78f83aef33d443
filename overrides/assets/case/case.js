// <sale-case>: brings the form of a case to life. What is typed is read in entries.js, counted and written in
// work.js: neither knows the page. Nothing leaves it, and nothing is kept unless kept.js is asked to.

import { element } from "../common/element.js";
import { offerCase, openedWith } from "../common/opencase.js";
import { chinaDay, isoOf, readCalendar } from "../common/settlement/dates.js";
import { speaker } from "../common/settlement/speak.js";
import { carryRow } from "./carry.js";
import { MOST_SIGNS, readCase } from "./entries.js";
import { Kept } from "./kept.js";
import { drawMerchant } from "./reading.js";
import { drawCase } from "./result.js";
import { onStored, textsIn } from "./store.js";
import { Words } from "./words.js";
import { dueOf, ladderOf, textsOf } from "./work.js";

const MASKED = "＊＊＊＊";
// What looks like a card or identity number, with what parts its groups.
const LONG_NUMBER = /[A-Za-z]{0,3}\d(?:[ -]?\d){11,}[Xx]?/g;

class SaleCase extends HTMLElement {
  connectedCallback() {
    if (this.form) return;
    const find = (selector) => this.querySelector(selector);
    this.given = SaleCase.given;
    this.form = find("form");
    this.output = find("output");
    this.speak = speaker(this.given.locale, this.given.said);
    this.calendar = readCalendar(this.given.calendar);
    this.held = {}; // faults of what was taken out of its field at once
    this.findLinks();
    this.prepareWords();
    this.kept = new Kept(find(".case-kept"), {
      taken: () => ({ typed: this.sound(), said: this.said }),
      opened: (typed) => this.open(typed),
      cleared: () => this.open({}),
      today: () => isoOf(chinaDay(Date.now())),
    }, this.speak);
    this.listen();
    find(".case-early").hidden = true;
    this.form.hidden = false;
    const kept = this.kept.current();
    const known = textsIn(openedWith(), isoOf(chinaDay(Date.now())));
    if (Object.keys(known).length) this.begin(known, kept);
    else if (kept) this.open(kept.typed);
    else this.again();
    this.kept.draw();
    offerCase(() => this.sound()); // in the other language
  }

  // Filled with what another page knew, or with what stood here before a reload. The case that is kept is followed only
  // where it is the same sale.
  begin(known, kept) {
    const typed = kept ? { ...kept.typed, ...known } : known;
    const isSame = kept && ["date", "amount"].every((name) => !kept.typed[name] || kept.typed[name] === typed[name]);
    if (!isSame) this.kept.id = "";
    this.open(isSame ? typed : known);
  }

  findLinks() {
    this.papers = {};
    this.steps = {};
    this.usual = {};
    for (const link of this.querySelectorAll("[data-paper]")) {
      const [name, rung] = [link.parentNode.id, link.dataset.paper];
      this.papers[name] = link;
      if (!this.usual[rung]) this.usual[rung] = name;
    }
    for (const link of this.querySelectorAll("[data-step]")) this.steps[link.dataset.step] = link;
    const asked = location.hash.slice(1);
    this.chosen = Object.prototype.hasOwnProperty.call(this.papers, asked) ? asked : "";
  }

  prepareWords() {
    const { message } = this.speak;
    const place = this.querySelector(".case-words");
    const made = (name, kind) => element(name, { class: `case-${kind}` });
    const parts = { body: made("div", "late"), letter: made("div", "letter"), beside: made("div", "beside"), status: made("p", "missing"), extra: made("fieldset", "extra"), form: this.form };
    parts.letter.lang = "zh-CN";
    this.select = element("select", { "aria-label": message("words")[0] });
    for (const name of Object.keys(this.papers)) this.select.append(element("option", { value: name }, this.papers[name].textContent));
    this.select.addEventListener("change", () => { this.chosen = this.select.value; this.again(); });
    const carried = { letter: () => this.letterText(), all: () => this.allText(), next: () => this.next };
    place.append(element("h2", { id: "words" }, ...message("words")), this.select, parts.status, parts.body, parts.letter, carryRow(carried, this.speak), parts.extra, parts.beside);
    this.words = new Words(parts, this.papers, { speak: this.speak, blanks: this.given.blanks });
    place.hidden = false;
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.again();
      const refused = this.form.querySelector("[aria-invalid]");
      if (refused) refused.focus();
      else this.output.scrollIntoView();
    });
    this.form.addEventListener("input", ({ target }) => { delete this.held[target.name]; });
    this.form.addEventListener("change", ({ target }) => {
      if (!target.name) return;
      this.hide(target);
      if (target.name === "channel") this.followChannel();
      this.again();
      this.kept.follow();
    });
    document.addEventListener("visibilitychange", () => this.again());
    addEventListener("pageshow", () => this.again());
    onStored(() => {
      const kept = this.kept.current();
      if (kept) this.open(kept.typed);
      this.kept.draw();
    });
  }

  // Typed by accident: a card's or a person's number is taken out of its field at once, and the field says so.
  hide(field) {
    const fault = this.read().faults[field.name];
    if (fault !== "card" && fault !== "identity") return;
    field.value = field.value.normalize("NFKC").replace(LONG_NUMBER, MASKED);
    this.held[field.name] = fault;
  }

  followChannel() {
    const { card, qr } = this.given.cutoffs;
    const { channel, cutoff } = this.form.elements;
    if ([card, qr].includes(cutoff.value)) cutoff.value = channel.value === "qr" ? qr : card;
  }

  typed() {
    const typed = {};
    for (const { name, type, value } of this.form.elements) if (name && type !== "radio") typed[name] = value;
    typed.channel = this.form.elements.channel.value;
    return typed;
  }

  read() {
    const kinds = {};
    for (const name of Object.keys(this.given.blanks)) kinds[name] = this.given.blanks[name][2];
    this.kinds = kinds;
    this.today = chinaDay(Date.now());
    return readCase(this.typed(), kinds, { calendar: this.calendar, today: this.today, cutoffs: this.given.cutoffs });
  }

  // What is typed, without what is refused.
  sound() {
    const typed = this.typed();
    const { faults } = this.read();
    const sound = {};
    for (const name of Object.keys(typed)) if (typed[name] && !["card", "identity", "long"].includes(faults[name])) sound[name] = typed[name];
    return sound;
  }

  open(typed) {
    this.words.extra = typed;
    for (const field of this.form.elements) {
      if (!field.name) continue;
      if (field.type === "radio") field.checked = field.value === (typed.channel === "qr" ? "qr" : "card");
      else field.value = typed[field.name] === undefined ? field.defaultValue : typed[field.name];
    }
    this.held = {};
    this.again();
  }

  again() {
    const { values, faults } = this.read();
    this.refuse({ ...faults, ...this.held });
    const { calendar, today, given, speak } = this;
    const found = dueOf(values, calendar, today);
    const rungs = ladderOf(values, found, { calendar, waits: given.waits, today });
    this.said = { zh: textsOf(values, found, this.kinds, { today, language: "zh" }), en: textsOf(values, found, this.kinds, { today, language: "en" }) };
    const labels = (name) => (given.blanks[name] ? given.blanks[name][1] : this.labelOf(name));
    const line = drawCase(this.output, found, rungs, { ...faults, ...this.held }, { today, steps: this.steps, labels, numbers: given.numbers, speak });
    const spoken = this.querySelector(".case-spoken");
    if (found && spoken.textContent !== line) spoken.textContent = line;
    const now = rungs.find(({ state }) => state === "now").name;
    this.follow(now, rungs, values);
  }

  follow(now, rungs, values) {
    const name = this.chosen || this.usual[now];
    this.select.value = name;
    this.words.texts = this.said;
    this.words.show(name);
    const ahead = rungs.filter(({ name: rung, state, day }) => rung !== "police" && state !== "done" && day !== null && day >= this.today);
    const [next] = ahead.sort((one, other) => one.day - other.day);
    this.next = next && { day: next.day, what: this.steps[next.name].textContent };
    const row = this.querySelector(".case-carry [value=entry]");
    row.hidden = !this.next;
    const { given, speak } = this;
    drawMerchant(this.querySelector(".case-reading"), values.merchant || "", { speak, acquirers: given.acquirers, address: this.querySelector(".case-reading").dataset.tables });
  }

  labelOf(name) {
    const label = this.querySelector(`[for="case-${name}"]`);
    const rung = label && label.closest(".case-rung");
    return label ? (rung ? `${rung.querySelector("legend").textContent}: ` : "") + label.textContent : name;
  }

  // A refusal stands at its field and is tied to it; one that stands there already is not said again.
  refuse(faults) {
    const { first, last } = this.calendar;
    const values = { most: MOST_SIGNS, first: this.speak.full(first), last: this.speak.full(last) };
    for (const box of this.form.querySelectorAll("[data-field]")) {
      const name = box.dataset.field;
      const field = box.querySelector("input, textarea");
      const fault = faults[name] || "";
      const id = `case-${name}-fault`;
      const stands = box.querySelector("[role=alert]");
      if (stands && stands.dataset.fault === fault) continue;
      if (stands) stands.remove();
      const hint = box.querySelector(".case-hint");
      const described = [fault && id, hint && hint.id].filter(Boolean).join(" ");
      if (described) field.setAttribute("aria-describedby", described);
      else field.removeAttribute("aria-describedby");
      if (!fault) field.removeAttribute("aria-invalid");
      else {
        field.setAttribute("aria-invalid", "true");
        box.append(element("p", { role: "alert", id, "data-fault": fault }, ...this.speak.message(`fault-${fault}`, values)));
      }
    }
  }

  letterText() {
    const lines = this.querySelectorAll(".case-letter p, .case-letter li");
    return Array.from(lines, (line) => line.textContent.trim()).join("\n");
  }

  // Everything that was typed and worked out, for somebody who helps at a counter.
  allText() {
    const { values } = this.read();
    const language = this.given.locale.slice(0, 2);
    const filled = Object.keys(values).filter((name) => this.said[language][name] && name !== "today");
    const lines = filled.map((name) => `${this.given.blanks[name] ? this.given.blanks[name][1] : this.labelOf(name)}: ${this.said[language][name]}`);
    return [this.output.innerText, "", ...lines, "", this.letterText()].join("\n");
  }
}

// A language's own script hands over the calendar, the blanks, the deadlines and the words.
export function start(given) {
  SaleCase.given = given;
  customElements.define("sale-case", SaleCase);
}
