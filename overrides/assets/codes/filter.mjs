// <code-filter>: a field above the table of codes. The address holds what was typed, to be shared.

import { LONGEST, elsewhere, match } from "./match.mjs";

class CodeFilter extends HTMLElement {
  connectedCallback() {
    this._form = this.querySelector("form");
    this._field = this.querySelector("input");
    this._clear = this.querySelector("button");
    this._rows = Array.from(document.querySelectorAll("table [id^=code-]"), readRow);
    this._others = Array.from(document.querySelectorAll("[data-signs]"), readOther);
    this._form.hidden = false;
    // `input` comes of keys and also of what is pasted, dictated or written by hand.
    for (const type of ["input", "compositionend", "keydown", "click", "submit"])
      this._form.addEventListener(type, this);
    for (const type of ["popstate", "hashchange"]) addEventListener(type, () => this._read());
    this._read();
  }

  handleEvent(event) {
    if (event.type === "input") this._ask({ composing: event.isComposing });
    if (event.type === "compositionend") this._ask();
    if (event.type === "click" && event.target === this._clear) this._empty();
    if (event.type === "keydown" && event.key === "Escape" && !event.isComposing) this._empty();
    if (event.type === "submit") this._leave(event);
  }

  /** Do as the address says; the place that it names is shown, whatever was typed. */
  _read() {
    const typed = new URLSearchParams(location.search).get("code") || "";
    this._field.value = typed.slice(0, LONGEST);
    const found = this._show();
    const place = document.getElementById(location.hash.slice(1));
    if (place && place.closest("[hidden]")) this._reveal(place);
    else if (this._field.value && !place && found.length)
      found[0].row.scrollIntoView({ block: "nearest" });
  }

  _reveal(place) {
    this._field.value = "";
    this._ask({ hash: location.hash });
    place.scrollIntoView();
  }

  _ask({ composing, hash = "" } = {}) {
    const typed = this._field.value;
    if (composing && !this._found(1).length && !elsewhere(this._others, typed)) return; // half a word of pinyin is no question yet
    const url = new URL(location);
    url.searchParams.set("code", typed.slice(0, LONGEST));
    if (!typed) url.searchParams.delete("code");
    url.hash = hash;
    history.replaceState(history.state, "", url);
    this._show(composing ? 1 : undefined);
  }

  _found(enough) {
    return match(this._rows, this._field.value, enough);
  }

  /** Leave the rows that answer, or where no code is meant, the line that says what is. */
  _show(enough) {
    const other = elsewhere(this._others, this._field.value);
    const found = other ? [] : this._found(enough);
    const asked = this._field.value.trim() !== "";
    for (const { row } of this._rows) row.hidden = true;
    for (const { row } of found) row.hidden = false;
    for (const each of this._others) each.item.hidden = asked && each !== other;
    const { one, many, none, elsewhere: no } = this.dataset;
    const count = { 0: none, 1: one }[found.length] || many.replace("{}", found.length);
    this.querySelector("[role=status]").textContent = asked ? (other ? no : count) : "";
    this._clear.hidden = !this._field.value;
    this.lastElementChild.hidden = asked;
    const twin = document.querySelector("a.dz-switch");
    if (twin) twin.search = location.search;
    return found;
  }

  _empty() {
    this._field.value = "";
    this._ask();
    this._field.focus();
  }

  /** Enter puts a telephone's keys away, and goes on to the rows. */
  _leave(event) {
    event.preventDefault();
    const [first] = this._found();
    const table = first && first.row.closest("[tabindex]");
    if (table) table.focus();
  }
}

function readRow(place) {
  const row = place.closest("tr");
  const [meaning, ...advice] = Array.from(row.cells, ({ textContent }) => textContent);
  return { row, code: place.textContent, meaning, advice: advice.join(" ") };
}

/** A line that says what is no code of a sale; its link holds the signs to know it by. */
function readOther(link) {
  return { item: link.closest("li"), signs: link.dataset.signs.split(" ").filter(Boolean) };
}

customElements.define("code-filter", CodeFilter);
