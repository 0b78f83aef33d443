// One of the two lists as the reader gives it: pasted, chosen or dropped; what is read of it, and what is refused.

import { element, empty, query } from "../common/element.js";
import { readFile } from "./files.js";
import { drawColumns, drawRows } from "./rowsview.js";

/** @import { Kind, Named, ReadList, Row, Speak } from "./shapes.js" */

/** @typedef {{text?: string, rows?: Row[], name: string}} ReadFile */

export class ListInput {
  /**
   * @param {HTMLElement} host
   * @param {Kind} kind
   * @param {Speak} speak
   */
  constructor(host, kind, speak) {
    this.kind = kind;
    this.speak = speak;
    this.place = query(host, `[data-list=${kind}]`);
    /** @type {HTMLTextAreaElement} */
    this.field = query(this.place, "textarea");
    /** @type {HTMLInputElement} */
    this.chooser = query(this.place, "[type=file]");
    /** @type {ReadFile | null} */
    this.file = null; // in place of what is pasted
    /** @type {Named | undefined} */
    this.named = undefined; // what the reader says of the columns
  }

  /** @param {() => void} taken what follows when a file is read */
  listen(taken) {
    const { place, chooser } = this;
    this.field.addEventListener("input", () => this.drop());
    chooser.addEventListener("change", () => this.take(chooser.files, taken));
    place.addEventListener("dragover", (event) => event.preventDefault());
    place.addEventListener("drop", (event) => {
      if (!event.dataTransfer || !event.dataTransfer.files.length) return;
      event.preventDefault();
      this.take(event.dataTransfer.files, taken);
    });
  }

  isGiven() {
    return Boolean(this.file || this.field.value.trim());
  }

  source() {
    return { ...(this.file || { text: this.field.value }), named: this.named };
  }

  // A file that cannot be read leaves what was there before.
  /**
   * @param {FileList | null} files
   * @param {() => void} taken
   */
  async take(files, taken) {
    if (!files || !files.length) return;
    this.fault("");
    const [{ name }, several] = [files[0], files.length > 1];
    query(this.place, "[data-file]").textContent = this.speak.message("reading", { name });
    const read = several ? { fault: "two-files" } : await readFile(files[0]);
    this.chooser.value = "";
    this.showFile();
    if (read.fault) {
      this.fault(read.fault, name);
      return;
    }
    this.put("", { ...read, name });
    taken();
  }

  /**
   * @param {string} text
   * @param {ReadFile | null} [file]
   */
  put(text, file = null) {
    this.field.value = text;
    this.file = file;
    this.named = undefined;
    this.showFile();
  }

  drop() {
    this.put(this.field.value);
  }

  showFile() {
    const { kind, file } = this;
    const { message } = this.speak;
    const line = query(this.place, "[data-file]");
    empty(line);
    if (!file) return;
    const remove = element("button", { type: "button", "data-press": "remove", "data-kind": kind }, message("remove"));
    line.append(message("from-file", { name: file.name }), " ", remove);
  }

  // A fault stands at its field and is tied to it.
  /** @param {string} word */
  fault(word, name = "") {
    const { field, speak } = this;
    const line = query(this.place, "[data-fault]");
    empty(line);
    if (!word) {
      field.removeAttribute("aria-invalid");
      return;
    }
    field.setAttribute("aria-invalid", "true");
    line.append(element("p", { role: "alert" }, speak.message(`fault-${word}`, { name })));
    if (word === "swapped")
      line.append(element("button", { type: "button", "data-press": "swap" }, speak.message("swap")));
  }

  /**
   * @param {ReadList} list
   * @param {() => void} onNamed the columns were named by hand
   */
  show(list, onNamed) {
    const { place, kind, speak } = this;
    this.fault(list.fault);
    drawRows(query(place, "[data-rows]"), list, speak);
    /** @type {HTMLDetailsElement} */
    const details = query(place, ".reconcile-change");
    details.hidden = !list.rows.length;
    if (list.fault === "no-columns") details.open = true;
    const title = query(place, "label").textContent || "";
    drawColumns(query(details, "div"), { ...list, kind, title }, speak, (named) => {
      this.named = named;
      onNamed();
    });
  }
}
