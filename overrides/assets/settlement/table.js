// The table of due dates, drawn again around a day: the reader's own, or that of the sale.

import { element, empty } from "../common/element.js";
import { isoOf, settle, withoutMakeUp } from "../common/settlement/dates.js";

const WEEKS = 3;
const T1 = { letter: "T", days: 1 };

const dayOn = (day, { short }) => element("time", { datetime: isoOf(day) }, short(day));

function dueCell(clearing, calendar, speak) {
  const { due, confirmed } = settle(clearing, T1, calendar);
  const without = settle(clearing, T1, withoutMakeUp(calendar)).due;
  const cell = element("td", {}, dayOn(due, speak));
  if (!confirmed) cell.append(" ", element("em", {}, ...speak.say("unconfirmed")));
  if (without !== due) cell.append(" ", element("small", {}, ...speak.say("table-without", { due: dayOn(without, speak) })));
  return cell;
}

function saleRow(day, calendar, today, speak) {
  const head = element("th", { scope: "row" }, dayOn(day, speak));
  if (day === today) head.append(" ", element("small", {}, ...speak.say("table-today")));
  const mark = day === today ? { "aria-current": "date" } : {};
  return element("tr", { "data-sale": isoOf(day), ...mark }, head,
    dueCell(day, calendar, speak), dueCell(day + 1, calendar, speak));
}

export function drawTable(table, centre, { calendar, today, speak }) {
  for (const body of table.querySelectorAll("tbody")) body.remove();
  const monday = centre - ((centre + 3) % 7) - 7;
  const inside = (day) => day >= calendar.first && settle(day + 1, T1, calendar).due <= calendar.last;
  const shown = [];
  for (let week = 0; week < WEEKS; week += 1) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((number) => monday + 7 * week + number).filter(inside);
    table.append(element("tbody", {}, ...days.map((day) => saleRow(day, calendar, today, speak))));
    shown.push(...days);
  }
  empty(table.caption);
  if (shown.length) {
    const ends = { first: speak.full(shown[0]), last: speak.full(shown[shown.length - 1]) };
    table.caption.append(...speak.say("table", ends));
  }
}
