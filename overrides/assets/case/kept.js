// Keeping a case on this phone, and the list of those that are kept.

import { element, empty } from "../common/element.js";
import { readStore, withCase, withoutCase, writeStore } from "./store.js";

export class Kept {
  // `changes`: {taken() → {typed, said}, opened(typed), cleared(), today() → ISO day}.
  constructor(place, changes, { message }) {
    Object.assign(this, { place, changes, message });
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
    this.refused = !writeStore(withCase(this.store(), { id: this.id, ...this.changes.taken() }));
    if (this.refused) this.id = "";
    this.draw();
  }

  // A case that is kept is kept as it stands now.
  follow() {
    if (this.id && this.current()) writeStore(withCase(this.store(), { id: this.id, ...this.changes.taken() }));
  }

  remove(id) {
    writeStore(id ? withoutCase(this.store(), id) : { used: "", cases: [] });
    if (!id || id === this.id) this.id = "";
    this.draw("removed");
  }

  open(kept) {
    this.id = kept.id;
    writeStore({ ...this.store(), used: kept.id });
    this.changes.opened(kept.typed);
    this.draw();
  }

  button(key, act) {
    const made = element("button", { type: "button", value: key }, ...this.message(key));
    made.addEventListener("click", act);
    return made;
  }

  row(kept) {
    const { date, amount } = kept.typed;
    const name = date || amount ? this.message("kept-name", { date: date || "", amount: amount || "" }).join("").trim() : this.message("unnamed")[0];
    const open = kept.id === this.id ? [] : [this.button("open", () => this.open(kept))];
    return element("li", {}, name, " ", ...open, this.button("remove", () => this.remove(kept.id)));
  }

  draw(done = "") {
    const { cases } = this.store();
    const isKept = cases.some(({ id }) => id === this.id);
    if (!isKept) this.id = "";
    const key = this.refused ? "refused-keep" : isKept ? "is-kept" : "keep-hint";
    empty(this.place);
    if (!isKept) this.place.append(this.button("keep", () => this.keep()));
    else this.place.append(this.button("new", () => { this.id = ""; this.changes.cleared(); this.draw(); }));
    this.place.append(element("p", { role: "status", class: "case-hint" }, ...(done ? [...this.message(done), " "] : []), ...this.message(key)));
    if (!cases.length) return;
    this.place.append(element("p", {}, ...this.message("kept-list")), element("ul", {}, ...cases.map((kept) => this.row(kept))));
    if (cases.length > 1) this.place.append(this.button("remove-all", () => this.remove("")));
  }
}
