// Keeping a case on this phone, and the list of those that are kept.

import { element, empty } from "../common/element.js";
import { readStore, withCase, withoutCase, writeStore } from "./store.js";

/** @import { Message } from "../common/settlement/speak.js" */
/** @import { Texts } from "./entries.js" */
/** @import { Kept } from "./store.js" */

/**
 * @typedef {object} Changes
 * @property {() => { typed: Texts, written: { zh: Texts, en: Texts } }} taken
 * @property {(typed: Texts) => void} opened
 * @property {() => string} today ISO
 */

export class KeptCases {
  /**
   * @param {HTMLElement} place
   * @param {Changes} changes
   * @param {(key: string, values?: Record<string, string>) => Message} message
   */
  constructor(place, changes, message) {
    this.list = element("div", {});
    this.status = element("p", { role: "status", class: "hint" });
    place.append(this.list, this.status);
    this.changes = changes;
    this.message = message;
    this.id = this.store().used;
  }

  store() {
    return readStore(this.changes.today());
  }

  current() {
    return this.store().cases.find(({ id }) => id === this.id);
  }

  keep() {
    this.id = this.id || `${Date.now()}`;
    const kept = writeStore(withCase(this.store(), { id: this.id, ...this.changes.taken() }));
    if (!kept) this.id = "";
    this.draw(kept ? "is-kept" : "refused-keep");
  }

  /** A case that is kept is kept as it stands now. */
  follow() {
    if (this.id && this.current() && !writeStore(withCase(this.store(), { id: this.id, ...this.changes.taken() })))
      this.status.textContent = this.message("refused-keep").join("");
  }

  /** @param {string} id of one case, or "" for all */
  remove(id) {
    writeStore(id ? withoutCase(this.store(), id) : { used: "", cases: [] });
    if (!id || id === this.id) this.id = "";
    this.draw("removed");
  }

  /** @param {Kept} kept */
  open(kept) {
    this.id = kept.id;
    writeStore({ ...this.store(), used: kept.id });
    this.changes.opened(kept.typed);
    this.draw("opened");
  }

  begin() {
    this.id = "";
    this.changes.opened({});
    this.draw("begun");
  }

  /** @param {string} key @param {() => void} act @param {string} [label] */
  button(key, act, label) {
    const made = element("button", { type: "button", value: key, "aria-label": label }, ...this.message(key));
    made.addEventListener("click", act);
    return made;
  }

  /** @param {Kept} kept */
  row(kept) {
    const { date = "", amount = "" } = kept.typed;
    const name = this.message(date || amount ? "kept-name" : "unnamed", { date, amount })
      .join("")
      .trim();
    /** @param {string} key @param {() => void} act */
    const named = (key, act) => this.button(key, act, `${this.message(key).join("")}: ${name}`);
    const open = kept.id === this.id ? [] : [named("open", () => this.open(kept))];
    return element(
      "li",
      {},
      name,
      " ",
      ...open,
      named("remove", () => this.remove(kept.id)),
    );
  }

  /**
   * After a press its button is gone: the reader goes on from the first one here.
   * @param {string} done what was done, if anything
   */
  draw(done = "") {
    const { cases } = this.store();
    if (!cases.some(({ id }) => id === this.id)) this.id = "";
    const { list, message } = this;
    empty(list);
    const first = this.id ? this.button("new", () => this.begin()) : this.button("keep", () => this.keep());
    list.append(first, ...(this.id ? [] : [this.button("clear", () => this.begin())]));
    list.append(element("p", { class: "hint" }, ...message(this.id ? "kept-hint" : "keep-hint")));
    if (cases.length)
      list.append(element("p", {}, ...message("kept-list")), element("ul", {}, ...cases.map((kept) => this.row(kept))));
    if (cases.length > 1) list.append(this.button("remove-all", () => this.remove("")));
    this.status.textContent = done ? message(done).join("") : "";
    if (done) first.focus();
  }
}
