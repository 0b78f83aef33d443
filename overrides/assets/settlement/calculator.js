// <settlement-calculator>: brings the form that the page was drawn with to life. The rule is in dates.js and
// answer.js, what is typed is read in fields.js and sale.js: none of them knows the page.

import { answer } from "../common/settlement/answer.js";
import { chinaDay, readCalendar } from "../common/settlement/dates.js";
import { fill, follow, press, refuse, settleField, typedInto } from "./form.js";
import { clearResult, drawResult } from "./result.js";
import { addressOf, readSale, typedIn } from "./sale.js";
import { speaker } from "../common/settlement/speak.js";
import { drawTable } from "./table.js";
import { offer } from "./take.js";

class SettlementCalculator extends HTMLElement {
  connectedCallback() {
    if (this.form) return;
    const find = (selector) => this.querySelector(selector);
    const { given } = SettlementCalculator;
    this.form = find("form");
    this.output = find("output");
    this.shown = null; // {sale, found}: what stands in the output
    this.asked = false;
    this.context = {
      calendar: readCalendar(given.calendar),
      speak: speaker(given.locale, given.said),
      cutoffs: given.terms.cutoffs,
      late: given.terms.late,
      numbers: given.numbers,
      links: this.querySelectorAll("[data-way]"),
      beyond: Number(given.calendar.published.slice(0, 4)) + 1,
    };
    this.come();
    this.listen();
    const typed = typedIn(location.search);
    if (typed) this.open(typed);
    else this.draw();
  }

  // The form takes the place where the table stood: it is there when it works, and not before.
  come() {
    for (const name of ["date", "cycle", "cutoff"]) follow(this.form, name, this.context);
    this.form.hidden = false;
    this.classList.add("settlement-alive");
    for (const early of this.querySelectorAll("[data-fallback], [data-made]")) early.remove();
  }

  listen() {
    const { form, context } = this;
    form.addEventListener("submit", (event) => this.submit(event));
    form.addEventListener("input", ({ target }) => follow(form, target.name, context));
    form.addEventListener("change", ({ target }) => {
      settleField(form, target.name, context);
      this.again();
    });
    form.addEventListener("click", ({ target }) => {
      if (target.type !== "button") return;
      press(form, target, context);
      this.again();
    });
    form.elements.date.addEventListener("paste", (event) => this.paste(event));
    // Past midnight in China the same answer has another state.
    document.addEventListener("visibilitychange", () => this.draw());
    offer(this.querySelector(".settlement-take"), () => this.taken(), context.speak);
  }

  submit(event) {
    event.preventDefault();
    this.asked = true;
    for (const name of ["date", "time", "cycle", "cutoff"]) settleField(this.form, name, this.context);
    this.again();
    const refused = this.form.querySelector("input[aria-invalid], [aria-invalid] input");
    if (refused) refused.focus();
    else this.output.scrollIntoView();
  }

  // A slip's line may hold the hour as well: "2026/02/12 23:01".
  paste(event) {
    event.preventDefault();
    fill(this.form, { date: event.clipboardData.getData("text").trim() }, this.context);
    this.again();
  }

  // An address fills the form and shows its answer.
  open(typed) {
    fill(this.form, typed, this.context);
    this.asked = true;
    this.draw();
    this.keepInSwitch();
  }

  again() {
    if (!this.asked) return;
    this.draw();
    if (!this.shown) return;
    history.replaceState(history.state, "", addressOf(this.shown.sale, location.href));
    this.keepInSwitch();
  }

  // The page in the other language opens the same answer.
  keepInSwitch() {
    const twin = document.querySelector("a.dz-switch");
    if (twin) twin.search = location.search;
  }

  draw() {
    const today = chinaDay(Date.now());
    const context = { ...this.context, today };
    if (this.asked) this.drawAnswer(context);
    const { calendar } = context;
    const centre = this.shown ? this.shown.sale.day : today;
    drawTable(this.querySelector("table"), Math.min(Math.max(centre, calendar.first), calendar.last - 14), context);
  }

  drawAnswer(context) {
    const { calendar, speak, cutoffs } = context;
    const { sale, faults } = readSale(typedInto(this.form), calendar);
    const values = { first: speak.full(calendar.first), last: speak.full(calendar.last), card: cutoffs.card };
    for (const name of ["date", "time", "channel", "cycle", "cutoff"]) {
      const fault = faults[name] || "";
      refuse(this.form, name, fault, fault ? speak.say(`${fault}-fault`, values) : []);
    }
    this.shown = Object.keys(faults).length ? null : { sale, found: answer(sale, calendar, context.today) };
    this.querySelector(".settlement-take").hidden = !this.shown;
    if (!this.shown) this.announce(clearResult(this.output));
    else this.announce(drawResult(this.output, sale, this.shown.found, { ...context, address: this.address() }));
  }

  // Only the due date is said aloud, and once.
  announce(line = "") {
    const spoken = this.querySelector(".settlement-spoken");
    if (spoken.textContent !== line) spoken.textContent = line;
  }

  address() {
    return addressOf(this.shown.sale, new URL(location.pathname, location.href));
  }

  taken() {
    const { sale, found } = this.shown;
    return { ...found, channel: sale.channel, address: this.address(), text: this.output.innerText };
  }
}

// `given`: the calendar, the terms and the words of the page's language, as its own script hands them over.
export function start(given) {
  SettlementCalculator.given = given;
  customElements.define("settlement-calculator", SettlementCalculator);
}
