// The page's language: messages with what is put into them, and days as they are written there.

import { element } from "../element.js";
import { isoOf } from "./dates.js";

/** @import { Day, Settled } from "./dates.js" */

/**
 * @typedef {(string | Node)[]} Message for append(): text, and what is put into it
 * @typedef {Record<string, string | number | Node | undefined>} Values
 * @typedef {ReturnType<typeof speaker>} Speaker
 */

/** @type {Intl.DateTimeFormatOptions} */
const FULL = { year: "numeric", month: "long", day: "numeric", weekday: "long" };
/** @type {Intl.DateTimeFormatOptions} */
const SHORT = { month: "short", day: "numeric", weekday: "short" };

/**
 * @param {string} locale
 * @param {Record<string, string>} messages
 */
export function speaker(locale, messages) {
  /** @param {Day} day @param {Intl.DateTimeFormatOptions} shape */
  const write = (day, shape) => new Intl.DateTimeFormat(locale, { ...shape, timeZone: "UTC" }).format(day * 864e5);
  /** @param {Day} day */
  const full = (day) => write(day, FULL);
  /**
   * "…{due}…" → text and what is put in for {due}: never markup.
   * @param {string} key
   * @param {Values} [values]
   * @returns {Message}
   */
  const message = (key, values = {}) =>
    messages[key].split(/\{(\w+)\}/).map((part, at) => {
      const value = at % 2 ? values[part] : part;
      return value instanceof Node ? value : String(value);
    });
  return {
    message,
    full,
    /** @param {Day} day */
    short: (day) => write(day, SHORT),
    /** @param {Day} day */
    weekday: (day) => write(day, { weekday: "long" }),
    /** @param {string} key @param {Values} [values] */
    line: (key, values, kind = "note") => element("p", { class: `settlement-${kind}` }, ...message(key, values)),
    /**
     * A due date, marked where it is unconfirmed: never a bare one.
     * @param {Pick<Settled, "due" | "confirmed">} settled
     * @param {string} [result]
     */
    time({ due, confirmed }, result) {
      const made = element("time", { datetime: isoOf(due), "data-result": result || undefined }, full(due));
      return element("span", {}, made, ...(confirmed ? [] : [" ", element("em", {}, messages.unconfirmed)]));
    },
  };
}
