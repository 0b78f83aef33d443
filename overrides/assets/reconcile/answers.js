// What was found, drawn: the sentence first, then the month, the days, the credits.

import { isoOf } from "../common/settlement/dates.js";
import { element, empty } from "../common/element.js";
import { yuanOf } from "./money.js";
import { drawMonths } from "./month.js";
import { noteOf, sentenceOf } from "./speak.js";

/** @import { Day, JudgedCredit, Lot, Result, Speak } from "./shapes.js" */

// Drawing more would hold up the page; the file for a spreadsheet has them all.
const [DRAWN_DAYS, DRAWN_CREDITS] = [2000, 1000];
const MIDNIGHT_CUTOFF = 86400;
const TO_CASE = ["missing", "difference", "unknown", "ambiguous"];

/** @param {string} text */
const small = (text) => element("small", {}, text);
/**
 * @param {number} day
 * @param {Speak} speak
 */
const timeOf = (day, speak) => element("time", { datetime: isoOf(day) }, speak.dated(day));

/**
 * @param {Day} one
 * @param {Speak} speak
 */
function creditLines(one, speak) {
  return one.credits
    .slice(0, 6)
    .map(({ day, fen, payer }) =>
      small(speak.message("came", { day: speak.day(day), amount: speak.yuan(fen), payer })),
    );
}

/**
 * @param {Lot} lot
 * @param {Speak} speak
 */
function worthCell({ gross, fee, net }, speak) {
  if (net === null) return element("td", {}, yuanOf(gross), small(speak.message("fee-unknown")));
  return element(
    "td",
    {},
    yuanOf(net),
    small(speak.message("gross-less-fee", { gross: yuanOf(gross), fee: yuanOf(fee || 0) })),
  );
}

/**
 * @param {Day} one
 * @param {Speak} speak
 * @param {string} way
 */
function dayRow(one, speak, way) {
  const { lot, state } = one;
  const due = small(speak.message("due", { day: speak.day(lot.due) }));
  const cell = element("td", {}, element("b", {}, speak.message(`state-${state}`)));
  const note = noteOf(one, speak);
  if (note) cell.append(small(note));
  cell.append(...creditLines(one, speak));
  if (way && TO_CASE.includes(state)) cell.append(element("a", { href: way }, speak.message("to-case")));
  /** @type {Record<string, string | number>} */
  const attributes = { "data-day": isoOf(lot.day), "data-state": state };
  if (one.group !== undefined && state === "ambiguous") attributes["data-group"] = one.group;
  return element(
    "tr",
    attributes,
    element("th", { scope: "row" }, timeOf(lot.day, speak), due),
    worthCell(lot, speak),
    cell,
  );
}

/**
 * @param {Day[]} days
 * @param {Speak} speak
 * @param {string} way
 */
function dayTable(days, speak, way) {
  const heads = ["head-day", "head-worth", "head-state"].map((key) =>
    element("th", { scope: "col" }, speak.message(key)),
  );
  const rows = days.slice(-DRAWN_DAYS).map((one) => dayRow(one, speak, way));
  return element(
    "table",
    { class: "reconcile-days" },
    element("caption", {}, speak.message("days-caption")),
    element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}, ...rows),
  );
}

/**
 * @param {JudgedCredit} credit
 * @param {Speak} speak
 */
function creditItem({ day, fen, payer, memo, state, days }, speak) {
  const text = speak.message("came", { day: speak.day(day), amount: speak.yuan(fen), payer: payer || memo || "—" });
  const of = days.length ? speak.message("pays", { days: days.map(speak.day).join(speak.message("comma")) }) : "";
  return element("li", { "data-credit": state }, element("b", {}, speak.message(`credit-${state}`)), ` ${text} ${of}`);
}

// What nothing explains stands in sight; what is explained can be unfolded.
/**
 * @param {JudgedCredit[]} credits
 * @param {Speak} speak
 */
function drawCredits(credits, speak) {
  /** @type {[string, (credit: JudgedCredit) => boolean][]} */
  const parts = [
    ["unexplained", ({ state, acquirer }) => state === "unexplained" && acquirer],
    ["others", ({ state, acquirer }) => state === "unexplained" && !acquirer],
    ["explained", ({ state }) => state !== "unexplained"],
  ];
  return parts.map(([name, holds]) => {
    const some = credits.filter(holds);
    if (!some.length) return "";
    /** @type {Record<string, string>} */
    const open = name === "unexplained" ? { open: "" } : {};
    const total = some.reduce((sum, { fen }) => sum + fen, 0);
    const summary = element(
      "summary",
      {},
      speak.message(`credits-${name}`, { count: some.length, amount: speak.yuan(total) }),
    );
    const more =
      some.length > DRAWN_CREDITS
        ? [element("li", {}, speak.message("more-in-file", { count: some.length - DRAWN_CREDITS }))]
        : [];
    return element(
      "details",
      open,
      summary,
      element("ul", {}, ...some.slice(0, DRAWN_CREDITS).map((credit) => creditItem(credit, speak)), ...more),
    );
  });
}

// Without a row that answers to the filter the table says nothing: then all are shown.
/**
 * @param {HTMLElement} table
 * @param {Speak} speak
 */
function drawFilter(table, speak) {
  const box = element("input", { type: "checkbox", name: "only-open" });
  /** @type {HTMLElement[]} */
  const rows = [...table.querySelectorAll("tbody tr")].map((row) => /** @type {HTMLElement} */ (row));
  const settled = rows.filter(({ dataset }) => dataset.state === "arrived" || dataset.state === "not-due");
  box.addEventListener("change", () => {
    for (const row of settled) row.hidden = box.checked;
  });
  return settled.length && settled.length < rows.length
    ? element("label", { class: "choice reconcile-filter" }, box, element("span", {}, speak.message("only-open")))
    : "";
}

// The lists seem to be made by another cut-off: by which, and a button for it.
/**
 * @param {number} cutoff seconds
 * @param {Speak} speak
 */
function drawCutoff(cutoff, { message }) {
  const text = cutoff === MIDNIGHT_CUTOFF ? "24:00" : "23:00";
  const attributes = { type: "button", "data-press": "cutoff", value: text };
  const button = element("button", attributes, message("cut-at", { cutoff: text }));
  return element("p", {}, message("doubt-cutoff", { cutoff: text }), " ", button);
}

/**
 * @param {HTMLElement} output
 * @param {Result} result
 * @param {Speak} speak
 * @param {{way: string, doubts: string[], cutoff: number | null}} more
 */
export function drawAnswers(output, { days, credits }, speak, { way, doubts, cutoff }) {
  empty(output);
  const table = dayTable(days, speak, way);
  const sentence = sentenceOf(days, speak);
  const hints = doubts.map((text) => element("p", { class: "hint" }, text));
  output.append(
    element("p", { class: "reconcile-sentence" }, sentence),
    ...(cutoff ? [drawCutoff(cutoff, speak)] : []),
    ...hints,
    ...drawMonths(days, speak),
    drawFilter(table, speak),
    table,
    ...drawCredits(credits, speak),
  );
  for (const key of ["meaning-arrived", "meaning-missing"])
    output.append(element("p", { class: "hint" }, speak.message(key)));
  return sentence;
}
