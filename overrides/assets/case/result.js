// A case → what its reader is shown: the due date, what that means today, and the ladder.

import { element, empty } from "../common/element.js";
import { isoOf } from "../common/settlement/dates.js";

/** @import { Answer } from "../common/settlement/answer.js" */
/** @import { Day } from "../common/settlement/dates.js" */
/** @import { Speaker } from "../common/settlement/speak.js" */
/** @import { Marked } from "./work.js" */

/**
 * @typedef {object} Shown
 * @property {Day} today
 * @property {Record<string, HTMLAnchorElement>} steps a link by its rung
 * @property {(name: string) => string} labels of a field
 * @property {Record<string, string>} numbers telephone numbers by names
 * @property {Speaker} speak
 */

/** @type {Record<string, string>} */
const PHRASES = { "check-sale": "on", "check-account": "on", regulator: "after", court: "until" };

/** @param {string} kind @param {(string | Node)[]} parts */
const paragraph = (kind, ...parts) => element("p", { class: `case-${kind}` }, ...parts);

/** @param {(string | Node)[]} parts */
const hint = (...parts) => element("p", { class: "hint" }, ...parts);

/** @param {string} name @param {string} text */
const fieldLink = (name, text) => element("a", { href: `#case-${name}` }, text);

/** @param {Answer} found @param {Speaker} speak */
function dueLines(found, speak) {
  const { message, time } = speak;
  const { due, confirmed, last, state, without } = found;
  const lines = [paragraph("due", ...message("due"), " ", time({ due, confirmed }, "due"))];
  const result = last.due === due ? "" : without && without.due === last.due ? "due-without-makeup" : "due-other-side";
  if (result) {
    const why = String(message(result === "due-without-makeup" ? "why-makeup" : "why-other")[0]);
    lines.push(paragraph("note", ...message("last", { last: time(last, result), why })));
  }
  if (!found.confirmedAll) lines.push(paragraph("note", ...message("beyond")));
  lines.push(paragraph("do", ...message(state, { when: time(last, state === "overdue" ? "" : "call-from") })));
  return lines;
}

/** @param {Record<string, string>} numbers @param {Speaker} speak */
function numberLine(numbers, { message }) {
  const dialled = element("span", {});
  Object.keys(numbers).forEach((name, at) => {
    const phone = element("a", { href: `tel:${numbers[name]}` }, numbers[name]);
    dialled.append(...(at ? message("comma") : []), ...message("number", { name, phone }));
  });
  return paragraph("numbers", ...message("numbers", { numbers: dialled }));
}

/** @param {Marked} rung @param {Day} day @param {Speaker} speak */
function dayOn({ name, state, confirmed }, day, { message, full }) {
  const made = element("time", { "data-rung-date": "", datetime: isoOf(day) }, full(day));
  const marked = confirmed ? [made] : [made, " ", element("em", {}, ...message("unconfirmed"))];
  return message(state === "done" ? "on" : PHRASES[name] || "from", { day: element("span", {}, ...marked) });
}

/** @param {Marked} rung @param {Shown} shown */
function nowParts(rung, { labels, today, numbers, speak }) {
  const { name, day, needs } = rung;
  const { message } = speak;
  const parts = day === null ? [] : [paragraph("rung-date", ...dayOn(rung, day, speak))];
  parts.push(hint(...message(`rule-${name}`)));
  if (needs) parts.push(hint(...message("needs", { label: fieldLink(needs, labels(needs)) })));
  if (day !== null && day > today && name !== "court") parts.push(paragraph("do", ...message("wait-until")));
  if (name === "call-acquirer") parts.push(numberLine(numbers, speak));
  parts.push(paragraph("log", fieldLink(`${name}-date`, String(message("log")[0]))));
  return parts;
}

/**
 * Of what is still to come the day is shown, and its rule below it once asked for.
 * @param {Marked} rung
 * @param {Shown} shown
 */
function laterParts(rung, { labels, speak }) {
  const { name, day, needs } = rung;
  const { message } = speak;
  const rule = hint(...message(`rule-${name}`));
  if (needs) rule.append(" ", ...message("needs", { label: fieldLink(needs, labels(needs)) }));
  const head = day === null ? message("when") : dayOn(rung, day, speak);
  return [element("details", {}, element("summary", {}, ...head), rule)];
}

/** @param {Marked} rung @param {Shown} shown */
function missedParts({ name }, { speak }) {
  return [paragraph("log", fieldLink(`${name}-date`, String(speak.message("missed-log")[0])))];
}

/**
 * @param {Marked} rung
 * @param {boolean} missed it comes before what is now, and the reader has said nothing of it
 * @param {Shown} shown
 */
function rungItem(rung, missed, shown) {
  const { name, state, day } = rung;
  const { speak, steps } = shown;
  const head = paragraph(
    "rung-name",
    element("strong", {}, steps[name].cloneNode(true)),
    " ",
    element("span", { class: "case-state" }, ...speak.message(missed ? "missed" : state)),
  );
  if (state === "done" && day !== null) head.append(" ", element("small", {}, ...dayOn(rung, day, speak)));
  const item = element(
    "li",
    { "data-rung": name, "data-state": state, "aria-current": state === "now" ? "step" : undefined },
    head,
  );
  if (missed) item.append(...missedParts(rung, shown));
  else if (state === "now") item.append(...nowParts(rung, shown));
  else if (state === "later") item.append(...laterParts(rung, shown));
  return item;
}

/** @param {Marked} rung @param {Shown} shown */
function nowLine(rung, { speak, steps }) {
  const { name, day } = rung;
  const step = element("strong", {}, steps[name].textContent || "");
  const when = element("span", {}, ...(day === null ? [] : dayOn(rung, day, speak)));
  const line = paragraph("do", ...speak.message(day === null ? "now-step" : "now-step-on", { step, when }));
  for (const time of line.querySelectorAll("time")) time.removeAttribute("data-rung-date"); // stands in the ladder
  return line;
}

/**
 * Returns the line that is said aloud.
 * @param {HTMLOutputElement} output
 * @param {Answer | null} found
 * @param {Marked[]} rungs
 * @param {Record<string, string>} faults
 * @param {Shown} shown
 */
export function drawCase(output, found, rungs, faults, shown) {
  const { speak, labels } = shown;
  const { message } = speak;
  empty(output);
  const links = Object.keys(faults).map((name) => fieldLink(name, labels(name)));
  if (links.length) output.append(paragraph("note", ...message("refused"), ...links.reduce(spaced, [])));
  const lines = found ? dueLines(found, speak) : [paragraph("note", ...message("no-date"))];
  output.append(
    ...lines,
    ...rungs.filter(({ state }) => state === "now").map((rung) => nowLine(rung, shown)),
    element("h2", { id: "ladder" }, ...message("ladder")),
  );
  const now = rungs.findIndex(({ state }) => state === "now");
  // The bank is asked only where the acquirer points to it.
  const items = rungs.map((rung, at) =>
    rungItem(rung, at < now && rung.state === "later" && rung.name !== "call-bank", shown),
  );
  output.append(element("ol", { class: "case-ladder" }, ...items));
  output.append(hint(...message("arrived")));
  if (found) output.dataset.state = found.state;
  else delete output.dataset.state;
  return lines[0].textContent || "";
}

/** @param {(string | Node)[]} all @param {Node} link */
const spaced = (all, link) => all.concat(" ", link);
