// <sale-case>: brings the form of a case to life. What is typed is read in entries.js, counted and written in
// work.js: neither knows the page. Nothing leaves it, and nothing is kept unless kept.js is asked to.

import { element, query } from "../common/element.js";
import { hideComing } from "../common/late.js";
import { offerCase, openedWith } from "../common/opencase.js";
import { chinaDay, isoOf, readCalendar } from "../common/settlement/dates.js";
import { speaker } from "../common/settlement/speak.js";
import { carryRow } from "./carry.js";
import { MOST_SIGNS, readCase } from "./entries.js";
import { fieldIn, fillForm, labelOfField, refuseFields, reveal, typedInto, unfold } from "./form.js";
import { KeptCases } from "./kept.js";
import { drawMerchant } from "./reading.js";
import { drawCase } from "./result.js";
import { onStored, textsIn } from "./store.js";
import { PaperView } from "./words.js";
import { dueOf, ladderOf, textsOf } from "./work.js";

/** @import { Texts } from "./entries.js" */
/** @import { Waits } from "./ladder.js" */
/** @import { Acquirers } from "./merchant.js" */
/** @import { Next } from "./carry.js" */
/** @import { Marked } from "./work.js" */
/** @import { BlankWords } from "./words.js" */

/**
 * The calendar, the blanks, the deadlines and the words of the page's language, as its own script hands them over.
 * @typedef {object} Given
 * @property {string} locale
 * @property {Record<string, string>} messages
 * @property {Parameters<typeof readCalendar>[0]} calendar
 * @property {{ card: string, qr: string }} cutoffs
 * @property {Waits} waits
 * @property {Record<string, string>} numbers
 * @property {Acquirers} acquirers
 * @property {BlankWords} blanks
 */

const MASKED = "＊＊＊＊";
// What looks like a card or identity number, with what parts its groups.
const LONG_NUMBER = /[A-Za-z]{0,3}\d(?:[ -]?\d){11,}[Xx]?/g;
const PRIVATE = ["card", "identity"];
const todayIso = () => isoOf(chinaDay(Date.now()));

/** @param {Event} event on a button, or on a link to a field */
const isPress = ({ target }) => target instanceof Element && target.closest("button, a[href^='#case-']") !== null;

class SaleCase extends HTMLElement {
  /** @param {Given} given */
  constructor(given) {
    super();
    this.given = given;
    this.speak = speaker(given.locale, given.messages);
    this.calendar = readCalendar(given.calendar);
    /** @type {Record<string, string>} */
    this.kinds = {};
    for (const name of Object.keys(given.blanks)) this.kinds[name] = given.blanks[name][2];
    /** @type {HTMLFormElement} */
    this.form = query(this, "form");
    /** @type {HTMLOutputElement} */
    this.output = query(this, "output");
    /** @type {Texts} */
    this.texts = {}; // all that was typed, also for blanks of another paper
    /** @type {Record<string, string>} */
    this.withdrawn = {}; // faults of what was taken out of its field at once
    /** @type {{ zh: Texts, en: Texts }} */
    this.written = { zh: {}, en: {} };
    this.drawn = ""; // what stands in the output
    /** @type {Next | undefined} */
    this.next = undefined;
    /** @type {Record<string, HTMLAnchorElement>} */
    this.papers = {};
    /** @type {Record<string, HTMLAnchorElement>} */
    this.steps = {};
    /** @type {Record<string, string>} */
    this.usual = {}; // the paper of a rung
    this.chosen = "";
    this.path = location.pathname;
  }

  connectedCallback() {
    if (!this.form.hidden) return;
    this.findLinks();
    this.view = this.prepareWords();
    this.kept = new KeptCases(
      query(this, ".case-kept"),
      {
        taken: () => ({ typed: this.sound(), written: this.written }),
        opened: (typed) => this.open(typed),
        today: todayIso,
      },
      this.speak.message,
    );
    this.listen();
    query(this, ".case-early").hidden = true;
    this.form.hidden = false;
    hideComing(this);
    this.begin(this.kept);
    this.kept.draw();
    offerCase(() => this.sound()); // in the other language
    // The address named a link that has given way to the form.
    if (this.chosen) query(this, this.output.dataset.state ? ".case-words" : "form").scrollIntoView();
  }

  findLinks() {
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = this.querySelectorAll("[data-paper], [data-step]");
    for (const link of links) {
      const { paper: rung, step } = link.dataset;
      if (step !== undefined) this.steps[step] = link;
      if (rung === undefined) continue;
      const { id } = /** @type {HTMLElement} */ (link.parentElement);
      this.papers[id] = link;
      if (!this.usual[rung]) this.usual[rung] = id;
    }
    const asked = location.hash.slice(1);
    if (Object.prototype.hasOwnProperty.call(this.papers, asked)) this.chosen = asked;
  }

