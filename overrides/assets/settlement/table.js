// The table of due dates, drawn again around a day: the reader's own, or that of the sale.

import { element, empty } from "../common/element.js";
import { isoOf, settle, withoutMakeUp } from "../common/settlement/dates.js";

/** @import { Calendar, Day } from "../common/settlement/dates.js" */
/** @import { Speaker } from "../common/settlement/speak.js" */

const WEEKS = 3;
const T1 = { letter: "T", days: 1 };

/** @param {Day} day @param {Speaker} speak */
const dayOn = (day, { short }) => element("time", { datetime: isoOf(day) }, short(day));

/**
 * @param {Day} clearing
 * @param {Calendar} calendar
 * @param {Speaker} speak
 */
function dueCell(clearing, calendar, speak) {
  const { due, confirmed } = settle(clearing, T1, calendar);
  const without = settle(clearing, T1, withoutMakeUp(calendar)).due;
  const cell = element("td", {}, dayOn(due, speak));
  if (!confirmed) cell.append(" ", element("em", {}, ...speak.message("unconfirmed")));
  if (without !== due)
    cell.append(" ", element("small", {}, ...speak.message("table-without", { due: dayOn(without, speak) })));
  return cell;
}

/**
 * @param {Day} day
 * @param {Calendar} calendar
 * @param {Day} today
 * @param {Speaker} speak
 */
function saleRow(day, calendar, today, speak) {
  const head = element("th", { scope: "row" }, dayOn(day, speak));
  if (day === today) head.append(" ", element("small", {}, ...speak.message("table-today")));
  return element(
    "tr",
    { "data-sale": isoOf(day), "aria-current": day === today ? "date" : undefined },
    head,
    dueCell(day, calendar, speak),
    dueCell(day + 1, calendar, speak),
  );
}

/**
 * @param {HTMLTableElement} table
 * @param {Day} centre
 * @param {{ calendar: Calendar, today: Day, speak: Speaker }} context
 */
export function drawTable(table, centre, { calendar, today, speak }) {
  for (const body of table.querySelectorAll("tbody")) body.remove();
  const monday = centre - ((centre + 3) % 7) - 7;
  /** @param {Day} day */
  const inside = (day) => day >= calendar.first && settle(day + 1, T1, calendar).due <= calendar.last;
  const shown = [];
  for (let week = 0; week < WEEKS; week += 1) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((number) => monday + 7 * week + number).filter(inside);
    table.append(element("tbody", {}, ...days.map((day) => saleRow(day, calendar, today, speak))));
    shown.push(...days);
  }
  const caption = table.createCaption(); // the one that is there
  empty(caption);
  if (shown.length) {
    const ends = { first: speak.full(shown[0]), last: speak.full(shown[shown.length - 1]) };
    caption.append(...speak.message("table", ends));
  }
}
