// <settlement-calculator>: brings the form that the page was drawn with to life. The rule is in dates.js and
// answer.js, what is typed is read in fields.js and sale.js: none of them knows the page.

import { query } from "../common/element.js";
import { offerCase } from "../common/opencase.js";
import { hideComing } from "../common/late.js";
import { answer } from "../common/settlement/answer.js";
import { chinaDay, readCalendar } from "../common/settlement/dates.js";
import { speaker } from "../common/settlement/speak.js";
import { updateTwin } from "../common/twin.js";
import { FIELDS, fill, follow, press, refuse, settleField, typedInto } from "./form.js";
import { clearResult, drawResult } from "./result.js";
import { addressOf, readSale, typedIn } from "./sale.js";
import { drawTable } from "./table.js";
import { offer } from "./take.js";

/** @import { Answer, Sale } from "../common/settlement/answer.js" */
/** @import { Name } from "./form.js" */
/** @import { Numbers } from "./result.js" */
/** @import { Typed } from "./sale.js" */

/**
 * The calendar, the terms and the words of the page's language, as its own script hands them over.
 * @typedef {object} Given
 * @property {string} locale
 * @property {Record<string, string>} messages
 * @property {Parameters<typeof readCalendar>[0]} calendar
 * @property {{ cutoffs: Record<string, string>, late: string }} terms
 * @property {Numbers} numbers
 */

/** @type {Name[]} */
const TYPED = ["date", "time", "cycle", "cutoff"];

class SettlementCalculator extends HTMLElement {
  /** @param {Given} given */
  constructor(given) {
    super();
    /** @type {HTMLFormElement} */
    this.form = query(this, "form");
    /** @type {HTMLOutputElement} */
    this.output = query(this, "output");
    this.take = query(this, ".settlement-take");
    /** @type {{ sale: Sale, found: Answer } | null} */
    this.lastResult = null; // what stands in the output
    this.asked = false;
    /** @type {NodeListOf<HTMLElement>} */
    const links = this.querySelectorAll("[data-way]");
    this.context = {
      calendar: readCalendar(given.calendar),
      speak: speaker(given.locale, given.messages),
      cutoffs: given.terms.cutoffs,
      late: given.terms.late,
      numbers: given.numbers,
      links,
      beyond: Number(given.calendar.published.slice(0, 4)) + 1,
    };
  }

  connectedCallback() {
    if (!this.form.hidden) return;
    this.come();
    this.listen();
    const typed = typedIn(location.search);
    if (typed) this.open(typed);
    else this.draw();
  }

  // The form takes the place where the table stood: it is there when it works, and not before.
  come() {
    for (const name of TYPED) follow(this.form, name, this.context);
    this.form.hidden = false;
    hideComing(this);
    this.classList.add("settlement-alive");
    for (const early of this.querySelectorAll("[data-fallback], [data-made]")) early.remove();
  }

  listen() {
    const { form, context } = this;
    form.addEventListener("submit", (event) => this.submit(event));
    form.addEventListener("input", ({ target }) => follow(form, nameOf(target), context));
    form.addEventListener("change", ({ target }) => {
      settleField(form, nameOf(target), context);
      this.again();
    });
    form.addEventListener("click", ({ target }) => {
      if (!(target instanceof HTMLButtonElement) || target.type !== "button") return;
      press(form, target, context);
      this.again();
    });
    query(form, "[name=date]").addEventListener("paste", (event) => this.paste(event));
    // Past midnight in China the same answer has another state.
    document.addEventListener("visibilitychange", () => this.draw());
    offer(this.take, () => this.taken(), context.speak);
    offerCase(() => (this.lastResult ? { ...typedInto(form) } : null));
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    this.asked = true;
    for (const name of TYPED) settleField(this.form, name, this.context);
    this.again();
    /** @type {HTMLElement | null} */
    const refused = this.form.querySelector("input[aria-invalid], [aria-invalid] input");
    if (refused) refused.focus();
    else this.output.scrollIntoView();
  }

  /**
   * A slip's line may hold the hour as well: "2026/02/12 23:01".
   * @param {ClipboardEvent} event
   */
  paste(event) {
    if (!event.clipboardData) return;
    event.preventDefault();
    fill(this.form, { date: event.clipboardData.getData("text").trim() }, this.context);
    this.again();
  }

  /**
   * An address fills the form and shows its answer.
   * @param {Partial<Typed>} typed
   */
  open(typed) {
    fill(this.form, typed, this.context);
    this.asked = true;
    // Laid out for the first time, below the answer: it does not move.
    this.take.after(query(this, ".settlement-early"));
    this.draw();
    updateTwin();
  }

  again() {
    if (!this.asked) return;
    this.draw();
    if (!this.lastResult) return;
    history.replaceState(history.state, "", addressOf(this.lastResult.sale, location.href));
    updateTwin();
  }

  draw() {
    const today = chinaDay(Date.now());
    if (this.asked) this.drawAnswer(today);
    const { calendar, speak } = this.context;
    const centre = this.lastResult ? this.lastResult.sale.day : today;
    const shown = Math.min(Math.max(centre, calendar.first), calendar.last - 14);
    drawTable(query(this, "table"), shown, { calendar, today, speak });
  }

  /** @param {number} today */
  drawAnswer(today) {
    const { calendar, speak, cutoffs } = this.context;
    const { sale, faults } = readSale(typedInto(this.form), calendar);
    const values = { first: speak.full(calendar.first), last: speak.full(calendar.last), card: cutoffs.card };
    for (const name of FIELDS) {
      const fault = faults[name] || "";
      refuse(this.form, name, fault, fault ? speak.message(`${fault}-fault`, values) : []);
    }
    this.lastResult = sale && { sale, found: answer(sale, calendar, today) };
    this.take.hidden = !this.lastResult;
    this.announce(this.render(today));
  }

  /**
   * The line that is announced.
   * @param {number} today
   */
  render(today) {
    if (!this.lastResult) {
      clearResult(this.output);
      this.classList.remove("answered");
      return "";
    }
    const { sale, found } = this.lastResult;
    this.classList.add("answered"); // it stands alone on paper
    return drawResult(this.output, sale, found, { ...this.context, today });
  }

  /**
   * Only the due date is announced, and once.
   * @param {string} line
   */
  announce(line) {
    const spoken = query(this, ".heard");
    if (spoken.textContent !== line) spoken.textContent = line;
  }

  taken() {
    const { sale, found } = /** @type {{ sale: Sale, found: Answer }} */ (this.lastResult);
    return { ...found, channel: sale.channel, address: shortAddress(sale), text: this.output.innerText };
  }
}

/** @param {EventTarget | null} field */
const nameOf = (field) => /** @type {Name} */ (/** @type {HTMLInputElement} */ (field).name);

/**
 * The address of a sale alone.
 * @param {Sale} sale
 */
const shortAddress = (sale) => addressOf(sale, new URL(location.pathname, location.href).href);

/** @param {Given} given */
export function start(given) {
  customElements.define(
    "settlement-calculator",
    class extends SettlementCalculator {
      constructor() {
        super(given);
      }
    },
  );
}
