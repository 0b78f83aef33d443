// What a reader typed, or an address holds → a sale, or what is wrong with which field; and back. No DOM.

import { clock, isoOf, settle } from "../common/settlement/dates.js";
import { readCutoff, readCycle, readDate, readTime, splitAt } from "../common/settlement/fields.js";

/** @import { Sale } from "../common/settlement/answer.js" */
/** @import { Calendar } from "../common/settlement/dates.js" */

/**
 * @typedef {{ date: string, time: string, channel: string, cycle: string, cutoff: string }} Typed
 * @typedef {Record<string, string>} Faults field → what is wrong with it
 */

const KEYS = ["at", "channel", "cycle", "cutoff"];

/**
 * A sale as typed → the sale, null where something is wrong with it.
 * @param {Typed} typed
 * @param {Calendar} calendar
 * @returns {{ sale: Sale | null, faults: Faults }}
 */
export function readSale(typed, calendar) {
  const at = splitAt(typed.date);
  const { channel } = typed;
  const date = readDate(at.date, calendar);
  const time = readTime(typed.time || at.time);
  const cycle = readCycle(typed.cycle);
  const cutoff = readCutoff(typed.cutoff);
  /** @type {Faults} */
  const faults = {};
  if (date.fault) faults.date = date.fault;
  if (time.fault) faults.time = time.fault;
  if (!["card", "qr"].includes(channel)) faults.channel = "channel-unknown";
  if (cycle.value === null) faults.cycle = cycle.fault;
  if (cutoff.value === null) faults.cutoff = cutoff.fault;
  if (Object.keys(faults).length || date.value === null || cycle.value === null || cutoff.value === null)
    return { sale: null, faults };
  const reaches = cycle.value.letter === "D" || settle(date.value + 1, cycle.value, calendar).due <= calendar.last;
  if (!reaches) return { sale: null, faults: { date: "date-after" } };
  return { sale: { day: date.value, second: time.value, channel, cycle: cycle.value, cutoff: cutoff.value }, faults };
}

/**
 * The sale's own part of an address; other keys, as those of a decision, are left alone.
 * @param {Sale} sale
 * @param {string} address
 */
export function addressOf({ day, second, channel = "", cycle, cutoff }, address) {
  const url = new URL(address);
  const at = isoOf(day) + (second === null ? "" : `T${clock(second)}`);
  /** @type {Record<string, string>} */
  const values = { at, channel, cycle: `${cycle.letter}+${cycle.days}`, cutoff: clock(cutoff) };
  for (const key of KEYS) url.searchParams.set(key, values[key]);
  return url.href;
}

/**
 * "?at=…&channel=…" → a sale as typed, or null where the address holds none.
 * @param {string} search
 * @returns {Partial<Typed> | null}
 */
export function typedIn(search) {
  const query = new URLSearchParams(search);
  if (!KEYS.some((key) => query.has(key))) return null;
  /** @param {string} key @param {string} usual */
  const value = (key, usual) => {
    const given = query.get(key);
    return given === null ? usual : given;
  };
  const cutoff = query.has("cutoff") ? value("cutoff", "") : undefined;
  return { ...splitAt(value("at", "")), channel: value("channel", "card"), cycle: value("cycle", "T+1"), cutoff };
}
