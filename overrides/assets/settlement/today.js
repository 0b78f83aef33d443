// A year's calendar marks today, as it is in China; what was built cannot know.

import { query } from "../common/element.js";

const now = new Date(Date.now() + 8 * 36e5);
const year = query(document, ".year");
/** @type {NodeListOf<HTMLTableElement>} */
const months = year.querySelectorAll("table.year-month");
const month = months[now.getUTCMonth()];
const cells =
  month && Number(year.dataset.year) === now.getUTCFullYear() ? Array.from(month.querySelectorAll("td")) : [];
const today = cells.find((cell) => cell.firstChild && Number(cell.firstChild.textContent) === now.getUTCDate());
if (today) today.setAttribute("aria-current", "date");
