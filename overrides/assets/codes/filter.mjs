// <code-filter>: a field above the table of codes. The address holds what was typed, to be shared.

import { match } from "./match.mjs";

class CodeFilter extends HTMLElement {
  #form = this.querySelector("form");
  #field = this.querySelector("input");
  #clear = this.querySelector("button");
  #rows = [...document.querySelectorAll("td [id^=code-]")].map(readRow);

  connectedCallback() {
    this.#form.hidden = false;
    // `input` comes of keys and also of what is pasted, dictated or written by hand.
    for (const type of ["input", "compositionend", "keydown", "click", "submit"])
      this.#form.addEventListener(type, this);
    for (const type of ["popstate", "hashchange"]) addEventListener(type, () => this.#read());
    this.#read();
  }

  handleEvent(event) {
    if (event.type === "input") this.#ask({ composing: event.isComposing });
    if (event.type === "compositionend") this.#ask();
    if (event.type === "click" && event.target === this.#clear) this.#empty();
    if (event.type === "keydown" && event.key === "Escape" && !event.isComposing) this.#empty();
    if (event.type === "submit") this.#leave(event);
  }

  /** Do as the address says; the place that it names is shown, whatever was typed. */
  #read() {
    this.#field.value = new URLSearchParams(location.search).get("code") ?? "";
    const found = match(this.#rows, this.#field.value);
    this.#show(found);
    const place = document.getElementById(location.hash.slice(1));
    if (place?.closest("[hidden]")) this.#reveal(place);
    else if (this.#field.value && !place) found[0]?.row.scrollIntoView({ block: "nearest" });
  }

  #reveal(place) {
    this.#field.value = "";
    this.#ask({ hash: location.hash });
    place.scrollIntoView();
  }

  #ask({ composing, hash = "" } = {}) {
    const found = match(this.#rows, this.#field.value, composing ? 1 : undefined);
    if (composing && !found.length) return; // half a word of pinyin is no question yet
    const url = new URL(location);
    url.searchParams.set("code", this.#field.value);
    if (!this.#field.value) url.searchParams.delete("code");
    url.hash = hash;
    history.replaceState(history.state, "", url);
    this.#show(found);
  }

  #show(found) {
    const asked = this.#field.value.trim() !== "";
    const { one, many, none } = this.dataset;
    const count = { 0: none, 1: one }[found.length] ?? many.replace("{}", found.length);
    for (const { row } of this.#rows) row.hidden = true;
    for (const { row } of found) row.hidden = false;
    this.querySelector("[role=status]").textContent = asked ? count : "";
    this.#clear.hidden = !this.#field.value;
    this.lastElementChild.hidden = asked;
    const twin = document.querySelector("a.dz-switch");
    if (twin) twin.search = location.search;
  }

  #empty() {
    this.#field.value = "";
    this.#ask();
    this.#field.focus();
  }

  /** Enter puts a telephone's keys away, and goes on to the rows. */
  #leave(event) {
    event.preventDefault();
    const [first] = match(this.#rows, this.#field.value);
    first?.row.closest("[tabindex]")?.focus();
  }
}

function readRow(place) {
  const row = place.closest("tr");
  const [meaning, ...advice] = [...row.cells].map(({ textContent }) => textContent);
  return { row, code: place.textContent, meaning, advice: advice.join(" ") };
}

customElements.define("code-filter", CodeFilter);
