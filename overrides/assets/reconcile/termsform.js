// The terms of the agreement as fields, folded until one is refused.

import { query } from "../common/element.js";
import { brief } from "../common/fold.js";
import { readTerms, TERMS } from "./terms.js";

/** @import { Calendar, Speak } from "./shapes.js" */

export class TermsForm {
  /** @param {HTMLElement} host */
  constructor(host) {
    /** @type {HTMLDetailsElement} */
    this.folded = query(host, ".reconcile-terms");
  }

  /**
   * @param {string} name
   * @returns {HTMLInputElement}
   */
  field(name) {
    return query(this.folded, `#reconcile-${name}`);
  }

  texts() {
    /** @type {Record<string, string>} */
    const texts = {};
    for (const name of TERMS) texts[name] = this.field(name).value;
    return texts;
  }

  /** @param {Record<string, string>} texts */
  put(texts) {
    for (const name of Object.keys(texts)) this.field(name).value = texts[name];
  }

  // The terms; null where one is refused, which its field says.
  /**
   * @param {Calendar} calendar
   * @param {Speak} speak
   */
  read(calendar, { message }) {
    const texts = this.texts();
    const { terms, faults } = readTerms(texts, calendar);
    for (const name of TERMS) {
      const refused = faults.includes(name);
      query(this.folded, `#reconcile-${name}-fault`).textContent = refused ? message(`term-${name}`) : "";
      if (refused) this.field(name).setAttribute("aria-invalid", "true");
      else this.field(name).removeAttribute("aria-invalid");
    }
    const line = query(this.folded, "[data-words]");
    line.textContent = (line.dataset.words || "")
      .replace("{cycle}", () => brief(texts.cycle))
      .replace("{cutoff}", () => brief(texts.cutoff));
    if (!faults.length) return terms;
    this.folded.open = true;
    query(this.folded, "[aria-invalid]").focus();
    return null;
  }
}
