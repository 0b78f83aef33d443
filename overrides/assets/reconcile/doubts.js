// What a reader has to know of both lists before the answer is believed. No DOM, no clock.

/** @import { Compared, Result, Speak } from "./shapes.js" */

/**
 * @param {Compared} found
 * @param {Result} result
 * @param {Speak} speak
 */
export function doubtsOf({ statement, sales }, { days }, { full, message }) {
  const period = statement.statement && statement.statement.period;
  const doubts = [];
  if (!days.some(({ lot }) => period && lot.due <= period.to && lot.end >= period.from))
    doubts.push(message("doubt-apart"));
  if (!statement.statement || !statement.statement.complete) doubts.push(message("doubt-incomplete"));
  if (period) doubts.push(message("period", { from: full(period.from), to: full(period.to) }));
  if (sales.refused.length || statement.refused.length) doubts.push(message("doubt-refused"));
  return doubts;
}
