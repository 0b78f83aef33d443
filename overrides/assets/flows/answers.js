// <flow-answers>: an outcome sums up how its reader came, from the address alone.

import { copyText } from "../common/copy.js";
import { query } from "../common/element.js";
import { hideComing, showComing, showFailed } from "../common/late.js";
import { readPage } from "../common/page.js";
import { updateTwin } from "../common/twin.js";
import { cloned, drawAnswers, readFlow, textOf } from "./drawn.js";
import { read, write } from "./path.js";

class FlowAnswers extends HTMLElement {
  connectedCallback() {
    updateTwin();
    this.come();
  }

  async come() {
    showComing(this);
    const url = new URL(/** @type {string} */ (this.dataset.flow), location.href);
    let page;
    try {
      page = await readPage(url.href);
    } catch (lost) {
      showFailed(this, () => this.come());
      return;
    }
    hideComing(this);
    this.sumUp(page, url);
  }

  /** @param {Document} page the flow's @param {URL} url its address */
  sumUp(page, url) {
    const { flow, words } = readFlow(page, url);
    const { answers, dropped } = read(flow, location.search);
    const [question, answer] = [...answers].pop() || ["", ""];
    const asked = words.get(question);
    const given = asked && asked.answers.get(answer);
    if (!given) return;
    const arrived = given.to.pathname === location.pathname;
    /** @type {HTMLTemplateElement} */
    const template = query(this, "template");
    if (dropped || !arrived) this.append(cloned(template, ".left-out"));
    if (!arrived) return;
    url.search = write(answers, location.search);
    this.append(drawAnswers(template, answers, words, url));
    query(this, ".answers button").addEventListener("click", this);
    const offer = import("../common/opencase.js");
    offer.then(
      ({ offerCase }) => offerCase(() => ({ answers: this.lines().join("\n") })),
      () => {},
    ); // a link less
  }

  /** Each question with its answer. */
  lines() {
    return Array.from(this.querySelectorAll("li"), (line) => `${textOf(line.children[0])} ${textOf(line.children[1])}`);
  }

  /** Copy what to say on the phone; where the browser forbids it, the text is there to be copied by hand. */
  async handleEvent() {
    const text = [textOf(query(document, "h1")), ...this.lines(), location.href].join("\n");
    const message = query(this, "[data-copied]");
    const { copied = "", byHand = "" } = message.dataset;
    message.textContent = (await copyText(text, query(this, ".answers"), byHand)) ? copied : byHand;
  }
}

customElements.define("flow-answers", FlowAnswers);
