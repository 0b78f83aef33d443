// Modules that are fetched for a button: a month to try, a copy, a table to save.

import { copyText } from "../common/copy.js";
import { element } from "../common/element.js";

/** @import { Compared, Result, Speak } from "./shapes.js" */

/** @typedef {Compared & {result: Result}} Full */

export class Later {
  /**
   * @param {Speak} speak
   * @param {(text: string) => void} report
   */
  constructor(speak, report) {
    this.speak = speak;
    this.report = report;
    this.lost = 0; // how many modules did not come
  }

  // Where it does not come, the page says so, and the button asks again.
  /**
   * @template T
   * @param {(again: string) => Promise<T>} fetched `again` makes another address: a browser remembers a module that
   *   failed
   */
  async fetched(fetched) {
    try {
      const module = await fetched(this.lost ? `?${this.lost}` : "");
      this.report("");
      return module;
    } catch (lost) {
      this.lost += 1;
      this.report(this.speak.message("not-loaded"));
      return null;
    }
  }

  /** @returns {Promise<typeof import("./demo.js") | null>} */
  demo() {
    return this.fetched((again) => import("./demo.js" + again));
  }

  /** @returns {Promise<typeof import("./save.js") | null>} */
  saver() {
    return this.fetched((again) => import("./save.js" + again));
  }

  /**
   * @param {Full} found
   * @param {HTMLElement} status
   */
  async copy({ result }, status) {
    const save = await this.saver();
    if (!save) return;
    const { message } = this.speak;
    const copied = await copyText(save.textOf(result, this.speak), status, message("copy-label"));
    status.textContent = message(copied ? "copied" : "copy-yourself");
  }

  /** @param {Full} found */
  async save({ result, sales, statement }) {
    const save = await this.saver();
    if (!save) return;
    const text = save.csvOf({ result, sales, statement }, this.speak);
    const href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    element("a", { href, download: `${this.speak.message("file-name")}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1e4);
  }
}
