// Hypotheses → what is certain. A hypothesis says that these credits pay for these lots, exactly. Those that share a
// lot or a credit make a group; of a group, explanations that explain the most credits count; a lot has arrived only if
// every one of them says so. No DOM.

/** @import { Explained, Hypothesis, Step, Weighed } from "./shapes.js" */

const MOST_STATES = 400;
const MOST_CREDITS = 400;

/** @param {Hypothesis} hypothesis */
const namesOf = ({ lots, credits }) => lots.map((lot) => `l${lot}`).concat(credits.map((credit) => `c${credit}`));

/**
 * @param {Hypothesis[]} hypotheses
 * @returns {Hypothesis[][]}
 */
function groupsOf(hypotheses) {
  const parent = new Map();
  const root = (/** @type {string} */ name) => {
    let at = name;
    while (parent.get(at) !== at) {
      parent.set(at, parent.get(parent.get(at)));
      at = parent.get(at);
    }
    return at;
  };
  for (const hypothesis of hypotheses) {
    const all = namesOf(hypothesis);
    for (const name of all) if (!parent.has(name)) parent.set(name, name);
    for (const name of all) parent.set(root(name), root(all[0]));
  }
  const groups = new Map();
  for (const hypothesis of hypotheses) {
    const at = root(`c${hypothesis.credits[0]}`);
    if (!groups.has(at)) groups.set(at, []);
    groups.get(at).push(hypothesis);
  }
  return [...groups.values()];
}

// The credits in order, each with the hypotheses that begin with it, and after which step a name plays no part any
// more.
/**
 * @param {Hypothesis[]} hypotheses
 * @returns {Step[]}
 */
function stepsOf(hypotheses) {
  const order = unique(hypotheses.map(({ credits }) => credits));
  const place = new Map(order.map((credit, step) => [credit, step]));
  /** @type {Step[]} */
  const steps = order.map((credit) => ({ credit, hypotheses: [], ended: [] }));
  const placeOf = (/** @type {number} */ credit) => place.get(credit) || 0;
  const lastUse = new Map();
  for (const hypothesis of hypotheses) {
    const first = Math.min(...hypothesis.credits.map((credit) => placeOf(credit)));
    const names = namesOf(hypothesis);
    steps[first].hypotheses.push({ hypothesis, names });
    for (const name of names)
      lastUse.set(name, Math.max(lastUse.get(name) || 0, first, name[0] === "c" ? placeOf(+name.slice(1)) : 0));
  }
  for (const [name, step] of lastUse) steps[step].ended.push(name);
  return steps;
}

// How many credits can be explained at once, without those hypotheses that are `barred`; null where that is too long
// to work out. Goes through the credits, and keeps which names are taken: a few days' worth at any time.
/**
 * @param {Step[]} steps
 * @param {(one: Hypothesis) => boolean} barred
 */
function mostExplained(steps, barred) {
  let states = new Map([["", { taken: new Set(), count: 0 }]]);
  for (const { credit, hypotheses, ended } of steps) {
    const next = new Map();
    const keep = (/** @type {Set<string>} */ taken, /** @type {number} */ count) => {
      for (const name of ended) taken.delete(name);
      const key = [...taken].sort().join();
      const known = next.get(key);
      if (!known || known.count < count) next.set(key, { taken, count });
    };
    for (const { taken, count } of states.values()) {
      keep(new Set(taken), count);
      if (taken.has(`c${credit}`)) continue;
      for (const { hypothesis, names } of hypotheses)
        if (!barred(hypothesis) && !names.some((name) => taken.has(name)))
          keep(new Set([...taken, ...names]), count + hypothesis.credits.length);
    }
    if (next.size > MOST_STATES) return null;
    states = next;
  }
  return Math.max(...[...states.values()].map(({ count }) => count));
}

/** @param {number[][]} lists */
export function unique(lists) {
  /** @type {Set<number>} */
  const found = new Set();
  for (const list of lists) for (const one of list) found.add(one);
  return [...found].sort((a, b) => a - b);
}

/**
 * @param {Hypothesis[]} hypotheses
 * @param {"lots" | "credits"} name
 * @returns {Map<number, Hypothesis[]>}
 */
function byIndex(hypotheses, name) {
  const found = new Map(
    unique(hypotheses.map((one) => one[name])).map((index) => [index, /** @type {Hypothesis[]} */ ([])]),
  );
  for (const one of hypotheses) for (const index of one[name]) /** @type {Hypothesis[]} */ (found.get(index)).push(one);
  return found;
}

// More equal payouts than days that they may be for: someone else is paid in these amounts, or days before or after
// those of the list are. Then a credit at its edges may be for such a day.
/**
 * @param {Hypothesis[]} hypotheses
 * @param {number[]} credits
 * @param {(credit: number) => boolean} isAtEdge
 */
const withOthers = (hypotheses, credits, isAtEdge) =>
  hypotheses.concat(
    credits.filter(isAtEdge).map((credit) => ({ lots: [], credits: [credit], way: "outside", grade: "outside" })),
  );

// What can be explained at once, and whether an explanation of as much needs a hypothesis; `most` is null where that is
// too long to work out, and then nothing is needed.
/**
 * @param {Hypothesis[]} hypotheses
 * @returns {Weighed}
 */
function weigh(hypotheses) {
  const steps = stepsOf(hypotheses);
  const most = steps.length > MOST_CREDITS ? null : mostExplained(steps, () => false);
  const needs = (/** @type {(one: Hypothesis) => boolean} */ barred) => {
    const without = most === null ? null : mostExplained(steps, barred);
    return most !== null && without !== null && without < most;
  };
  return { most, needs };
}

// Adds a group's lots and credits to what is found; yields after each.
/**
 * @param {Hypothesis[]} hypotheses
 * @param {number} group
 * @param {Explained} found
 * @param {(credit: number) => boolean} isAtEdge
 * @returns {Generator<undefined, void>}
 */
function* judgeGroup(hypotheses, group, found, isAtEdge) {
  const [lots, credits] = [byIndex(hypotheses, "lots"), byIndex(hypotheses, "credits")];
  const alone = weigh(hypotheses);
  const crowded = lots.size > 1 && alone.most !== null && alone.most < credits.size;
  const { needs } = crowded ? weigh(withOthers(hypotheses, [...credits.keys()], isAtEdge)) : alone;
  for (const [lot, own] of lots) {
    const covers = (/** @type {Hypothesis} */ one) => one.lots.includes(lot);
    const sure = !crowded && needs((one) => covers(one) && one.grade === "sure");
    found.lots.set(lot, { state: sure ? "arrived" : needs(covers) ? "likely" : "ambiguous", group, hypotheses: own });
    yield;
  }
  for (const [credit, own] of credits) {
    const matched = needs((one) => one.lots.length > 0 && one.credits.includes(credit));
    found.credits.set(credit, { state: matched ? "matched" : "ambiguous", group, hypotheses: own });
    yield;
  }
}

// Yields while it works, and returns {lots, credits}: Maps from an index to {state, group, hypotheses}. `isAtEdge` says
// whether a credit may be for a day before or after those of the list.
/**
 * @param {Hypothesis[]} hypotheses
 * @param {(credit: number) => boolean} isAtEdge
 * @returns {Generator<undefined, Explained>}
 */
export function* explain(hypotheses, isAtEdge) {
  /** @type {Explained} */
  const found = { lots: new Map(), credits: new Map() };
  const groups = groupsOf(hypotheses);
  yield;
  for (let at = 0; at < groups.length; at += 1) yield* judgeGroup(groups[at], at, found, isAtEdge);
  return found;
}
