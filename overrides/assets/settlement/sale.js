// What a reader typed, or an address holds → a sale, or what is wrong with which field; and back. No DOM.

import { clock, isoOf, settle } from "../common/settlement/dates.js";
import { readCutoff, readCycle, readDate, readTime, splitAt } from "../common/settlement/fields.js";

export const KEYS = ["at", "channel", "cycle", "cutoff"];

// {date, time, channel, cycle, cutoff} as typed → {sale, faults}; faults: {field: word}.
export function readSale(typed, calendar) {
  const at = splitAt(typed.date);
  const read = {
    date: readDate(at.date, calendar),
    time: readTime(typed.time || at.time),
    channel: { fault: ["card", "qr"].includes(typed.channel) ? "" : "channel-unknown" },
    cycle: readCycle(typed.cycle),
    cutoff: readCutoff(typed.cutoff),
  };
  const faults = {};
  for (const field of Object.keys(read)) if (read[field].fault) faults[field] = read[field].fault;
  const { channel } = typed;
  const [day, second, cycle, cutoff] = ["date", "time", "cycle", "cutoff"].map((field) => read[field].value);
  const reaches = () => cycle.letter === "D" || settle(day + 1, cycle, calendar).due <= calendar.last;
  if (!Object.keys(faults).length && !reaches()) faults.date = "date-after";
  return { sale: { day, second, channel, cycle, cutoff }, faults };
}

// The sale's own part of an address; other keys, as those of a decision, are left alone.
export function addressOf({ day, second, channel, cycle, cutoff }, address) {
  const url = new URL(address);
  const at = isoOf(day) + (second === null ? "" : `T${clock(second)}`);
  const values = { at, channel, cycle: `${cycle.letter}+${cycle.days}`, cutoff: clock(cutoff) };
  for (const key of KEYS) url.searchParams.set(key, values[key]);
  return url.href;
}

// "?at=…&channel=…" → {date, time, channel, cycle, cutoff} as typed, or null; `cutoff` may be undefined.
export function typedIn(search) {
  const query = new URLSearchParams(search);
  if (!KEYS.some((key) => query.has(key))) return null;
  const value = (key, usual) => (query.has(key) ? query.get(key) : usual);
  return { ...splitAt(value("at", "")), channel: value("channel", "card"), cycle: value("cycle", "T+1"), cutoff: value("cutoff") };
}
