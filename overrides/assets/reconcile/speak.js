// The words of the page's language, with dates and amounts as it writes them. No DOM.

import { yuanOf } from "./money.js";

/** @import { Day, Speak } from "./shapes.js" */

// Names of states in the order in which they are said.
export const STATES = ["arrived", "likely", "not-due", "waiting", "ambiguous", "difference", "unknown", "missing"];

/**
 * @param {string} locale
 * @param {Record<string, string>} said
 * @returns {Speak}
 */
export function speaker(locale, said) {
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
  const say = (/** @type {string} */ key, /** @type {Record<string, string | number | undefined>} */ values = {}) => {
    if (said[key] === undefined) throw new Error(`no words for ${key}`);
    return said[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  };
  return {
    say,
    has: (/** @type {string} */ key) => said[key] !== undefined,
    day: format({ month: "long", day: "numeric" }),
    full: format({ year: "numeric", month: "long", day: "numeric", weekday: "short" }),
    dated: format({ month: "short", day: "numeric", weekday: "short" }),
    weekday: format({ weekday: "short" }),
    month: format({ year: "numeric", month: "long" }),
    yuan: (/** @type {number} */ fen) => say("yuan", { amount: yuanOf(fen) }),
    days: (/** @type {number} */ count) => say(count === 1 ? "day" : "days", { count }),
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
    if (some.length) parts.push(speak.say(`sum-${state}`, { days: speak.days(some.length) }));
  }
  const missing = days.filter(({ state }) => state === "missing");
  const named = missing.slice(0, MOST_NAMED).map(({ lot }) =>
    speak.say("of-day", {
      amount: speak.yuan(lot.net === null ? lot.gross : lot.net),
      day: speak.day(lot.day),
    }),
  );
  const more = missing.length > MOST_NAMED ? speak.say("more", { count: missing.length - MOST_NAMED }) : "";
  const list = parts.join(speak.say("comma"));
  return speak.say("sentence", {
    list: named.length ? speak.say("which", { list, named: named.join(speak.say("comma")) + more }) : list,
  });
}

// Why a day's state is what it is, in words; "" where the state says it all.
/**
 * @param {Day} day
 * @param {Speak} speak
 */
export function noteOf({ why, difference, came, of, state, together = [], lot }, speak) {
  if (why === "items") return speak.say("why-items", { came, of });
  if (why === "short" && lot.net === null && difference !== undefined && difference > 0)
    return speak.say("why-fee", { amount: speak.yuan(difference) });
  if (why && speak.has(`why-${why}`))
    return speak.say(`why-${why}`, { amount: difference === undefined ? "" : speak.yuan(Math.abs(difference)) });
  if (why === "short" && difference !== undefined)
    return speak.say(difference > 0 ? "less" : "more-came", { amount: speak.yuan(Math.abs(difference)) });
  if (state === "ambiguous") return speak.say("why-ambiguous");
  return together.length > 1 && together.includes(lot.index)
    ? speak.say("why-together", { days: speak.days(together.length) })
    : "";
}
