// The page's language: messages with what is put into them, and days as they are written there.

import { element } from "../element.js";
import { isoOf } from "./dates.js";

const FULL = { year: "numeric", month: "long", day: "numeric", weekday: "long" };
const SHORT = { month: "short", day: "numeric", weekday: "short" };

export function speaker(locale, said) {
  const write = (day, shape) => new Intl.DateTimeFormat(locale, { ...shape, timeZone: "UTC" }).format(day * 864e5);
  const full = (day) => write(day, FULL);
  // "…{due}…" → text and what is put in for {due}, for append(): never markup.
  const say = (key, values = {}) => said[key].split(/\{(\w+)\}/).map((part, at) => (at % 2 ? values[part] : part));
  return {
    say,
    full,
    short: (day) => write(day, SHORT),
    weekday: (day) => write(day, { weekday: "long" }),
    line: (key, values, kind = "note") => element("p", { class: `settlement-${kind}` }, ...say(key, values)),
    // A due date, marked where it is unconfirmed: never a bare one.
    time({ due, confirmed }, result) {
      const marked = result ? { "data-result": result } : {};
      const made = element("time", { datetime: isoOf(due), ...marked }, full(due));
      return element("span", {}, made, ...(confirmed ? [] : [" ", element("em", {}, said.unconfirmed)]));
    },
  };
}
