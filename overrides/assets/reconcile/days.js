// What lies between two days. No DOM.

/**
 * @param {{day: number}} one
 * @param {number} from
 * @param {number} to
 */
export const inDays = ({ day }, from, to) => day >= from && day <= to;

// The place of the first in the order of days that is not before `day`.
/**
 * @param {{day: number}[]} sorted
 * @param {number} day
 */
function firstFrom(sorted, day) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle].day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @template {{day: number}} T
 * @param {T[]} list
 */
export const byDay = (list) => list.slice().sort((a, b) => a.day - b.day);

// Those of a list in the order of days that lie in these days, the last one too.
/**
 * @template {{day: number}} T
 * @param {T[]} sorted
 * @param {number} from
 * @param {number} to
 */
export const between = (sorted, from, to) => sorted.slice(firstFrom(sorted, from), firstFrom(sorted, to + 1));
