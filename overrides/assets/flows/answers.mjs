// <flow-answers>: an outcome sums up how its reader came, from the address alone. Nothing is stored.

import { read, write } from "./path.mjs";

/** A drawn flow as a graph, with its words and its outcomes' addresses. */
export function readFlow(root, url) {
  const flow = new Map();
  const words = new Map();
  for (const section of root.querySelectorAll("section[data-question]")) {
    const nexts = new Map();
    const answers = new Map();
    for (const radio of section.querySelectorAll(":scope > fieldset > label > input")) {
      const label = radio.parentElement;
      const link = label.nextElementSibling.querySelector("[data-leads-to]");
      const to = new URL(link.getAttribute("href"), url);
      nexts.set(radio.value, to.pathname === url.pathname ? to.hash.slice(1) : null);
      answers.set(radio.value, { label: label.textContent.trim(), to });
    }
    flow.set(section.dataset.question, nexts);
    words.set(section.dataset.question, {
      title: section.querySelector("legend").textContent.trim(),
      answers,
    });
  }
  return { flow, words };
}

/** The list of answers, each with a way to change it, as `template` has it. */
export function drawAnswers(box, answers, words, url) {
  const list = box.querySelector("ol");
  list.template ??= list.firstElementChild;
  list.replaceChildren(
    ...[...answers].map(([question, answer]) => {
      const line = list.template.cloneNode(true);
      const { title, answers } = words.get(question);
      const [asked, change] = line.querySelectorAll("span, a");
      asked.textContent = title;
      line.querySelector("b").textContent = answers.get(answer).label;
      change.href = `${url.pathname}${url.search}#${question}`;
      change.lastElementChild.textContent = ` ${title}`;
      return line;
    }),
  );
  box.querySelector("p a").href = url.pathname;
}

/** The same page in the other language, with the same answers. */
export function keepInSwitch() {
  const link = document.querySelector("a.dz-switch");
  if (link) link.search = location.search;
}

const page = (url) => url.pathname.replace(/index\.html$/, "");

class FlowAnswers extends HTMLElement {
  async connectedCallback() {
    keepInSwitch();
    if (!write(new URLSearchParams(location.search), "")) return;
    const url = new URL(this.dataset.flow, location);
    const answer = await fetch(url);
    const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
    const { flow, words } = readFlow(parsed, url);
    if ([...new URLSearchParams(location.search).keys()].some((key) => flow.has(key)))
      this.#show(read(flow, location.search), words, url);
  }

  #show({ answers, dropped }, words, url) {
    const [question, answer] = [...answers].at(-1) ?? [];
    const leadsHere = question && page(words.get(question).answers.get(answer).to) === page(location);
    const parts = this.querySelector("template").content.cloneNode(true);
    const [leftOut, box] = parts.children;
    if (dropped || !leadsHere) this.append(leftOut);
    if (!leadsHere) return;
    url.search = write(answers, location.search);
    drawAnswers(box, answers, words, url);
    box.querySelector("button").addEventListener("click", () => this.#copy(answers, words));
    this.append(box);
  }

  /** Copy what to tell on the phone; where the browser forbids it, offer it for copying by hand. */
  async #copy(answers, words) {
    const lines = [...answers].map(([question, answer]) => {
      const { title, answers } = words.get(question);
      return `${title} ${answers.get(answer).label}`;
    });
    const text = [document.querySelector("h1").textContent.trim(), ...lines, location.href].join("\n");
    const said = this.querySelector("[data-copied]");
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = said.dataset.copied;
    } catch {
      said.textContent = said.dataset.byHand;
      const area = this.querySelector("textarea") ?? document.createElement("textarea");
      area.readOnly = true;
      area.rows = lines.length + 3;
      area.ariaLabel = said.dataset.byHand;
      area.value = text;
      this.append(area);
      area.select();
    }
  }
}

customElements.define("flow-answers", FlowAnswers);
