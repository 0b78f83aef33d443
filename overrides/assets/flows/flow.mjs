// <decision-flow>: one question at a time. The address holds the answers, history is the browser's.

import { drawAnswers, keepInSwitch, readFlow } from "./answers.mjs";
import { read, walk, write } from "./path.mjs";

class DecisionFlow extends HTMLElement {
  #title = document.title;
  #flow;
  #words;
  #answers;
  #asked;
  #leftOut;
  #box;
  #notice;

  connectedCallback() {
    ({ flow: this.#flow, words: this.#words } = readFlow(this, new URL(location)));
    [this.#leftOut, this.#box] = this.querySelector("template").content.cloneNode(true).children;
    this.#notice = this.#leftOut.textContent;
    this.prepend(this.#leftOut);
    this.append(this.#box);
    this.addEventListener("change", this);
    this.addEventListener("click", this);
    addEventListener("popstate", this);
    addEventListener("pageshow", this);
    this.#show();
  }

  handleEvent(event) {
    if (event.type === "change") this.#openPanels();
    else if (event.type === "click") this.#follow(event);
    else if (event.type === "popstate")
      this.#show({ chosen: event.state?.chosen, focus: !location.hash || this.#named() });
    else if (event.persisted) setTimeout(() => this.#show()); // WebKit empties the radios it kept
  }

  /** Show the question the address names, or else the one at the end of its answers' path. */
  #show({ chosen, focus } = {}) {
    const { answers, dropped } = read(this.#flow, location.search);
    const search = write(answers, location.search);
    if (dropped) history.replaceState(history.state, "", location.pathname + search + location.hash);
    this.#answers = answers;
    this.#leftOut.textContent = dropped ? this.#notice : "";
    const asked = this.#named() ?? walk(this.#flow, answers).question;
    for (const section of this.querySelectorAll("section")) {
      section.hidden = section.dataset.question !== asked;
      for (const radio of section.querySelectorAll("input"))
        radio.checked = !section.hidden && radio.value === (chosen ?? answers.get(asked));
    }
    this.#openPanels();
    this.#box.hidden = !answers.size;
    drawAnswers(this.#box, answers, this.#words, new URL(location.pathname + search, location));
    keepInSwitch();
    document.title = `${this.#words.get(asked).title} - ${this.#title}`;
    if (focus) this.#focusHeading();
  }

  /** The question that the address names by its hash, if it is one. */
  #named() {
    const id = location.hash.slice(1);
    return this.#flow.has(id) ? id : undefined;
  }

  #focusHeading() {
    const heading = this.querySelector("section:not([hidden]) legend > *");
    heading.tabIndex = -1;
    heading.focus();
  }

  /** The chosen answer's panel is open; its link carries all answers on. */
  #openPanels() {
    for (const radio of this.querySelectorAll("input")) {
      const panel = radio.parentElement.nextElementSibling;
      panel.hidden = !radio.checked;
      if (radio.checked) this.#address(panel.querySelector("[data-leads-to]"), radio);
    }
  }

  #address(link, { name: question, value: answer }) {
    const next = this.#flow.get(question).get(answer);
    const given = new Map(this.#answers);
    if (next === question) given.delete(question);
    else given.set(question, answer);
    let path = walk(this.#flow, given);
    if (next !== question && !path.answers.has(question))
      path = walk(this.#flow, new Map([[question, answer]])); // came in here, not by the first
    link.search = write(path.answers, location.search);
    if (next) link.hash = next === question && path.question !== next ? next : "";
  }

  #follow(event) {
    const link = event.target.closest("a");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const leadsOn = link.matches("[data-leads-to]");
    if (leadsOn && link.pathname !== location.pathname)
      history.replaceState(null, "", location.pathname + link.search); // Back finds the answer given
    else if (leadsOn || this.#box.contains(link)) {
      event.preventDefault();
      const chosen = leadsOn && this.querySelector("input:checked").value;
      history.replaceState({ chosen }, ""); // Back finds it chosen
      if (link.href !== location.href) history.pushState(null, "", link.href);
      this.#show({ focus: true });
    }
  }
}

customElements.define("decision-flow", DecisionFlow);
