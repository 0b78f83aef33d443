// Hypotheses → what is certain. A hypothesis says that these credits pay for these lots, exactly. Those that share a
// lot or a credit make a group; of a group, explanations that explain the most credits count; a lot has arrived only if
// every one of them says so. No DOM.

const MOST_STATES = 400;
const MOST_CREDITS = 400;

/** @param {import("./shapes.js").Hypothesis} hypothesis */
const namesOf = ({ lots, credits }) => lots.map((lot) => `l${lot}`).concat(credits.map((credit) => `c${credit}`));

/**
 * @param {import("./shapes.js").Hypothesis[]} hypotheses
 * @returns {import("./shapes.js").Hypothesis[][]}
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

// The credits in order, each with the hypotheses that begin with it, and after which step a name plays no part any more.
/**
 * @param {import("./shapes.js").Hypothesis[]} hypotheses
 * @returns {import("./shapes.js").Step[]}
 */
function stepsOf(hypotheses) {
  const order = unique(hypotheses.map(({ credits }) => credits));
  const place = new Map(order.map((credit, step) => [credit, step]));
  /** @type {import("./shapes.js").Step[]} */
  const steps = order.map((credit) => ({ credit, hypotheses: [], ended: [] }));
  const placeOf = (/** @type {number} */ credit) => place.get(credit) || 0;
  const lastUse = new Map();
  for (const hypothesis of hypotheses) {
    const first = Math.min(...hypothesis.credits.map((credit) => placeOf(credit)));
    const names = namesOf(hypothesis);
    steps[first].hypotheses.push({ hypothesis, names });
    for (const name of names) lastUse.set(name, Math.max(lastUse.get(name) || 0, first, name[0] === "c" ? placeOf(+name.slice(1)) : 0));
  }
  for (const [name, step] of lastUse) steps[step].ended.push(name);
  return steps;
}

// How many credits can be explained at once, without those hypotheses that are `barred`; null where that is too long
// to work out. Goes through the credits, and keeps which names are taken: a few days' worth at any time.
/**
 * @param {import("./shapes.js").Step[]} steps
 * @param {(one: import("./shapes.js").Hypothesis) => boolean} barred
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
export const unique = (lists) => [...new Set(lists.reduce((all, list) => all.concat(list), /** @type {number[]} */ ([])))].sort((a, b) => a - b);

/**
 * @param {import("./shapes.js").Hypothesis[]} hypotheses
 * @param {number} group
 * @returns {{lots: [number, import("./shapes.js").Judged][], credits: [number, import("./shapes.js").Judged][]}}
 */
function judgeGroup(hypotheses, group) {
  const lots = unique(hypotheses.map((one) => one.lots));
  const credits = unique(hypotheses.map((one) => one.credits));
  const steps = stepsOf(hypotheses);
  const most = credits.length > MOST_CREDITS ? null : mostExplained(steps, () => false);
  const needs = (/** @type {(one: import("./shapes.js").Hypothesis) => boolean} */ barred) => {
    const without = most === null ? null : mostExplained(steps, barred);
    return most !== null && without !== null && without < most;
  };
  const judgeLot = (/** @type {number} */ lot) => {
    const covers = (/** @type {import("./shapes.js").Hypothesis} */ one) => one.lots.includes(lot);
    if (needs((one) => covers(one) && one.grade === "sure")) return "arrived";
    return needs(covers) ? "likely" : "ambiguous";
  };
  const judgeCredit = (/** @type {number} */ credit) => (needs((one) => one.credits.includes(credit)) ? "matched" : "ambiguous");
  return {
    lots: lots.map((lot) => [lot, { state: judgeLot(lot), group, hypotheses: hypotheses.filter((one) => one.lots.includes(lot)) }]),
    credits: credits.map((credit) => [credit, { state: judgeCredit(credit), group, hypotheses: hypotheses.filter((one) => one.credits.includes(credit)) }]),
  };
}

// Yields after each group, and returns {lots, credits}: Maps from an index to {state, group, hypotheses}.
/**
 * @param {import("./shapes.js").Hypothesis[]} hypotheses
 * @returns {Generator<number, import("./shapes.js").Explained>}
 */
export function* explain(hypotheses) {
  const found = { lots: new Map(), credits: new Map() };
  const groups = groupsOf(hypotheses);
  for (let at = 0; at < groups.length; at += 1) {
    const judged = judgeGroup(groups[at], at);
    for (const [lot, said] of judged.lots) found.lots.set(lot, said);
    for (const [credit, said] of judged.credits) found.credits.set(credit, said);
    yield at / groups.length;
  }
  return found;
}
