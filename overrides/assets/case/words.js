// The words to say or the letter to send, as it will be printed, with what is still blank in it.

import { element, empty, query } from "../common/element.js";
import { fillBlanks } from "./blanks.js";
import { drawComing, drawLate } from "./late.js";
import { letterIn, paperAt, setLines } from "./paper.js";

/** @import { Speaker } from "../common/settlement/speak.js" */
/** @import { Texts } from "./entries.js" */
/** @import { Added, Paper } from "./paper.js" */

/**
 * @typedef {Record<string, [text: string, label: string, kind: string]>} BlankWords by their names
 * @typedef {object} Parts where each is drawn
 * @property {HTMLElement} late that the paper did not arrive
 * @property {HTMLElement} letter the paper itself
 * @property {HTMLElement} beside what is not printed with it
 * @property {HTMLElement} missing what is still blank
 * @property {HTMLElement} extra fields for blanks that the form does not ask for
 *
 * @typedef {object} Asked
 * @property {Speaker["message"]} message
 * @property {BlankWords} blanks
 * @property {(name: string) => boolean} hasField whether the form asks for a blank
 * @property {(name: string) => string} typed what was typed for it
 */

/** Draws into `parts`; asks again where the page of the paper did not arrive. */
export class PaperView {
  /** @param {Parts} parts @param {Record<string, HTMLAnchorElement>} links by the papers' names @param {Asked} asked */
  constructor(parts, links, asked) {
    this.parts = parts;
    this.links = links;
    this.asked = asked;
    /** @type {{ zh: Texts, en: Texts }} */
    this.texts = { zh: {}, en: {} };
    this.shown = "";
  }

  /** @param {string} name the paper's @param {{ zh: Texts, en: Texts }} texts */
  async show(name, texts) {
    this.texts = texts;
    if (this.shown === name) return this.fill();
    this.shown = name;
    const { late } = this.parts;
    const { message } = this.asked;
    drawComing(late, message, "letter-coming");
    try {
      const paper = await paperAt(this.links[name]);
      if (this.shown === name) this.draw(name, paper);
    } catch (lost) {
      if (this.shown !== name) return;
      this.shown = "";
      drawLate(late, message, "letter-late", () => this.show(name, this.texts));
    }
  }

  /** @param {string} name @param {Paper} paper */
  draw(name, { isLetter, parts }) {
    const { late, letter, beside } = this.parts;
    for (const part of [late, letter, beside]) empty(part);
    letter.dataset.letter = this.links[name].dataset.paper || name;
    letter.dataset.paper = name;
    letter.classList.toggle("case-sheet", isLetter);
    if (isLetter) this.drawLetter(letterIn(parts));
    else letter.append(...parts);
    document.body.classList.add("case-to-print");
    this.drawExtra();
    this.fill();
  }

  /** @param {{ letter: HTMLElement[], gloss: HTMLElement[], added: Added[] }} read */
  drawLetter({ letter: lines, gloss, added }) {
    const { letter, beside } = this.parts;
    const { message } = this.asked;
    letter.append(...lines);
    setLines(lines);
    const proof = lines.find((line) => /^证据：/.test(line.textContent || ""));
    for (const { when, lines: more } of added) {
      const box = element("input", { type: "checkbox" });
      box.addEventListener("change", () => {
        for (const line of more)
          if (box.checked && proof) proof.before(line);
          else line.remove();
        this.drawExtra();
        this.fill();
      });
      beside.append(
        element(
          "label",
          { class: "choice" },
          box,
          element("span", {}, ...message("add", { when: when.textContent || "" })),
        ),
      );
    }
    beside.append(element("p", { class: "hint" }, ...message("own-words")), ...gloss);
  }

  /** A field for each blank of this paper that the form does not ask for. */
  drawExtra() {
    const { letter, extra } = this.parts;
    const { blanks, hasField, typed, message } = this.asked;
    empty(extra);
    /** @type {NodeListOf<HTMLElement>} */
    const spans = letter.querySelectorAll("[data-blank]");
    const names = new Set(Array.from(spans, ({ dataset }) => dataset.blank || ""));
    const missing = Array.from(names).filter((name) => blanks[name] && !hasField(name));
    extra.hidden = !missing.length;
    if (extra.hidden) return;
    const fields = missing.map((name) => {
      const field = element("input", { id: `case-${name}`, name });
      field.value = typed(name);
      return element(
        "div",
        { class: "case-field case-wide", "data-field": name },
        element("label", { for: field.id }, blanks[name][1]),
        field,
      );
    });
    extra.append(element("legend", {}, ...message("extra")), element("div", { class: "case-fields" }, ...fields));
  }

  fill() {
    const { letter, beside, missing } = this.parts;
    const { message, blanks } = this.asked;
    fillBlanks(beside, this.texts);
    const open = fillBlanks(letter, this.texts);
    const drawn = [this.shown, ...open].join();
    if (missing.dataset.drawn === drawn) return; // a link stays where it is while it is pressed
    missing.dataset.drawn = drawn;
    empty(missing);
    if (!open.length) {
      if (letter.querySelector("[data-blank]")) missing.append(...message("complete"));
      return;
    }
    const list = element("span", {});
    open.forEach((name, at) => {
      // What the page works out itself comes from the slip.
      const [asked, text] = blanks[name]
        ? [name, blanks[name][0]]
        : [name === "capital" ? "amount" : "date", this.writtenFor(name)];
      list.append(...(at ? message("comma") : []), element("a", { href: `#case-${asked}` }, text));
    });
    missing.append(...message("missing", { blanks: list }));
  }

  /** @param {string} name of a blank without a field */
  writtenFor(name) {
    return (query(this.parts.letter, `[data-blank="${name}"]`).textContent || "").replace(/[〔〕]/g, "");
  }
}