  prepareWords() {
    const { message } = this.speak;
    const [late, letter, beside] = ["late", "letter", "beside"].map((kind) =>
      element("div", { class: `case-${kind}` }),
    );
    const missing = element("p", { class: "case-missing" });
    const extra = element("fieldset", { class: "case-extra" });
    const select = this.prepareSelect();
    this.select = select;
    this.row = carryRow(
      { letter: () => this.letterText(), all: () => this.allText(), next: () => this.next },
      this.speak,
    );
    const place = query(this, ".case-words");
    this.answered = element(
      "details",
      { class: "case-fold" },
      element("summary", {}, ...message("answered")),
      element("p", {}),
    );
    place.append(
      element("h2", { id: "words" }, ...message("words")),
      select,
      missing,
      extra,
      late,
      letter,
      this.row,
      beside,
      this.answered,
    );
    place.hidden = false;
    return new PaperView({ late, letter, beside, missing, extra }, this.papers, {
      message,
      blanks: this.given.blanks,
      hasField: (name) => fieldIn(this.form, name) !== null,
      typed: (name) => this.texts[name] || "",
    });
  }

  prepareSelect() {
    const select = element("select", { "aria-label": String(this.speak.message("words")[0]) });
    for (const name of Object.keys(this.papers))
      select.append(element("option", { value: name }, this.papers[name].textContent || ""));
    select.addEventListener("change", () => {
      this.chosen = select.value;
      this.again();
    });
    return select;
  }

  listen() {
    this.listenToForm();
    // What is typed is read before a button acts. Were its field left by the press, all could move under the finger.
    this.addEventListener("mousedown", (event) => {
      if (isPress(event)) event.preventDefault();
    });
    this.addEventListener(
      "click",
      (event) => {
        if (isPress(event)) this.settle();
      },
      true,
    );
    this.addEventListener("click", (event) => this.follow(event));
    document.addEventListener("visibilitychange", () => this.again());
    addEventListener("pageshow", () => this.again());
    addEventListener("hashchange", () => this.remember());
    addEventListener("pagehide", () => this.remember());
    onStored(() => {
      const kept = this.kept && this.kept.current();
      if (kept) this.open(kept.typed);
      if (this.kept) this.kept.draw();
    });
  }

