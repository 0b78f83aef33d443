// What a reader typed, or an address holds → a sale, or what is wrong with which field. No DOM.

import { readDay, settle } from "./dates.mjs";

export const CUTOFFS = { card: "23:00", qr: "24:00" };

// Full-width digits, colons and letters are what Chinese keyboards give: they mean the same.
const plain = (text) => text.normalize("NFKC").trim();

// "2026-02-12T23:01" → {date: "2026-02-12", time: "23:01"}; what is no date at all stays whole.
export function splitAt(at) {
  const [, date = at, time = ""] = /^([\d\-/.年月日]*)(?:[T\s]([^]*))?$/i.exec(plain(at)) ?? [];
  return { date, time };
}

// The value is given even where the calendar does not reach: {value: day, fault: "date-before"}.
export function readDate(text, { first, last }) {
  const [, year, month, day] = /^(\d{4})[-/.年]?(\d\d?)[-/.月]?(\d\d?)日?$/.exec(plain(text)) ?? [];
  const value = readDay(`${year}-${month?.padStart(2, 0)}-${day?.padStart(2, 0)}`);
  if (value === null) return { fault: plain(text) ? "date-unknown" : "date-missing" };
  return { value, fault: value < first ? "date-before" : value > last ? "date-after" : "" };
}

// Seconds of the day, null for none: "23:01", "9:05", "2301", "23:01:30", "23:01+08:00".
function readTime(text) {
  if (!text) return { value: null };
  const [, hour, minute, second = 0, zone] =
    /^(\d\d?):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?\s*(Z|[A-Z/_]{3,}|[-+ ]?\d\d:?\d\d)?$/i.exec(text) ?? [];
  if (hour === undefined || hour > 23 || minute > 59 || second > 59) return { fault: "time-unknown" };
  if (zone && !/^[+ ]?08:?00$/.test(zone)) return { fault: "time-zone" };
  return { value: hour * 3600 + minute * 60 + +second };
}

function readCycle(text) {
  // In an address a bare "+" stands for a space.
  const [, letter, days] = /^([TD])[+ ](\d+)$/i.exec(text) ?? [];
  if (!letter) return { fault: "cycle-unknown" };
  return days > 30 ? { fault: "cycle-range" } : { value: { letter: letter.toUpperCase(), days: +days } };
}

function readCutoff(text) {
  const [, hour, minute] = /^(\d\d?):?(\d\d)$/.exec(text) ?? [];
  const seconds = hour * 3600 + minute * 60;
  return minute < 60 && seconds > 0 && seconds <= 86400 ? { value: seconds } : { fault: "cutoff-unknown" };
}

// {date, time, channel, cycle, cutoff} as typed → {sale, faults}; faults: {field: word}.
export function readSale(typed, calendar) {
  const { date, time, channel, cycle, cutoff } = typed;
  const read = {
    date: readDate(date, calendar),
    time: readTime(plain(time)),
    channel: ["card", "qr"].includes(channel) ? { value: channel } : { fault: "channel-unknown" },
    cycle: readCycle(plain(cycle)),
    cutoff: readCutoff(plain(cutoff)),
  };
  const faults = Object.entries(read).filter(([, { fault }]) => fault).map(([field, { fault }]) => [field, fault]);
  const sale = {
    day: read.date.value,
    second: read.time.value,
    channel,
    cycle: read.cycle.value,
    cutoff: read.cutoff.value,
  };
  if (!faults.length && sale.cycle.letter === "T" && settle(sale.day + 1, sale.cycle, calendar).due > calendar.last) {
    faults.push(["date", "date-after"]);
  }
  return { sale, faults: Object.fromEntries(faults) };
}
