// A case → what its reader is shown: the due date, what that means today, and the ladder.

import { element, empty } from "../common/element.js";
import { isoOf } from "../common/settlement/dates.js";

const PHRASES = { "check-sale": "on", "check-account": "on", regulator: "after", court: "until" };

const paragraph = (kind, ...parts) => element("p", { class: `case-${kind}` }, ...parts);

function dueLines(found, speak, beyond) {
  const { message, time } = speak;
  const { due, confirmed, last, state, without } = found;
  const lines = [paragraph("due", ...message("due"), " ", time({ due, confirmed }, "due"))];
  const result = last.due === due ? "" : without && without.due === last.due ? "due-without-makeup" : "due-other-side";
  if (result) {
    const why = message(result === "due-without-makeup" ? "why-makeup" : "why-other")[0];
    lines.push(paragraph("note", ...message("last", { last: time(last, result), why })));
  }
  if (!found.confirmedAll) lines.push(paragraph("note", ...message("beyond")));
  lines.push(paragraph("do", ...message(state, { when: time(last, state === "overdue" ? "" : "call-from") })));
  return lines;
}

function numberLine(numbers, { message }) {
  const dialled = element("span", {});
  Object.keys(numbers).forEach((name, at) => {
    const phone = element("a", { href: `tel:${numbers[name]}` }, numbers[name]);
    dialled.append(...(at ? message("comma") : []), ...message("number", { name, phone }));
  });
  return paragraph("numbers", ...message("numbers", { numbers: dialled }));
}

function dayOn({ name, day, confirmed }, { message, full }) {
  const made = element("time", { "data-rung-date": "", datetime: isoOf(day) }, full(day));
  const marked = confirmed ? [made] : [made, " ", element("em", {}, ...message("unconfirmed"))];
  return message(PHRASES[name] || "from", { day: element("span", {}, ...marked) });
}

function rungItem(rung, { steps, labels, today, numbers, speak }) {
  const { message } = speak;
  const { name, state, day, needs } = rung;
  const item = element("li", { "data-rung": name, "data-state": state, ...(state === "now" ? { "aria-current": "step" } : {}) });
  const head = paragraph("rung-name", element("strong", {}, steps[name].cloneNode(true)), " ",
    element("span", { class: "case-state" }, ...message(state)));
  item.append(head);
  if (day !== null) item.append(paragraph("rung-date", ...dayOn(rung, speak)));
  if (state !== "done") item.append(paragraph("hint", ...message(`rule-${name}`)));
  if (needs && state !== "done") item.append(paragraph("hint", ...message("needs", { label: labels(needs) })));
  if (state === "now" && day !== null && day > today && name !== "court") item.append(paragraph("do", ...message("wait-until")));
  if (state === "now" && name === "call-acquirer") item.append(numberLine(numbers, speak));
  return item;
}

// `context`: {today, steps: {rung: its link}, labels(name), numbers, speak}. Returns the line that is said aloud.
export function drawCase(output, found, rungs, faults, context) {
  const { speak, labels } = context;
  const { message } = speak;
  empty(output);
  const wrong = Object.keys(faults);
  if (wrong.length) {
    const links = wrong.map((name) => element("a", { href: `#case-${name}` }, labels(name)));
    output.append(paragraph("note", ...message("refused"), ...links.reduce((all, link) => all.concat(" ", link), [])));
  }
  const lines = found ? dueLines(found, speak) : [paragraph("note", ...message("no-date"))];
  output.append(...lines, element("h2", { id: "ladder" }, ...message("ladder")));
  output.append(element("ol", { class: "case-ladder" }, ...rungs.map((rung) => rungItem(rung, context))));
  output.append(paragraph("hint", ...message("arrived")));
  if (found) output.dataset.state = found.state;
  else delete output.dataset.state;
  return lines[0].textContent;
}
