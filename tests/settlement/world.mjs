// What these tests share: the calendar on standard input, and a sale that can be read.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readCalendar } from "../../overrides/assets/common/settlement/dates.js";
import { readSale } from "../../overrides/assets/settlement/sale.js";

/** @import { Calendar } from "../../overrides/assets/common/settlement/dates.js" */
/** @import { Typed } from "../../overrides/assets/settlement/sale.js" */

/**
 * @typedef {Parameters<typeof readCalendar>[0]} Written
 * @type {{ calendar: Written, of2026: Written, cutoffs: Record<string, string>, sales: string[], around: number[] }}
 */
export const given = JSON.parse(readFileSync(0, "utf8"));
export const calendar = readCalendar(given.calendar);
export const of2026 = readCalendar(given.of2026);

/**
 * A sale as it is typed, by card at midnight where nothing else is said.
 * @param {Partial<Typed> & { date: string }} typed
 * @param {Calendar} [known]
 */
export function saleOf(typed, known = calendar) {
  const { sale, faults } = readSale({ time: "", channel: "card", cycle: "T+1", cutoff: "23:00", ...typed }, known);
  assert.ok(sale, JSON.stringify(faults));
  return sale;
}

/**
 * A table that Python reads as well.
 * @param {string} name
 */
export const tableOf = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
