// Days as a letter writes them. No DOM, no clock.

import { isoOf } from "../common/settlement/dates.js";

/** @import { Day } from "../common/settlement/dates.js" */

/** @typedef {"zh" | "en"} Language */

/** @type {Record<Language, (day: Day) => string>} */
export const DAY_WRITERS = {
  zh: (day) => isoOf(day).replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日"),
  en: (day) =>
    new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
      day * 864e5,
    ),
};
