// <settlement-calculator>: brings the form that the page was drawn with to life.
// It reads fields and the address, and writes text; the rule is in dates.mjs.

import { answer, chinaDay, isoOf, readCalendar } from "./dates.mjs";
import { entryFile } from "./entry.mjs";
import { CUTOFFS, readDate, readSale, splitAt } from "./sale.mjs";

const FIELDS = ["date", "time", "channel", "cycle", "cutoff"];
const KEYS = ["at", "channel", "cycle", "cutoff"];
// In-app browsers do nothing when asked to save a file or to print.
const IN_APP = /MicroMessenger|QQ\/|AlipayClient|DingTalk|Weibo|aweme/i;

const element = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const clock = (seconds) => {
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => String(Math.floor(part)).padStart(2, 0));
  return (seconds % 60 ? parts : parts.slice(0, 2)).join(":");
};

class SettlementCalculator extends HTMLElement {
  #form = this.querySelector("form");
  #output = this.querySelector("output");
  #take = this.querySelector(".settlement-take");
  #given = JSON.parse(this.querySelector("script[type='application/json']").textContent);
  #calendar = readCalendar(this.#given.calendar);
  #dates = new Intl.DateTimeFormat(this.#given.locale, { dateStyle: "full", timeZone: "UTC" });
  #weekdays = new Intl.DateTimeFormat(this.#given.locale, { weekday: "long", timeZone: "UTC" });
  #asked = false;
  #told = null;

  connectedCallback() {
    this.#form.addEventListener("submit", (event) => this.#ask(event));
    this.#form.addEventListener("click", ({ target }) => this.#fill(target.closest("[type=button]")));
    this.#form.addEventListener("input", ({ target }) => this.#follow(target));
    this.#form.addEventListener("change", () => this.#again());
    this.#form.addEventListener("paste", (event) => this.#paste(event));
    this.#take.addEventListener("click", ({ target }) => this.#carry(target.value));
    if (IN_APP.test(navigator.userAgent)) {
      for (const button of this.#take.querySelectorAll("[value=entry], [value=print]")) button.hidden = true;
    }
    // Past midnight in China the same answer has another state.
    document.addEventListener("visibilitychange", () => this.#again());
    for (const name of ["date", "cycle", "cutoff"]) this.#follow(this.#field(name));
    this.#open();
  }

  get #today() {
    return chinaDay(Date.now());
  }

  #field(name) {
    return this.#form.elements[name];
  }

