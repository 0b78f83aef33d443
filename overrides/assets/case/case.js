// <sale-case>: brings the form of a case to life. What is typed is read and worked out in state.js, which does not know
// the page. Nothing leaves it, and nothing is kept unless kept.js is asked to.

import { query } from "../common/element.js";
import { hideComing } from "../common/late.js";
import { offerCase, openedWith } from "../common/opencase.js";
import { chinaDay, isoOf } from "../common/settlement/dates.js";
import { speaker } from "../common/settlement/speak.js";
import { MOST_SIGNS } from "./entries.js";
import { listenTo } from "./events.js";
import { fieldIn, fillForm, labelOfField, refuseFields, typedInto } from "./form.js";
import { KeptCases } from "./kept.js";
import { linksIn, Papers } from "./papers.js";
import { drawMerchant } from "./reading.js";
import { drawCase } from "./result.js";
import { CaseState, masked } from "./state.js";
import { textsIn } from "./store.js";

/** @import { Texts } from "./entries.js" */
/** @import { Acquirers } from "./merchant.js" */
/** @import { CaseData } from "./state.js" */

/**
 * The calendar, the blanks, the deadlines and the words of the page's language, as its own script hands them over.
 * @typedef {object} Said
 * @property {string} locale
 * @property {Record<string, string>} messages
 * @property {Record<string, string>} numbers
 * @property {Acquirers} acquirers
 *
 * @typedef {CaseData & Said} Given
 */

const today = () => chinaDay(Date.now());
const todayIso = () => isoOf(today());

class SaleCase extends HTMLElement {
  /** @param {Given} given */
  constructor(given) {
    super();
    this.given = given;
    this.speak = speaker(given.locale, given.messages);
    this.state = new CaseState(given, today);
    /** @type {HTMLFormElement} */
    this.form = query(this, "form");
    /** @type {HTMLOutputElement} */
    this.output = query(this, "output");
    this.links = linksIn(this);
    this.papers = new Papers(query(this, ".case-words"), this.links, {
      speak: this.speak,
      message: this.speak.message,
      blanks: given.blanks,
      hasField: (name) => fieldIn(this.form, name) !== null,
      typed: (name) => this.state.texts[name] || "",
      chosen: () => this.again(),
      all: () => this.allText(),
    });
    this.kept = new KeptCases(
      query(this, ".case-kept"),
      {
        taken: () => ({ typed: this.sound(), written: this.state.written }),
        opened: (typed) => this.open(typed),
        today: todayIso,
      },
      this.speak.message,
    );
    this.drawn = ""; // what stands in the output
    this.path = location.pathname;
  }

  connectedCallback() {
    if (!this.form.hidden) return;
    this.listen();
    query(this, ".case-early").hidden = true;
    this.form.hidden = false;
    hideComing(this);
    this.begin();
    this.kept.draw();
    offerCase(() => this.sound()); // in the other language
    // The address named a link that has given way to the form.
    if (this.papers.chosen) query(this, this.output.dataset.state ? ".case-words" : "form").scrollIntoView();
  }

  listen() {
    const { kept, state } = this;
    listenTo(this, this.form, {
      settle: () => this.settle(),
      again: () => this.again(),
      remember: () => this.remember(),
      stored: () => {
        const now = kept.current();
        if (now) this.open(now.typed);
        kept.draw();
      },
      typing: (name) => {
        delete state.withdrawn[name];
      },
      channel: () => this.followChannel(),
    });
  }

  /**
   * What stood here before a reload; or what another page knew, which joins the case that is kept where it is the same
   * sale; or else the case that is kept.
   */
  begin() {
    const cases = this.kept;
    const before = history.state && history.state.kept;
    if (typeof before === "string") cases.id = before;
    const kept = cases.current();
    const known = textsIn(openedWith(), todayIso());
    for (const name of Object.keys(known)) if (!known[name]) delete known[name];
    const isSame = !kept || this.state.isSameSale(kept.typed, known);
    if (!isSame) cases.id = "";
    if (kept && isSame) this.open(typeof before === "string" ? kept.typed : { ...kept.typed, ...known });
    else if (Object.keys(known).length) this.open(known);
    else this.again();
  }

  /** What was typed is read, shown, and followed by what is kept. */
  settle() {
    this.hide();
    this.again();
    this.kept.follow();
    this.remember();
  }

  take() {
    Object.assign(this.state.texts, typedInto(this.form));
    return this.state;
  }

  sound() {
    return this.take().sound();
  }

  /** Typed by accident: a card's or a person's number is taken out of its field at once, and the field says so. */
  hide() {
    for (const { name, fault } of this.take().privates()) {
      const field = fieldIn(this.form, name);
      if (!field) continue;
      field.value = masked(field.value);
      this.state.withdrawn[name] = fault;
    }
  }

  followChannel() {
    const { card, qr } = this.given.cutoffs;
    const cutoff = fieldIn(this.form, "cutoff");
    if (cutoff && [card, qr].includes(cutoff.value)) cutoff.value = typedInto(this.form).channel === "qr" ? qr : card;
  }

  /** Back and a reload find what stands here. */
  remember() {
    if (location.pathname !== this.path) return; // Back has named another page already
    try {
      history.replaceState({ known: this.sound(), kept: this.kept.id }, "");
      history.scrollRestoration = "auto";
    } catch (tooOften) {
      // Safari takes a hundred in half a minute; the next one holds all.
    }
  }

  /** @param {Texts} typed */
  open(typed) {
    this.state.texts = { ...typed };
    fillForm(this.form, typed);
    this.state.withdrawn = {};
    this.hide();
    this.again();
    this.remember();
  }

  again() {
    const { given, speak, state } = this;
    const worked = this.take().worked();
    const { values, due, rungs, faults } = worked;
    const { first, last } = state.calendar;
    const range = { most: MOST_SIGNS, first: speak.full(first), last: speak.full(last) };
    refuseFields(this.form, faults, (fault) => speak.message(`fault-${fault}`, range));
    const drawn = JSON.stringify([due, rungs, faults, worked.today]);
    if (drawn !== this.drawn) this.draw(worked);
    this.drawn = drawn;
    this.papers.show(rungs, worked.today, state.written, state.texts.answers);
    drawMerchant(query(this, ".case-reading"), String(values.merchant || ""), {
      message: speak.message,
      acquirers: given.acquirers,
      locale: given.locale,
    });
  }

  /** @param {ReturnType<CaseState["worked"]>} worked */
  draw({ due, rungs, faults, today }) {
    const { links, given, speak } = this;
    const line = drawCase(this.output, due, rungs, faults, {
      today,
      steps: links.steps,
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

  /** @param {string} name */
  labelOf(name) {
    return this.given.blanks[name] ? this.given.blanks[name][1] : labelOfField(this.form, name);
  }

  /** Everything that was typed and worked out, for somebody who helps at a counter. */
  allText() {
    const { values } = this.take().read();
    const { written, texts } = this.state;
    const own = written[/^zh/.test(this.given.locale) ? "zh" : "en"];
    const lines = Object.keys(values)
      .filter((name) => own[name])
      .map((name) => `${this.labelOf(name)}: ${own[name]}`);
    const answers = texts.answers ? [texts.answers, ""] : [];
    return [this.output.innerText, "", ...lines, "", ...answers, this.papers.text()].join("\n");
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
