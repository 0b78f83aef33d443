// The words to say or the letter to send, as it will be printed, with what is still blank in it.

import { element, empty } from "../common/element.js";
import { fillBlanks } from "./blanks.js";
import { letterIn, paperAt, setLines } from "./paper.js";

const TO_PRINT = "case-to-print";

// Draws into `place`; asks again where the page of the paper did not arrive.
export class Words {
  constructor(place, links, { speak, blanks, changed }) {
    Object.assign(this, { place, links, speak, blanks, changed });
    this.texts = { zh: {}, en: {} };
    this.shown = null;
    this.extra = {};
  }

  // `name`: the paper's; `rung`: the one that is now.
  async show(name) {
    if (this.shown === name) return this.fill();
    this.shown = name;
    const link = this.links[name];
    try {
      const paper = await paperAt(link);
      if (this.shown === name) this.draw(link, paper);
    } catch (late) {
      if (this.shown === name) this.drawLate(name);
    }
  }

  drawLate(name) {
    this.shown = null;
    const again = element("button", { type: "button" }, ...this.speak.message("again"));
    again.addEventListener("click", () => this.show(name));
    empty(this.place.body);
    this.place.body.append(element("p", { role: "status" }, ...this.speak.message("letter-late"), " ", again));
  }

  draw(link, { isLetter, parts }) {
    const { body, letter, beside } = this.place;
    for (const part of [body, letter, beside]) empty(part);
    letter.dataset.letter = link.dataset.paper || link.parentNode.id;
    letter.dataset.paper = link.parentNode.id;
    this.isLetter = isLetter;
    letter.hidden = !isLetter;
    if (isLetter) this.drawLetter(letterIn(parts));
    else {
      letter.hidden = false;
      letter.append(...parts);
    }
    letter.classList.toggle("case-sheet", isLetter);
    document.body.classList.add(TO_PRINT);
    this.drawExtra();
    this.fill();
  }

  drawLetter({ letter: lines, gloss, added }) {
    const { letter, beside } = this.place;
    letter.append(...lines);
    setLines(lines);
    const proof = lines.find((line) => /^证据：/.test(line.textContent));
    for (const { when, lines: more } of added) {
      const box = element("input", { type: "checkbox" });
      box.addEventListener("change", () => {
        for (const line of more) if (box.checked) proof.before(line);
          else line.remove();
        this.drawExtra();
        this.fill();
      });
      beside.append(element("p", {}, element("label", {}, box, " ", ...this.speak.message("add", { when: when.textContent }))));
    }
    beside.append(element("p", { class: "case-hint" }, ...this.speak.message("own-words")), ...gloss);
  }

  // A field for each blank of this paper that the form does not ask for.
  drawExtra() {
    const { extra, form } = this.place;
    const asked = Array.from(this.place.letter.querySelectorAll("[data-blank]"), (blank) => blank.dataset.blank);
    const wanted = asked.filter((name, at) => asked.indexOf(name) === at && this.blanks[name]);
    for (const input of extra.querySelectorAll("input")) this.extra[input.name] = input.value;
    const missing = wanted.filter((name) => !form.elements[name] || extra.contains(form.elements[name]));
    empty(extra);
    if (!missing.length) return;
    extra.append(element("legend", {}, ...this.speak.message("extra")), element("div", { class: "case-fields" }, ...missing.map((name) =>
      element("div", { class: "case-field case-wide", "data-field": name },
        element("label", { for: `case-${name}` }, this.blanks[name][1]),
        element("input", { id: `case-${name}`, name })))));
    for (const name of missing) form.elements[name].value = this.extra[name] || "";
  }

  fill() {
    const { letter, beside, status } = this.place;
    fillBlanks(beside, this.texts);
    const open = fillBlanks(letter, this.texts);
    empty(status);
    const { message } = this.speak;
    if (!open.length) status.append(...message(letter.querySelector("[data-blank]") ? "complete" : "arrived"));
    else {
      const links = open.map((name) => this.blanks[name]
        ? element("a", { href: `#case-${name}` }, this.blanks[name][0]) : element("a", { href: "#case-date" }, this.nameOf(name)));
      const list = links.reduce((all, link, at) => all.concat(at ? [message("comma")[0], link] : [link]), []);
      status.append(...message("missing", { blanks: element("span", {}, ...list) }));
    }
  }

  nameOf(name) {
    const blank = this.place.letter.querySelector(`[data-blank="${name}"]`);
    return blank.textContent.replace(/[〔〕]/g, "");
  }
}
