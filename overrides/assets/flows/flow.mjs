// <decision-flow>: one question at a time. The address holds the answers, history is the browser's.

import { drawAnswers, keepInSwitch, readFlow } from "./answers.mjs";
import { read, walk, write } from "./path.mjs";

class DecisionFlow extends HTMLElement {
  #title = document.title;
  #flow;
  #words;
  #answers;
  #leftOut;
  #given;

  connectedCallback() {
    ({ flow: this.#flow, words: this.#words } = readFlow(this, location));
    const said = this.querySelector("template").content.querySelector(".left-out").cloneNode(true);
    this.#leftOut = said.textContent;
    this.prepend(said);
    this.addEventListener("change", this);
    this.addEventListener("click", this);
    addEventListener("popstate", this);
    addEventListener("pageshow", this);
    this.#show({ early: this.querySelector("input:checked") }); // chosen while this was on its way
  }

  handleEvent(event) {
    if (event.type === "change") this.#openPanels();
    if (event.type === "click") this.#follow(event);
    if (event.type === "popstate")
      this.#show({ chosen: event.state?.chosen, focus: !location.hash || this.#named() });
    if (event.persisted) setTimeout(() => this.#show()); // WebKit empties the radios it kept
  }

  /** Show the question the address names, or else the one at the end of its answers' path. */
  #show({ chosen, early, focus } = {}) {
    const { answers, question, dropped } = read(this.#flow, location.search);
    const search = write(answers, location.search);
    const asked = this.#named() ?? question;
    this.#answers = answers;
    if (dropped) history.replaceState(history.state, "", location.pathname + search + location.hash);
    this.querySelector(".left-out").textContent = dropped ? this.#leftOut : "";
    for (const section of this.querySelectorAll("[data-question]")) {
      section.hidden = section.dataset.question !== asked;
      for (const radio of section.querySelectorAll("input"))
        radio.checked =
          !section.hidden && (early ? radio === early : radio.value === (chosen ?? answers.get(asked)));
    }
    this.#openPanels();
    this.querySelector(".answers")?.remove();
    if (answers.size)
      this.append(drawAnswers(this.querySelector("template"), answers, this.#words, location));
    keepInSwitch();
    document.title = `${this.#words.get(asked).title} - ${this.#title}`;
    if (!focus) return;
    const heading = this.querySelector(`#${asked}`);
    heading.tabIndex = -1;
    heading.focus();
  }

  /** The question that the address names by its hash, if it is one. */
  #named() {
    const id = location.hash.slice(1);
    return this.#flow.has(id) ? id : undefined;
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
    const back = next === question;
    const given = new Map(this.#answers).set(question, answer);
    if (back) given.delete(question);
    let path = walk(this.#flow, given);
    if (!back && !path.answers.has(question))
      path = walk(this.#flow, new Map([[question, answer]])); // came in here, not by the first
    this.#given = write(path.answers, location.search);
    link.search = "secondFlow" in link.dataset ? write([], location.search) : this.#given;
    if (next) link.hash = back && path.question !== next ? next : "";
  }

  #follow(event) {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const leadsOn = link.matches("[data-leads-to]");
    if (leadsOn && link.pathname !== location.pathname)
      history.replaceState(null, "", location.pathname + this.#given); // Back finds the answer given
    else if (leadsOn || link.closest(".answers")) {
      event.preventDefault();
      const chosen = leadsOn && this.querySelector("input:checked").value;
      history.replaceState({ chosen }, ""); // Back finds it chosen
      if (link.href !== location.href) history.pushState(null, "", link.href);
      this.#show({ focus: true });
    }
  }
}

customElements.define("decision-flow", DecisionFlow);
