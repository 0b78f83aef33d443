// Hypotheses → what is certain. A hypothesis says that these credits pay for these lots, exactly. Those that share a
// lot or a credit make a group; of a group, explanations that explain the most credits count; a lot has arrived only if
// every one of them says so. No DOM.

const MOST_STATES = 400;
const MOST_CREDITS = 400;

function groupsOf(hypotheses) {
  const parent = new Map();
  const root = (name) => {
    let at = name;
    while (parent.get(at) !== at) {
      parent.set(at, parent.get(parent.get(at)));
      at = parent.get(at);
    }
    return at;
  };
  const names = ({ lots, credits }) => [...lots.map((lot) => `l${lot}`), ...credits.map((credit) => `c${credit}`)];
  for (const hypothesis of hypotheses) {
    const all = names(hypothesis);
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
function stepsOf(hypotheses) {
  const order = [...new Set(hypotheses.reduce((all, { credits }) => all.concat(credits), []))].sort((a, b) => a - b);
  const place = new Map(order.map((credit, step) => [credit, step]));
  const steps = order.map((credit) => ({ credit, hypotheses: [], ended: [] }));
  const lastUse = new Map();
  for (const hypothesis of hypotheses) {
    const places = hypothesis.credits.map((credit) => place.get(credit));
    const first = Math.min(...places);
    const names = [...hypothesis.lots.map((lot) => `l${lot}`), ...hypothesis.credits.map((credit) => `c${credit}`)];
    steps[first].hypotheses.push({ hypothesis, names });
    for (const name of names) lastUse.set(name, Math.max(lastUse.get(name) || 0, first, name[0] === "c" ? place.get(+name.slice(1)) : 0));
  }
  for (const [name, step] of lastUse) steps[step].ended.push(name);
  return steps;
}

// How many credits can be explained at once, without those hypotheses that are `barred`; null where that is too long
// to work out. Goes through the credits, and keeps which names are taken: a few days' worth at any time.
function mostExplained(steps, barred) {
  let states = new Map([["", { taken: new Set(), count: 0 }]]);
  for (const { credit, hypotheses, ended } of steps) {
    const next = new Map();
    const keep = (taken, count) => {
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

const unique = (lists) => [...new Set(lists.reduce((all, list) => all.concat(list), []))].sort((a, b) => a - b);

function judgeGroup(hypotheses, group) {
  const lots = unique(hypotheses.map((one) => one.lots));
  const credits = unique(hypotheses.map((one) => one.credits));
  const steps = stepsOf(hypotheses);
  const most = credits.length > MOST_CREDITS ? null : mostExplained(steps, () => false);
  const needs = (barred) => {
    const without = most === null ? null : mostExplained(steps, barred);
    return without !== null && without < most;
  };
  const judgeLot = (lot) => {
    const covers = (one) => one.lots.includes(lot);
    if (needs((one) => covers(one) && one.grade === "sure")) return "arrived";
    return needs(covers) ? "likely" : "ambiguous";
  };
  const judgeCredit = (credit) => (needs((one) => one.credits.includes(credit)) ? "matched" : "ambiguous");
  return {
    lots: lots.map((lot) => [lot, { state: judgeLot(lot), group, hypotheses: hypotheses.filter((one) => one.lots.includes(lot)) }]),
    credits: credits.map((credit) => [credit, { state: judgeCredit(credit), group, hypotheses: hypotheses.filter((one) => one.credits.includes(credit)) }]),
  };
}

// Yields after each group, and returns {lots, credits}: Maps from an index to {state, group, hypotheses}.
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
