// What was read of a list: how many rows, which column was taken for what, and what to change.

import { element, empty, query } from "../common/element.js";
import { markWide } from "../common/wide.js";
import { ROLES } from "./headers.js";
import { bare } from "./money.js";

/** @import { Columns, Kind, Left, Named, ReadList, Row, Speak, Unit } from "./shapes.js" */

const SHOWN_ROWS = 3;
const MOST_LISTED = 200;

/** @param {Kind} kind */
const choices = (kind) => ["", "date", "time", ...ROLES[kind].filter((role) => role !== "when")];

/**
 * @param {Kind} kind
 * @param {string} role
 * @param {number} column
 * @param {Speak} speak
 */
function roleSelect(kind, role, column, speak) {
  const select = element("select", {
    "data-column": column,
    "aria-label": speak.message("column", { number: column + 1 }),
  });
  for (const choice of choices(kind)) {
    const option = element("option", { value: choice }, speak.message(choice ? `role-${choice}` : "role-none"));
    option.selected = choice === role;
    select.append(option);
  }
  return select;
}

/**
 * @param {Unit} unit
 * @param {Speak} speak
 */
function unitSelect(unit, speak) {
  const select = element("select", { "data-unit": "" });
  for (const value of ["yuan", "fen"]) {
    const option = element("option", { value }, speak.message(`unit-${value}`));
    option.selected = value === unit;
    select.append(option);
  }
  return element("label", {}, `${speak.message("unit")} `, select);
}

// The first rows, with a choice over each column; changing one calls back with {header, roles, unit}.
/**
 * @param {HTMLElement} place
 * @param {{rows: Row[], columns: Columns | null, kind: Kind, title: string}} list
 * @param {Speak} speak
 * @param {(named: Named) => void} onChange
 */
export function drawColumns(place, { rows, columns, kind, title }, speak, onChange) {
  empty(place);
  const width = rows.slice(0, 50).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const header = columns ? columns.header : -1;
  const roles = Array.from({ length: width }, (_, column) => (columns && columns.roles[column]) || "");
  const shown = rows.slice(Math.max(header, 0), Math.max(header, 0) + 1 + SHOWN_ROWS);
  const heads = roles.map((role, column) => element("th", { scope: "col" }, roleSelect(kind, role, column, speak)));
  const body = shown.map(({ cells }) =>
    element("tr", {}, ...roles.map((_, column) => element("td", {}, bare(cells[column] || "").slice(0, 40)))),
  );
  const table = element(
    "table",
    { class: "reconcile-columns" },
    element("caption", {}, element("span", { class: "heard" }, `${title}: `), speak.message("columns-caption")),
    element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}, ...body),
  );
  place.append(element("div", { class: "wide" }, table), unitSelect(columns ? columns.unit : "yuan", speak));
  markWide();
  place.onchange = () => {
    /** @type {NodeListOf<HTMLSelectElement>} */
    const selects = place.querySelectorAll("[data-column]");
    /** @type {HTMLSelectElement} */
    const chosen = query(place, "[data-unit]");
    onChange({ header, roles: [...selects].map(({ value }) => value), unit: chosen.value === "fen" ? "fen" : "yuan" });
  };
}

/**
 * @param {Left[]} lines
 * @param {Speak} speak
 */
function listOf(lines, speak) {
  const items = lines
    .slice(0, MOST_LISTED)
    .map(({ line, reason, cells }) =>
      element(
        "li",
        {},
        speak.message("line", { line, reason: speak.message(`reason-${reason}`) }),
        " ",
        element("small", {}, cells.map(bare).join(" ").slice(0, 80)),
      ),
    );
  return element("ul", {}, ...items);
}

// [data-rows]: the counts, and each row that was not read, at its line and with its reason.
/**
 * @param {HTMLElement} place
 * @param {ReadList} list
 * @param {Speak} speak
 */
export function drawRows(place, { read, aside, refused, columns }, speak) {
  empty(place);
  Object.assign(place.dataset, { read: `${read}`, setAside: `${aside.length}`, refused: `${refused.length}` });
  place.append(element("p", {}, speak.message("rows", { read, aside: aside.length, refused: refused.length })));
  if (columns)
    place.append(element("p", { class: "hint" }, speak.message("read-as", { columns: readAs(columns, speak) })));
  /** @type {[string, Left[]][]} */
  const lists = [
    ["refused-rows", refused],
    ["aside-rows", aside],
  ];
  for (const [key, lines] of lists)
    if (lines.length)
      place.append(
        element(
          "details",
          {},
          element("summary", {}, speak.message(key, { count: lines.length })),
          listOf(lines, speak),
        ),
      );
}

/**
 * @param {Columns} columns
 * @param {Speak} speak
 */
const readAs = ({ roles, unit }, speak) =>
  roles
    .filter(Boolean)
    .map((role) => speak.message(`role-${role}`))
    .concat(speak.message(`unit-${unit}`))
    .join(speak.message("comma"));
