// <site-search>: a button and a dialog. The index, and what reads it, come when the reader reaches for it.

import { query } from "../common/element.js";
import { hideComing, showComing, showFailed } from "../common/late.js";

class SiteSearch extends HTMLElement {
  constructor() {
    super();
    /** @type {HTMLDialogElement} */
    this.dialog = query(this, "dialog");
    /** @type {HTMLInputElement} */
    this.words = query(this, "input");
    this.failed = 0;
    /** @type {Promise<(asked: string) => void> | null} */
    this.loaded = null;
  }

  connectedCallback() {
    query(this, "button").onclick = () => this.open();
    query(this, "form button").onclick = () => this.close();
    // `input` comes of keys and also of what is pasted, dictated or written by hand.
    this.words.oninput = () => this.answer();
    query(this, "form").onsubmit = () => {
      this.answer();
      return false;
    };
    this.hidden = false;
  }

  open() {
    const { dialog, words } = this;
    if (typeof dialog.showModal === "function") dialog.showModal();
    else dialog.setAttribute("open", "");
    words.focus();
    words.select();
    this.answer();
  }

  close() {
    if (typeof this.dialog.close === "function") this.dialog.close();
    else this.dialog.removeAttribute("open");
  }

  async answer() {
    const asked = this.loaded || this.load();
    this.loaded = asked;
    try {
      const draw = await asked;
      draw(this.words.value);
    } catch (lost) {
      if (this.loaded !== asked) return; // it was asked for again since
      this.loaded = null;
      this.failed += 1;
      showFailed(this.dialog, () => this.answer());
    }
  }

  /** @returns {Promise<(asked: string) => void>} */
  async load() {
    showComing(this.dialog);
    // A browser remembers a module that failed: another address asks for it again.
    /** @type {[typeof import("./results.js"), Response]} */
    const [{ drawer }, index] = await Promise.all([
      import("./results.js" + (this.failed ? `?${this.failed}` : "")),
      fetch(String(this.dataset.index)),
    ]);
    if (!index.ok) throw new Error("no index");
    const draw = drawer(this, await index.json());
    hideComing(this.dialog);
    return draw;
  }
}

customElements.define("site-search", SiteSearch);
