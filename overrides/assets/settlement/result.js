// A sale and its answer → what the reader is shown.

import { element, empty } from "../common/element.js";
import { clock, isoOf } from "../common/settlement/dates.js";

/** @import { Answer, Sale } from "../common/settlement/answer.js" */
/** @import { Day } from "../common/settlement/dates.js" */
/** @import { Message, Speaker, Values } from "../common/settlement/speak.js" */

/**
 * @typedef {Record<string, string>} Numbers whose number → the number
 * @typedef {object} Context
 * @property {Day} today
 * @property {string} late the hour from which a payment is late, as advice
 * @property {Numbers} numbers
 * @property {Speaker} speak
 * @property {NodeListOf<HTMLElement>} links
 * @property {number} beyond the first year that is not published
 */

// More working days than this are no measure of anything.
const LONG = 10;

/**
 * @param {Answer} answer
 * @param {Day} today
 * @param {Speaker} speak
 */
function stateLine({ state, due, late }, today, { line }) {
  if (state === "waiting") return line(due - today === 1 ? "waiting-1" : "waiting-n", { n: due - today }, "state");
  if (state !== "overdue") return line(state, {}, "state");
  return line(late < 2 ? `overdue-${late}` : late > LONG ? "overdue-long" : "overdue-n", { n: late }, "state");
}

/**
 * `{"邮储银行": "95580"}` → 邮储银行 95580，…, each to be dialled.
 * @param {Numbers} numbers
 * @param {Speaker} speak
 */
function numberLine(numbers, { message, line }) {
  const dialled = element("span", {});
  Object.keys(numbers).forEach((name, at) => {
    const phone = element("a", { href: `tel:${numbers[name]}` }, numbers[name]);
    dialled.append(...(at ? message("comma") : []), ...message("number", { name, phone }));
  });
  return line("numbers", { numbers: dialled }, "numbers");
}

/**
 * The one thing to do, and what belongs to it.
 * @param {Sale} sale
 * @param {Answer} found
 * @param {Context} context
 */
function toDo(sale, found, { today, late, numbers, speak }) {
  const { message, line, time } = speak;
  /** @param {string} what @param {string} key @param {Values} [values] */
  const sentence = (what, key, values) =>
    element("p", { class: "settlement-do", "data-do": what }, ...message(key, values));
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

/**
 * @param {Sale} sale
 * @param {Answer} found
 * @param {Speaker} speak
 */
function otherDates(sale, { due, without, other }, { line, full, time }) {
  const lines = without ? [line("without", { due: time(without, "due-without-makeup") })] : [];
  if (!other) return lines;
  const values = { cutoff: clock(sale.cutoff), clearing: full(other.clearing), due: time(other, "due-other-side") };
  const near = other.due === due && !without && !other.without ? "other-same" : "other";
  lines.push(line(sale.second === null ? "no-time" : near, values));
  if (other.without) lines.push(line("other-without", { due: time(other.without) }));
  return lines;
}

/**
 * @param {Sale} sale
 * @param {Answer} found
 * @param {Speaker} speak
 * @param {Message[0]} weekend
 */
function steps({ day, second, channel = "", cutoff, cycle }, { clearing, due, way }, { message, full, time }, weekend) {
  /** @param {string} key @param {Values} values */
  const step = (key, values, attributes = {}) => element("li", attributes, ...message(key, values));
  const cleared = { clearing: time({ due: clearing, confirmed: true }, "clearing"), cutoff: clock(cutoff) };
  const list = element(
    "ol",
    {},
    step(channel, { at: full(day) + (second === null ? "" : ` ${clock(second)}`) }),
    step(clearing > day ? "after" : "before", cleared),
  );
  for (const { day, n, makeUp, skipped } of way) {
    const values = { day: full(day), n, festival: makeUp, reason: skipped || weekend };
    list.append(
      n ? step(makeUp ? "made-up" : "counted", values) : step("skipped", values, { "data-skipped": isoOf(day) }),
    );
  }
  if (cycle.letter === "D") list.append(step(cycle.days ? "D" : "D0", { day: full(due), n: cycle.days }));
  return element("div", { class: "settlement-steps" }, element("p", {}, ...message("steps")), list);
}

/**
 * Where to read on: the pages that fit this answer, the call among them on its last day. None presets what the reader
 * has not said.
 * @param {Sale} sale
 * @param {Answer} found
 * @param {NodeListOf<HTMLElement>} links
 * @param {Day} today
 */
function waysOn(sale, { state, clearing, way, without, other, last }, links, today) {
  const fitting =
    state === "overdue"
      ? ["overdue", "late", "check"]
      : [
          last.due === today ? "overdue" : "",
          "not-due-yet",
          without || way.some(({ n }) => !n) ? "day-moved" : "",
          other || clearing > sale.day ? "after-cutoff" : "",
        ];
  const list = element("ul", { class: "settlement-ways" });
  for (const link of links)
    if (fitting.includes(link.dataset.way || "none")) list.append(element("li", {}, link.cloneNode(true)));
  return list.firstChild ? [list] : [];
}

/**
 * Returns the line that is announced.
 * @param {HTMLOutputElement} output
 * @param {Sale} sale
 * @param {Answer} found
 * @param {Context} context
 */
export function drawResult(output, sale, found, context) {
  const { speak, today } = context;
  const { message, line, time } = speak;
  const due = element("p", { class: "settlement-due" }, ...message("due"), " ", time(found, "due"));
  const state = stateLine(found, today, speak);
  empty(output);
  output.append(due, state, ...(sale.day > today ? [line("ahead")] : []));
  const rest = [...toDo(sale, found, context), ...otherDates(sale, found, speak)];
  const beyond = found.confirmedAll ? [] : [line("beyond", { year: context.beyond })];
  // What may be not late at all is said before anybody is to be called.
  output.append(...(found.state === "overdue" ? [...beyond, ...rest] : [...rest, ...beyond]));
  output.append(...waysOn(sale, found, context.links, today), steps(sale, found, speak, message("weekend")[0]));
  output.dataset.status = found.confirmed ? "confirmed" : "unconfirmed";
  output.dataset.state = found.state;
  return `${due.textContent} ${state.textContent}`;
}

/** @param {HTMLOutputElement} output */
export function clearResult(output) {
  empty(output);
  delete output.dataset.status;
  delete output.dataset.state;
}
