// How this acquirer pays: less its fees or whole, and under which name. One payout that differs from all others meets
// an amount by chance more often than the agreement changes. No DOM.

/** @import { Credit, Habits, Hypothesis } from "./shapes.js" */

const ENOUGH = 3;
const TIMES = 4;

// The one of two that is seen often, and at least four times as often as the other; "" for neither.
/**
 * @param {Map<string, number>} counts
 * @param {[string, string]} names
 */
function usual(counts, names) {
  const [a, b] = names.map((name) => counts.get(name) || 0);
  if (a >= ENOUGH && a >= TIMES * b) return names[0];
  return b >= ENOUGH && b >= TIMES * a ? names[1] : "";
}

/** @param {Credit} credit */
const nameOf = ({ payer }) => payer.normalize("NFKC").replace(/\s/g, "");

// What those credits say that only one run explains.
/**
 * @param {Hypothesis[]} hypotheses
 * @param {Credit[]} credits
 * @returns {Habits}
 */
export function habitsOf(hypotheses, credits) {
  const [times, ways, payers] = [new Map(), new Map(), new Map()];
  const count = (/** @type {Map<string | number, number>} */ map, /** @type {string | number} */ key) =>
    map.set(key, (map.get(key) || 0) + 1);
  for (const one of hypotheses) count(times, one.credits[0]);
  for (const {
    credits: [index],
    way,
    same,
  } of hypotheses) {
    if (times.get(index) !== 1) continue;
    if (!same) count(ways, way);
    count(payers, nameOf(credits[index]));
  }
  return { way: usual(ways, ["net", "gross"]), payers };
}

/**
 * @param {{way: string, same?: boolean}} run
 * @param {Habits} habits
 */
export const isUnusual = ({ way, same }, habits) =>
  !same && habits.way !== "" && (way === "net" || way === "gross") && way !== habits.way;

// Whether all of these came under a name that explains nothing else, while another name explains most.
/**
 * @param {number[]} indices
 * @param {Credit[]} credits
 * @param {Habits} habits
 */
export function isStranger(indices, credits, { payers }) {
  const most = Math.max(0, ...payers.values());
  return most >= ENOUGH && indices.every((index) => (payers.get(nameOf(credits[index])) || 0) <= 1);
}