  listenToForm() {
    const { form } = this;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      /** @type {import("./form.js").Field | null} */
      const refused = form.querySelector("[aria-invalid=true]");
      if (refused) return reveal(refused);
      for (const fold of form.querySelectorAll("details")) fold.open = false;
      this.output.scrollIntoView();
    });
    form.addEventListener("focusin", ({ target }) => {
      if (target instanceof Element && target.matches("[name]")) unfold(target);
    });
    form.addEventListener("input", ({ target }) => {
      delete this.withdrawn[/** @type {HTMLInputElement} */ (target).name];
    });
    form.addEventListener("change", ({ target }) => {
      const { name } = /** @type {HTMLInputElement} */ (target);
      if (name === "channel") this.followChannel();
      if (name) this.settle();
    });
  }

  /**
   * What stood here before a reload; or what another page knew, which joins the case that is kept where it is the same
   * sale; or else the case that is kept.
   * @param {KeptCases} cases
   */
  begin(cases) {
    const before = history.state && history.state.kept;
    if (typeof before === "string") cases.id = before;
    const kept = cases.current();
    const known = textsIn(openedWith(), todayIso());
    for (const name of Object.keys(known)) if (!known[name]) delete known[name];
    const isSame = !kept || this.isSameSale(kept.typed, known);
    if (!isSame) cases.id = "";
    if (kept && isSame) this.open(typeof before === "string" ? kept.typed : { ...kept.typed, ...known });
    else if (Object.keys(known).length) this.open(known);
    else this.again();
  }

  /** @param {Texts} one @param {Texts} other */
  isSameSale(one, other) {
    const [mine, theirs] = [one, other].map((typed) => this.readTyped(typed).values);
    return ["date", "amount"].every((name) => !mine[name] || !theirs[name] || mine[name] === theirs[name]);
  }

  /** What was typed is read, shown, and followed by what is kept. */
  settle() {
    this.hide();
    this.again();
    if (this.kept) this.kept.follow();
    this.remember();
  }

  /** Typed by accident: a card's or a person's number is taken out of its field at once, and the field says so. */
  hide() {
    const { faults } = this.read();
    for (const name of Object.keys(faults)) {
      const field = fieldIn(this.form, name);
      if (!field || !PRIVATE.includes(faults[name])) continue;
      field.value = field.value.normalize("NFKC").replace(LONG_NUMBER, MASKED);
      this.withdrawn[name] = faults[name];
    }
  }

  followChannel() {
    const { card, qr } = this.given.cutoffs;
    const cutoff = fieldIn(this.form, "cutoff");
    if (cutoff && [card, qr].includes(cutoff.value)) cutoff.value = typedInto(this.form).channel === "qr" ? qr : card;
  }

  /**
   * A link to a field opens what it is folded into.
   * @param {Event} event
   */
  follow(event) {
    const link = event.target instanceof Element ? event.target.closest("a[href^='#case-']") : null;
    const field = link && this.querySelector(link.getAttribute("href") || "");
    if (!field) return;
    event.preventDefault();
    reveal(/** @type {import("./form.js").Field} */ (field));
  }

  read() {
    Object.assign(this.texts, typedInto(this.form));
    return this.readTyped(this.texts);
  }

  /** @param {Texts} texts */
  readTyped({ answers, ...typed }) {
    this.today = chinaDay(Date.now());
    return readCase(typed, this.kinds, { calendar: this.calendar, today: this.today, cutoffs: this.given.cutoffs });
  }

  /** What is typed, without what is refused. */
  sound() {
    const { faults } = this.read();
    /** @type {Texts} */
    const sound = {};
    for (const name of Object.keys(this.texts))
      if (this.texts[name] && ![...PRIVATE, "long"].includes(faults[name])) sound[name] = this.texts[name];
    return sound;
  }

  /** Back and a reload find what stands here. */
  remember() {
    if (location.pathname !== this.path) return; // Back has named another page already
    try {
      history.replaceState({ known: this.sound(), kept: this.kept ? this.kept.id : "" }, "");
      history.scrollRestoration = "auto";
    } catch (tooOften) {
      // Safari takes a hundred in half a minute; the next one holds all.
    }
  }

  /** @param {Texts} typed */
  open(typed) {
    this.texts = { ...typed };
    fillForm(this.form, typed);
    this.withdrawn = {};
    this.hide();
    this.again();
    this.remember();
  }

  again() {
    const { values, terms, faults: found } = this.read();
    const faults = { ...found, ...this.withdrawn };
    const { calendar, given, speak, today = 0 } = this;
    const range = { most: MOST_SIGNS, first: speak.full(calendar.first), last: speak.full(calendar.last) };
    refuseFields(this.form, faults, (fault) => speak.message(`fault-${fault}`, range));
    const due = dueOf(values, terms, calendar, today);
    const rungs = ladderOf(values, due, { calendar, waits: given.waits, today });
    this.written = {
      zh: textsOf(values, due, this.kinds, { today, language: "zh" }),
      en: textsOf(values, due, this.kinds, { today, language: "en" }),
    };
    const state = JSON.stringify([due, rungs, faults, today]);
    if (state !== this.drawn) this.draw(due, rungs, faults);
    this.drawn = state;
    this.showAnswers();
    this.showWords(rungs);
    drawMerchant(query(this, ".case-reading"), String(values.merchant || ""), {
      message: speak.message,
      acquirers: given.acquirers,
      locale: given.locale,
    });
  }

  /** @param {ReturnType<typeof dueOf>} due @param {Marked[]} rungs @param {Record<string, string>} faults */
  draw(due, rungs, faults) {
    const { today = 0, steps, given, speak } = this;
    const line = drawCase(this.output, due, rungs, faults, {
      today,
      steps,
      labels: (name) => this.labelOf(name),
      numbers: given.numbers,
      speak,
    });
    const spoken = query(this, ".heard");
    if (due && spoken.textContent !== line) spoken.textContent = line;
    for (const { name, state } of rungs) {
      /** @type {HTMLDetailsElement | null} */
      const log = this.querySelector(`details[data-log="${name}"]`);
      if (log && state === "now") log.open = true;
    }
  }

  /** @param {Marked[]} rungs */
  showWords(rungs) {
    const { today = 0, select, view, row } = this;
    const now = rungs.find(({ state }) => state === "now");
    const name = this.chosen || this.usual[now ? now.name : ""];
    if (select) select.value = name;
    if (view) view.show(name, this.written);
    /** @type {Next[]} */
    const ahead = [];
    for (const { name: rung, state, day } of rungs.slice(now ? rungs.indexOf(now) : 0))
      if (rung !== "police" && state !== "done" && day !== null && day >= today)
        ahead.push({ day, what: this.steps[rung].textContent || "" });
    this.next = ahead.sort((one, other) => one.day - other.day)[0];
    if (row) query(row, "[value=entry]").hidden = !this.next;
  }

  /** What was answered in a flow, on the way here. */
  showAnswers() {
    const { answered } = this;
    const { answers = "" } = this.texts;
    if (!answered) return;
    answered.hidden = !answers;
    query(answered, "p").textContent = answers;
  }

  /** @param {string} name */
  labelOf(name) {
    return this.given.blanks[name] ? this.given.blanks[name][1] : labelOfField(this.form, name);
  }

  letterText() {
    const lines = this.querySelectorAll(".case-letter p, .case-letter li");
    return Array.from(lines, (line) => (line.textContent || "").trim()).join("\n");
  }

  /** Everything that was typed and worked out, for somebody who helps at a counter. */
  allText() {
    const { values } = this.read();
    const written = this.written[/^zh/.test(this.given.locale) ? "zh" : "en"];
    const lines = Object.keys(values)
      .filter((name) => written[name])
      .map((name) => `${this.labelOf(name)}: ${written[name]}`);
    return [
      this.output.innerText,
      "",
      ...lines,
      "",
      ...(this.texts.answers ? [this.texts.answers, ""] : []),
      this.letterText(),
    ].join("\n");
  }
}

/** @param {Given} given */
export function start(given) {
  customElements.define(
    "sale-case",
    class extends SaleCase {
      constructor() {
        super(given);
      }
    },
  );
}