  // The address fills the form and shows its answer.
  #open() {
    const query = new URLSearchParams(location.search);
    if (!KEYS.some((key) => query.has(key))) return;
    const { date, time } = splitAt(query.get("at") ?? "");
    this.#put("date", date);
    this.#put("time", time);
    this.#put("channel", query.get("channel") ?? "card");
    this.#put("cycle", query.get("cycle") ?? "T+1");
    if (query.has("cutoff")) this.#put("cutoff", query.get("cutoff"));
    this.#show();
  }

  #ask(event) {
    event.preventDefault();
    this.#show();
    this.#keep();
    const refused = this.#form.querySelector("[aria-invalid]");
    if (!refused) this.#output.scrollIntoView();
    else (refused.matches("input") ? refused : refused.querySelector("input")).focus();
  }

  #again() {
    if (!this.#asked) return;
    this.#show();
    this.#keep();
  }

  #put(name, value) {
    if (name === "channel") {
      for (const radio of this.#field(name)) radio.checked = radio.value === value;
      this.#follow({ name, value });
      return;
    }
    const field = this.#field(name);
    if (name === "date") {
      // A native date field cannot hold what is no date: as plain text it keeps what was typed.
      const { value: day } = readDate(value, this.#calendar);
      field.type = value && day === undefined ? "text" : "date";
      value = day === undefined ? value : isoOf(day);
    }
    field.value = value;
    this.#follow(field);
  }

  #fill(button) {
    if (!button) return;
    const name = button.closest("[data-field]").dataset.field;
    this.#put(name, this.#meant(button, name));
    this.#again();
  }

  // A date that was copied from elsewhere has many shapes; a native date field takes few of them.
  #paste(event) {
    if (event.target.name !== "date") return;
    event.preventDefault();
    this.#put("date", event.clipboardData.getData("text").trim());
    this.#again();
  }

  // What goes with a field follows it: a date's weekday, a channel's usual cut-off, the pressed button.
  #follow({ name, value }) {
    const cutoff = this.#field("cutoff").value;
    if (name === "channel" && CUTOFFS[value] && Object.values(CUTOFFS).includes(cutoff)) this.#put("cutoff", CUTOFFS[value]);
    if (name === "date") {
      const { value: day } = readDate(value, this.#calendar);
      this.querySelector(".settlement-weekday").textContent = day === undefined ? "" : this.#weekdays.format(day * 864e5);
    }
    for (const button of this.#place(name).querySelectorAll("[type=button]")) {
      button.setAttribute("aria-pressed", this.#meant(button, name) === value);
    }
  }

  #place(name) {
    return this.#form.querySelector(`[data-field=${name}]`);
  }

  // A date's buttons say how many days ago; the others hold the text itself.
  #meant({ value }, name) {
    return name === "date" ? isoOf(this.#today - value) : value;
  }

  #typed() {
    const typed = Object.fromEntries(FIELDS.map((name) => [name, this.#field(name).value]));
    return this.#field("date").validity.badInput ? { ...typed, date: "?" } : typed;
  }

  #show() {
    this.#asked = true;
    const { sale, faults } = readSale(this.#typed(), this.#calendar);
    const refused = Object.keys(faults).length > 0;
    for (const name of FIELDS) this.#refuse(name, faults[name]);
    this.#told = refused ? null : { sale, found: answer(sale, this.#calendar, this.#today) };
    this.#take.hidden = refused;
    this.#output.replaceChildren();
    delete this.#output.dataset.status;
    delete this.#output.dataset.state;
    if (!refused) this.#tell(this.#told);
  }

  #refuse(name, fault) {
    const place = this.#place(name);
    const field = name === "channel" ? place : this.#field(name);
    const hint = `settlement-${name}-hint`;
    const id = `settlement-${name}-fault`;
    place.querySelector("[role=alert]")?.remove();
    if (name !== "channel") field.setAttribute("aria-describedby", fault ? `${id} ${hint}` : hint);
    for (const attribute of ["aria-invalid", "aria-errormessage"]) field.removeAttribute(attribute);
    if (!fault) return;
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-errormessage", id);
    const { first, last } = this.#calendar;
    const said = this.#say(`${fault}-fault`, { first: this.#date(first), last: this.#date(last) });
    place.append(element("p", { role: "alert", id }, ...said));
  }

  #say(key, values = {}) {
    return this.#given.said[key].split(/\{(\w+)\}/).map((part, at) => (at % 2 ? values[part] : part));
  }

  #date(day) {
    return this.#dates.format(day * 864e5);
  }

  #time({ due, confirmed }, result) {
    const mark = confirmed ? [] : [" ", element("em", {}, this.#given.said.unconfirmed)];
    const time = element("time", { datetime: isoOf(due), "data-result": result }, this.#date(due));
    return element("span", {}, time, ...mark);
  }

  #tell({ sale, found }) {
    const cutoff = clock(sale.cutoff);
    const { state, other, without } = found;
    const line = (key, values, kind = "note") => element("p", { class: `settlement-${kind}` }, ...this.#say(key, values));
    const said = [
      element("p", { class: "settlement-due" }, this.#given.said.due, this.#time(found, "due")),
      this.#state(line, found),
    ];
    if (state === "overdue" && [other, without].some((also) => also && also.due >= this.#today)) said.push(line("perhaps"));
    if (found.ahead) said.push(line("ahead"));
    if (without) said.push(line("without", { due: this.#time(without, "due-without-makeup") }));
    if (other) {
      const values = { cutoff, clearing: this.#date(other.clearing), due: this.#time(other, "due-other-side") };
      said.push(line(sale.second === null ? "no-time" : "other", values));
    }
    if ([found, other, without].some((also) => also && !also.confirmed)) said.push(line("beyond", { year: isoOf(this.#calendar.published + 1).slice(0, 4) }));
    said.push(this.#next(line, found), this.#steps(sale, found));
    this.#output.dataset.status = found.confirmed ? "confirmed" : "unconfirmed";
    this.#output.dataset.state = state;
    this.#output.append(...said);
  }

  #state(line, { state, due, overdue }) {
    if (state !== "overdue") {
      const relative = new Intl.RelativeTimeFormat(this.#given.locale, { numeric: "auto" });
      return line(state, { when: relative.format(due - this.#today, "day") }, "state");
    }
    return line(overdue < 2 ? `overdue-${overdue}` : "overdue-n", { n: overdue }, "state");
  }

  #next(line, { state, due }) {
    if (state !== "overdue") return line(`next-${state}`, { due: this.#date(due) }, "next");
    const link = this.querySelector("a[data-next]");
    return link ? element("p", { class: "settlement-next" }, link.cloneNode(true)) : "";
  }

  #steps(sale, { clearing, due, way }) {
    const { days, letter } = sale.cycle;
    const cutoff = clock(sale.cutoff);
    const step = (key, values, attributes = {}) => element("li", attributes, ...this.#say(key, values));
    const at = this.#date(sale.day) + (sale.second === null ? "" : ` ${clock(sale.second)}`);
    const cleared = element("time", { datetime: isoOf(clearing), "data-result": "clearing" }, this.#date(clearing));
    const steps = [step(sale.channel, { at }), step(clearing > sale.day ? "after" : "before", { clearing: cleared, cutoff })];
    for (const { day, n, makeUp: festival, skipped } of way) {
      const values = { day: this.#date(day), n, festival, reason: skipped || this.#given.said.weekend };
      const counted = days ? "counted" : "T0";
      const made = days ? "made-up" : "T0-made-up";
      steps.push(n ? step(festival ? made : counted, values) : step("skipped", values, { "data-skipped": isoOf(day) }));
    }
    if (letter === "D") steps.push(step(days ? "D" : "D0", { day: this.#date(due), n: days }));
    return element("div", { class: "settlement-steps" }, element("p", {}, this.#given.said.steps), element("ol", {}, ...steps));
  }

  // The answer's own part of an address; other keys, as those of a decision, are left alone.
  #address(url) {
    const { sale } = this.#told;
    url.searchParams.set("at", isoOf(sale.day) + (sale.second === null ? "" : `T${clock(sale.second)}`));
    url.searchParams.set("channel", sale.channel);
    url.searchParams.set("cycle", `${sale.cycle.letter}+${sale.cycle.days}`);
    url.searchParams.set("cutoff", clock(sale.cutoff));
    return url.href;
  }

  #keep() {
    if (this.#told) history.replaceState(history.state, "", this.#address(new URL(location.href)));
  }

  #carry(how) {
    const address = this.#address(new URL(location.pathname, location.origin));
    const text = `${this.#output.innerText}\n\n${address}`;
    if (how === "copy") this.#copy(text);
    if (how === "print") print();
    if (how === "entry") {
      const { sale, found } = this.#told;
      const { entry, unconfirmed } = this.#given.said;
      const summary = found.confirmed ? entry : `${entry} (${unconfirmed})`;
      const file = entryFile({ day: isoOf(found.due), end: isoOf(found.due + 1), summary, text, address, now: Date.now() });
      const link = element("a", { href: URL.createObjectURL(file), download: `${isoOf(found.due)}.ics` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
    }
  }

  async #copy(text) {
    const told = this.#take.querySelector(".settlement-said");
    this.#take.querySelector("textarea")?.remove();
    try {
      await navigator.clipboard.writeText(text);
      told.textContent = this.#given.said.copied;
    } catch {
      // In-app browsers refuse: the text is laid out selected, and copied the old way if they let it.
      told.textContent = this.#given.said["copy-yourself"];
      const area = element("textarea", { readonly: "", rows: 8, "aria-label": this.#given.said.due }, text);
      told.after(area);
      area.select();
      if (document.execCommand("copy")) told.textContent = this.#given.said.copied;
    }
  }
}

customElements.define("settlement-calculator", SettlementCalculator);
