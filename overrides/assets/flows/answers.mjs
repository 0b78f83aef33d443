// <flow-answers>: an outcome sums up how its reader came, from the address alone.

import { read, write } from "./path.mjs";

/** A drawn flow as a graph, and its words: question → title, answer → label and address. */
export function readFlow(root, url) {
  const flow = new Map();
  const words = new Map();
  for (const section of root.querySelectorAll("[data-question]")) {
    const question = section.dataset.question;
    flow.set(question, new Map());
    words.set(question, { title: section.querySelector("legend").textContent, answers: new Map() });
    for (const radio of section.querySelectorAll("fieldset > label > input")) {
      const label = radio.parentElement;
      const link = label.nextElementSibling.querySelector("[data-leads-to]");
      const to = new URL(link.getAttribute("href"), url);
      flow.get(question).set(radio.value, to.pathname === url.pathname ? to.hash.slice(1) : null);
      words.get(question).answers.set(radio.value, { label: label.textContent.trim(), to });
    }
  }
  return { flow, words };
}

/** The list of answers, each with a way to change it at `url`, the flow's own. */
export function drawAnswers(template, answers, words, url) {
  const box = template.content.querySelector(".answers").cloneNode(true);
  const blank = box.querySelector("li");
  for (const [question, answer] of answers) {
    const line = blank.cloneNode(true);
    const [asked, given, change, which] = line.querySelectorAll("*");
    const { title, answers } = words.get(question);
    asked.textContent = title;
    given.textContent = answers.get(answer).label;
    change.href = `${url.pathname}${url.search}#${question}`;
    which.textContent = ` ${title}`;
    blank.before(line);
  }
  blank.remove();
  box.querySelector("p a").href = url.pathname;
  return box;
}

/** The same page in the other language, with the same answers. */
export function keepInSwitch() {
  const link = document.querySelector("a.dz-switch");
  if (link) link.search = location.search;
}

class FlowAnswers extends HTMLElement {
  async connectedCallback() {
    keepInSwitch();
    if (!location.search) return;
    const url = new URL(this.dataset.flow, location);
    const html = await (await fetch(url)).text();
    const { flow, words } = readFlow(new DOMParser().parseFromString(html, "text/html"), url);
    const { answers, dropped } = read(flow, location.search);
    const [question, answer] = [...answers].at(-1) ?? [];
    const to = words.get(question)?.answers.get(answer).to;
    const arrived = to?.pathname === location.pathname;
    const template = this.querySelector("template");
    if (to && (dropped || !arrived))
      this.append(template.content.querySelector(".left-out").cloneNode(true));
    if (!arrived) return;
    url.search = write(answers, location.search);
    this.append(drawAnswers(template, answers, words, url));
    this.querySelector("button").addEventListener("click", this);
  }

  /** Copy what to tell on the phone; where the browser forbids it, offer it for copying by hand. */
  async handleEvent() {
    const lines = [...this.querySelectorAll("li")].map(
      ({ children: [asked, given] }) => `${asked.textContent} ${given.textContent}`,
    );
    const title = document.querySelector("h1").textContent;
    const text = [title, ...lines, location].join("\n");
    const said = this.querySelector("[data-copied]");
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = said.dataset.copied;
    } catch {
      said.textContent = said.dataset.byHand;
      const area = this.querySelector("textarea") ?? document.createElement("textarea");
      area.readOnly = true;
      area.ariaLabel = said.textContent;
      area.rows = lines.length + 3;
      area.value = text;
      this.append(area);
      area.select();
    }
  }
}

customElements.define("flow-answers", FlowAnswers);
