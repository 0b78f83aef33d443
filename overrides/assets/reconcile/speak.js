// The words of the page's language, with dates and amounts as it writes them. No DOM.

import { yuanOf } from "./money.js";

/** @import { Day, Speak } from "./shapes.js" */

// Names of states in the order in which they are listed.
export const STATES = ["arrived", "likely", "not-due", "waiting", "ambiguous", "difference", "unknown", "missing"];

/**
 * @param {string} locale
 * @param {Record<string, string>} messages
 * @returns {Speak}
 */
export function speaker(locale, messages) {
  const format = (/** @type {Intl.DateTimeFormatOptions} */ options) => {
    const written = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    /** @type {Map<number, string>} */
    const known = new Map();
    return (/** @type {number} */ day) => {
      const text = known.get(day) || written.format(day * 864e5);
      known.set(day, text);
      return text;
    };
  };
  const message = (
    /** @type {string} */ key,
    /** @type {Record<string, string | number | undefined>} */ values = {},
  ) => {
    if (messages[key] === undefined) throw new Error(`no words for ${key}`);
    return messages[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  };
  return {
    message,
    has: (/** @type {string} */ key) => messages[key] !== undefined,
    day: format({ month: "long", day: "numeric" }),
    full: format({ year: "numeric", month: "long", day: "numeric", weekday: "short" }),
    dated: format({ month: "short", day: "numeric", weekday: "short" }),
    weekday: format({ weekday: "short" }),
    month: format({ year: "numeric", month: "long" }),
    yuan: (/** @type {number} */ fen) => message("yuan", { amount: yuanOf(fen) }),
    days: (/** @type {number} */ count) => message(count === 1 ? "day" : "days", { count }),
  };
}

const MOST_NAMED = 3;

// "12 days arrived, 1 day missing: 3,482.10 yuan of 9 March."
/**
 * @param {Day[]} days
 * @param {Speak} speak
 */
export function sentenceOf(days, speak) {
  const parts = [];
  for (const state of STATES) {
    const some = days.filter((one) => one.state === state);
    if (some.length) parts.push(speak.message(`sum-${state}`, { days: speak.days(some.length) }));
  }
  const missing = days.filter(({ state }) => state === "missing");
  const named = missing.slice(0, MOST_NAMED).map(({ lot }) =>
    speak.message("of-day", {
      amount: speak.yuan(lot.net === null ? lot.gross : lot.net),
      day: speak.day(lot.day),
    }),
  );
  const more = missing.length > MOST_NAMED ? speak.message("more", { count: missing.length - MOST_NAMED }) : "";
  const list = parts.join(speak.message("comma"));
  return speak.message("sentence", {
    list: named.length ? speak.message("which", { list, named: named.join(speak.message("comma")) + more }) : list,
  });
}

// Why a day's state is what it is, in words; "" where the state says it all.
/**
 * @param {Day} day
 * @param {Speak} speak
 */
export function noteOf({ why, difference, came, of, state, together = [], lot }, speak) {
  if (why === "items") return speak.message("why-items", { came, of });
  if (why === "short" && lot.net === null && difference !== undefined && difference > 0)
    return speak.message("why-fee", { amount: speak.yuan(difference) });
  if (why && speak.has(`why-${why}`))
    return speak.message(`why-${why}`, { amount: difference === undefined ? "" : speak.yuan(Math.abs(difference)) });
  if (why === "short" && difference !== undefined)
    return speak.message(difference > 0 ? "less" : "more-came", { amount: speak.yuan(Math.abs(difference)) });
  if (state === "ambiguous") return speak.message("why-ambiguous");
  return together.length > 1 && together.includes(lot.index)
    ? speak.message("why-together", { days: speak.days(together.length) })
    : "";
}
