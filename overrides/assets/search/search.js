// <site-search>: a button and a dialog. The index, and what reads it, come when the reader reaches for it.

import { query } from "../common/element.js";
import { loadIdle } from "../common/idle.js";

class SiteSearch extends HTMLElement {
  connectedCallback() {
    /** @type {HTMLDialogElement} */
    const dialog = query(this, "dialog");
    /** @type {HTMLInputElement} */
    const words = query(this, "input");
    const isModal = typeof dialog.showModal === "function";
    /** @type {ReturnType<typeof load>} */
    let loaded;
    const answer = async () => {
      loaded = loaded || load(this);
      (await loaded)(words.value);
    };
    query(this, "button").onclick = () => {
      if (isModal) dialog.showModal();
      else dialog.setAttribute("open", "");
      words.focus();
      words.select();
      answer();
    };
    query(this, "form button").onclick = () => {
      if (isModal) dialog.close();
      else dialog.removeAttribute("open");
    };
    // `input` comes of keys and also of what is pasted, dictated or written by hand.
    words.oninput = answer;
    query(this, "form").onsubmit = () => {
      answer();
      return false;
    };
    this.hidden = false;
  }
}

/** @param {HTMLElement} search */
async function load(search) {
  const address = /** @type {string} */ (search.dataset.index);
  const [{ drawer }, index] = await Promise.all([import("./results.js"), fetch(address)]);
  return drawer(search, await index.json());
}

customElements.define("site-search", SiteSearch);
loadIdle();
