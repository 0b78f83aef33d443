// What the tests of this folder share: the guide's calendar of one year, and a situation as the modules take it.

import { readFileSync } from "node:fs";
import { dayOf, isoOf, readCalendar, readDay } from "../../overrides/assets/common/settlement/dates.js";
import { lotsOf } from "../../overrides/assets/reconcile/lots.js";
import { match } from "../../overrides/assets/reconcile/match.js";
import { withoutVoided } from "../../overrides/assets/reconcile/voids.js";

export { isoOf, dayOf };
export const readJson = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
// Held against docs/data/holidays.yml by test_calendar.py.
export const calendar = readCalendar(readJson("calendar.json"));

// Runs a generator to its end and returns what it returns.
export function finish(steps) {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const secondOf = (time) => +time.slice(0, 2) * 3600 + +time.slice(3, 5) * 60;

// {params, sales, credits, statement} of situations.json → {days: {iso: state}, credits: [state], …}.
export function solve({ params, sales, credits, statement }) {
  const terms = {
    cycle: params.mode === "item" ? { letter: "T", days: 0 } : { letter: "T", days: params.n === undefined ? 1 : params.n },
    cutoff: secondOf(params.cutoff || "24:00"),
    rate: params.fee === undefined ? null : params.fee * 100,
    cap: params.cap === undefined ? null : params.cap,
    flat: params.d0fee || 0,
    calendar,
  };
  const read = sales.map(({ t, amount, fee, kind = "sale", id, orig, channel = "unknown" }, line) => {
    const sign = kind === "sale" ? 1 : -1;
    return { line, day: readDay(t.slice(0, 10)), second: t.length > 10 ? secondOf(t.slice(11)) : null, kind, channel, settle: null,
      amount: sign * amount, fee: fee === undefined ? null : sign * fee, ids: { id: id || "", refund: "", order: "", original: orig || "" } };
  });
  const entries = credits.map(({ date, amount, payer, memo }, line) =>
    ({ line, day: readDay(date), second: null, fen: amount, balance: null, payer, memo, id: "" }));
  const period = { from: readDay(statement.from), to: readDay(statement.to), said: true };
  const lots = finish(lotsOf(withoutVoided(read), terms));
  const found = finish(match(lots, { entries, period, complete: statement.complete }, terms));
  const days = {};
  for (const { lot, state } of found.days) days[isoOf(lot.day)] = state;
  return { days, credits: found.credits.map(({ state }) => state), found };
}
