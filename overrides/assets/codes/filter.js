// <code-filter>: a field above the table of codes. The address holds what was typed, to be shared.

import { query } from "../common/element.js";
import { hideComing } from "../common/late.js";
import { updateTwin } from "../common/twin.js";
import { LONGEST, elsewhere, match } from "./match.js";

class CodeFilter extends HTMLElement {
  constructor() {
    super();
    this.form = query(this, "form");
    /** @type {HTMLInputElement} */
    this.field = query(this, "input");
    this.clear = query(this, "form button");
    this.rows = Array.from(document.querySelectorAll("table [id^=code-]"), readRow);
    /** @type {NodeListOf<HTMLElement>} */
    const others = document.querySelectorAll("[data-signs]");
    this.others = Array.from(others, readOther);
  }

  connectedCallback() {
    this.form.hidden = false;
    hideComing(this);
    // `input` comes of keys and also of what is pasted, dictated or written by hand.
    this.field.addEventListener("input", (event) =>
      this.ask({ composing: /** @type {InputEvent} */ (event).isComposing }),
    );
    this.field.addEventListener("compositionend", () => this.ask());
    this.clear.addEventListener("click", () => this.reset());
    this.form.addEventListener("keydown", ({ key, isComposing }) => {
      if (key === "Escape" && !isComposing) this.reset();
    });
    this.form.addEventListener("submit", (event) => this.leave(event));
    for (const type of ["popstate", "hashchange"]) addEventListener(type, () => this.read());
    this.read();
    if (this.field.value) this.layRest();
  }

  /** Where an address filters, what follows is laid out for the first time: nothing that was seen moves. */
  layRest() {
    const page = /** @type {Element} */ (this.parentElement);
    const rest = document.createRange();
    rest.setStartAfter(this);
    rest.setEndAfter(/** @type {Node} */ (page.lastChild));
    page.append(rest.extractContents());
  }

  /** Do as the address says; the place that it names is shown, whatever was typed. */
  read() {
    const typed = new URLSearchParams(location.search).get("code") || "";
    this.field.value = typed.slice(0, LONGEST);
    const found = this.show();
    const place = document.getElementById(location.hash.slice(1));
    if (place && place.closest("[hidden]")) this.reveal(place);
    else if (this.field.value && !place && found.length) found[0].row.scrollIntoView({ block: "nearest" });
  }

  /** @param {Element} place */
  reveal(place) {
    this.field.value = "";
    this.ask({ hash: location.hash });
    place.scrollIntoView();
  }

  ask({ composing = false, hash = "" } = {}) {
    const typed = this.field.value;
    // Half a word of pinyin is no question yet.
    if (composing && !this.found(1).length && !elsewhere(this.others, typed)) return;
    const url = new URL(location.href);
    url.searchParams.set("code", typed.slice(0, LONGEST));
    if (!typed) url.searchParams.delete("code");
    url.hash = hash;
    history.replaceState(history.state, "", url.href);
    this.show(composing ? 1 : undefined);
  }

  /** @param {number} [enough] */
  found(enough) {
    return match(this.rows, this.field.value, enough);
  }

  /**
   * Leave the rows that answer, or where no code is meant, the line that says what is.
   * @param {number} [enough]
   */
  show(enough) {
    const other = elsewhere(this.others, this.field.value);
    const found = other ? [] : this.found(enough);
    const asked = this.field.value.trim() !== "";
    for (const { row } of this.rows) row.hidden = true;
    for (const { row } of found) row.hidden = false;
    for (const each of this.others) each.item.hidden = asked && each !== other;
    for (const { box } of this.others) box.hidden = asked && !other;
    query(this, "form [role=status]").textContent = asked ? this.message(found.length, Boolean(other)) : "";
    this.clear.hidden = !this.field.value;
    /** @type {HTMLElement} */ (this.lastElementChild).hidden = asked;
    updateTwin();
    return found;
  }

  /**
   * @param {number} count
   * @param {boolean} isElsewhere
   */
  message(count, isElsewhere) {
    const { elsewhere: other = "", one = "", many = "", none = "" } = this.dataset;
    if (isElsewhere) return other;
    return count === 0 ? none : count === 1 ? one : many.replace("{}", String(count));
  }

  reset() {
    this.field.value = "";
    this.ask();
    this.field.focus();
  }

  /**
   * Enter puts a telephone's keys away, and goes on to the rows.
   * @param {Event} event
   */
  leave(event) {
    event.preventDefault();
    const [first] = this.found();
    const table = first && first.row.closest("table");
    if (!table) return;
    table.tabIndex = -1;
    table.focus();
  }
}

/** @param {Element} place */
function readRow(place) {
  const row = /** @type {HTMLTableRowElement} */ (place.closest("tr"));
  const [meaning, ...advice] = Array.from(row.cells, ({ textContent }) => textContent);
  return { row, code: String(place.textContent), meaning, advice: advice.join(" ") };
}

/**
 * A line that says what is no code of a sale; its link holds the signs to know it by.
 * @param {HTMLElement} link
 */
function readOther(link) {
  const item = /** @type {HTMLElement} */ (link.closest("li"));
  const box = /** @type {HTMLElement} */ (item.closest("div"));
  return { item, box, signs: String(link.dataset.signs).split(" ").filter(Boolean) };
}

customElements.define("code-filter", CodeFilter);
