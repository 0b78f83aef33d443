// A sale and its answer → what the reader is shown.

import { element, empty } from "../common/element.js";
import { clock, isoOf } from "../common/settlement/dates.js";

// More working days than this are no measure of anything.
const LONG = 10;

function stateLine({ state, due, late }, today, { line }) {
  if (state === "waiting") return line(due - today === 1 ? "waiting-1" : "waiting-n", { n: due - today }, "state");
  if (state !== "overdue") return line(state, {}, "state");
  return line(late < 2 ? `overdue-${late}` : late > LONG ? "overdue-long" : "overdue-n", { n: late }, "state");
}

// {"邮储银行": "95580"} → 邮储银行 95580，…, each to be dialled.
function numberLine(numbers, { say, line }) {
  const dialled = element("span", {});
  Object.keys(numbers).forEach((name, at) => {
    const phone = element("a", { href: `tel:${numbers[name]}` }, numbers[name]);
    dialled.append(...(at ? say("comma") : []), ...say("number", { name, phone }));
  });
  return line("numbers", { numbers: dialled }, "numbers");
}

// The one thing to do, and what belongs to it.
function toDo(sale, found, { today, late, numbers, speak }) {
  const { say, line, time } = speak;
  const sentence = (what, key, values) => element("p", { class: "settlement-do", "data-do": what }, ...say(key, values));
  if (found.state === "overdue") {
    return [
      sentence("call", sale.channel === "qr" ? "do-call-qr" : "do-call"),
      numberLine(numbers, speak),
      line("arrived", { last: time(found.last) }),
    ];
  }
  const key = sale.day > today ? "do-ahead" : found.last.due === today ? "do-wait-today" : "do-wait";
  const wait = sentence("wait", key, { when: time(found.last, "call-from"), late });
  return key === "do-wait-today" ? [wait, numberLine(numbers, speak)] : [wait];
}

function otherDates(sale, { without, other }, { line, full, time }) {
  const lines = without ? [line("without", { due: time(without, "due-without-makeup") })] : [];
  if (!other) return lines;
  const values = { cutoff: clock(sale.cutoff), clearing: full(other.clearing), due: time(other, "due-other-side") };
  lines.push(line(sale.second === null ? "no-time" : "other", values));
  if (other.without) lines.push(line("other-without", { due: time(other.without) }));
  return lines;
}

function steps({ day, second, channel, cutoff, cycle }, { clearing, due, way }, { say, full, time }, weekend) {
  const step = (key, values, attributes = {}) => element("li", attributes, ...say(key, values));
  const cleared = { clearing: time({ due: clearing, confirmed: true }, "clearing"), cutoff: clock(cutoff) };
  const list = element("ol", {},
    step(channel, { at: full(day) + (second === null ? "" : ` ${clock(second)}`) }),
    step(clearing > day ? "after" : "before", cleared));
  for (const { day, n, makeUp, skipped } of way) {
    const values = { day: full(day), n, festival: makeUp, reason: skipped || weekend };
    list.append(n ? step(makeUp ? "made-up" : "counted", values) : step("skipped", values, { "data-skipped": isoOf(day) }));
  }
  if (cycle.letter === "D") list.append(step(cycle.days ? "D" : "D0", { day: full(due), n: cycle.days }));
  return element("div", { class: "settlement-steps" }, element("p", {}, ...say("steps")), list);
}

// Where to read on: the pages that fit this answer. None presets what the reader has not said.
function waysOn(sale, { state, clearing, way, without, other }, links) {
  const fitting = state === "overdue"
    ? ["overdue", "late", "check"]
    : ["not-due-yet", (without || way.some(({ n }) => !n)) && "day-moved", (other || clearing > sale.day) && "after-cutoff"];
  const list = element("ul", { class: "settlement-ways" });
  for (const link of links) if (fitting.includes(link.dataset.way)) list.append(element("li", {}, link.cloneNode(true)));
  return list.firstChild ? [list] : [];
}

// `context`: {today, late, numbers, speak, links, address, beyond: the first year that is not published}.
export function drawResult(output, sale, found, context) {
  const { speak, today } = context;
  const { say, line, time } = speak;
  const due = element("p", { class: "settlement-due" }, ...say("due"), " ", time(found, "due"));
  const state = stateLine(found, today, speak);
  empty(output);
  output.append(due, state, ...(sale.day > today ? [line("ahead")] : []), ...toDo(sale, found, context));
  output.append(...otherDates(sale, found, speak));
  if (!found.confirmedAll) output.append(line("beyond", { year: context.beyond }));
  output.append(...waysOn(sale, found, context.links), steps(sale, found, speak, say("weekend")[0]));
  output.append(element("p", { class: "settlement-address" }, context.address));
  output.dataset.status = found.confirmed ? "confirmed" : "unconfirmed";
  output.dataset.state = found.state;
  return `${due.textContent} ${state.textContent}`;
}

export function clearResult(output) {
  empty(output);
  delete output.dataset.status;
  delete output.dataset.state;
}
