// What the tests of this folder share: the guide's calendar of one year, and a situation as the modules take it.

import { readFileSync } from "node:fs";
import { dayOf, isoOf, readCalendar, readDay } from "../../overrides/assets/common/settlement/dates.js";
import { lotsOf } from "../../overrides/assets/reconcile/lots.js";
import { match } from "../../overrides/assets/reconcile/match.js";
import { withoutVoided } from "../../overrides/assets/reconcile/voids.js";

/** @import { Result } from "../../overrides/assets/reconcile/shapes.js" */

/**
 * @typedef {{ t: string, amount: number, fee?: number, kind?: string, id?: string, orig?: string, channel?: string }}
 *   Sold
 * @typedef {{ date: string, amount: number, payer: string, memo: string }} Came
 * @typedef {{ mode?: string, n?: number, cutoff?: string, fee?: number, cap?: number, d0fee?: number }} Params
 * @typedef {{ days: Record<string, string>, credits: string[], difference_fen?: number, sales_arrived?: string }}
 *   Expected
 * @typedef {{ id: string | number, title: string, params: Params, sales: Sold[], credits: Came[],
 *   statement: { from: string, to: string, complete: boolean }, expect: Expected }} Situation
 */

export { isoOf, dayOf };
/** @param {string} name */
export const readJson = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
// Held against docs/data/holidays.yml by test_calendar.py.
export const calendar = readCalendar(readJson("calendar.json"));

// A day that a test writes exists.
/** @param {string} iso */
const written = (iso) => /** @type {number} */ (readDay(iso));

// Runs a generator to its end and returns what it returns.
/**
 * @template T
 * @param {Generator<unknown, T>} steps
 * @returns {T}
 */
export function finish(steps) {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** @param {string} time */
const secondOf = (time) => +time.slice(0, 2) * 3600 + +time.slice(3, 5) * 60;

// {params, sales, credits, statement} of situations.json → {days: {iso: state}, credits: [state], …}.
/**
 * @param {Pick<Situation, "params" | "sales" | "credits" | "statement">} situation
 * @returns {{ days: Record<string, string>, credits: string[], found: Result }}
 */
export function solve({ params, sales, credits, statement }) {
  const terms = {
    cycle:
      params.mode === "item" ? { letter: "T", days: 0 } : { letter: "T", days: params.n === undefined ? 1 : params.n },
    cutoff: secondOf(params.cutoff || "24:00"),
    rate: params.fee === undefined ? null : params.fee * 100,
    cap: params.cap === undefined ? null : params.cap,
    flat: params.d0fee || 0,
    calendar,
  };
  const read = sales.map(({ t, amount, fee, kind = "sale", id, orig, channel = "unknown" }, line) => {
    const sign = kind === "sale" ? 1 : -1;
    return {
      line,
      day: written(t.slice(0, 10)),
      second: t.length > 10 ? secondOf(t.slice(11)) : null,
      kind,
      channel,
      settle: null,
      amount: sign * amount,
      fee: fee === undefined ? null : sign * fee,
      ids: { id: id || "", refund: "", order: "", original: orig || "" },
    };
  });
  const entries = credits.map(({ date, amount, payer, memo }, line) => ({
    line,
    day: written(date),
    second: null,
    fen: amount,
    balance: null,
    payer,
    memo,
    id: "",
  }));
  const period = { from: written(statement.from), to: written(statement.to), stated: true };
  const lots = finish(lotsOf(withoutVoided(read), terms));
  const found = finish(match(lots, { entries, aside: [], refused: [], period, complete: statement.complete }, terms));
  /** @type {Record<string, string>} */
  const days = {};
  for (const { lot, state } of found.days) days[isoOf(lot.day)] = state;
  return { days, credits: found.credits.map(({ state }) => state), found };
}
