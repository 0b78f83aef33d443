// Lots → the runs of adjacent days that one payout may cover, and the amounts it may have. No DOM.

// Nine days without settlement, the day before them, and a make-up day on either side.
const MOST_DAYS = 12;

const valueOf = ({ net, gross }) => (net === null ? gross : net);
const dueTogether = (a, b) => a.due === b.due || a.last === b.last;

// Days go into one payout where they are due together, or where what came before was negative and is carried over.
function joins(lots, from, to) {
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    sum += valueOf(lots[at]);
    if (!dueTogether(lots[at], lots[at + 1]) && sum >= 0) return false;
  }
  return true;
}

const total = (lots, name) => lots.reduce((sum, lot) => (sum === null || lot[name] === null ? null : sum + lot[name]), 0);

// The amounts that a payout for these lots may have: {value, way, grade}; "sure" where every fee is printed.
export function amountsOf(lots) {
  const [net, dayNet, gross] = ["net", "dayNet", "gross"].map((name) => total(lots, name));
  const sure = lots.every((lot) => lot.sure);
  const found = [];
  const add = (value, way, grade) => {
    if (value !== null && value > 0 && !found.some((one) => one.value === value)) found.push({ value, way, grade });
  };
  add(net, "net", sure ? "sure" : "likely");
  add(dayNet, "day-fee", "likely");
  add(gross, net === null ? "no-fee" : "gross", sure ? "sure" : "likely");
  return found;
}

// → [{lots: indices, value, way, grade, from, to: between which days its payout comes}]
export function runsOf(lots) {
  const runs = [];
  lots.forEach((last, to) => {
    for (let from = to; from >= 0 && to - from < MOST_DAYS; from -= 1) {
      if (from < to && !joins(lots, from, to)) continue;
      const covered = lots.slice(from, to + 1);
      const indices = covered.map(({ index }) => index);
      for (const amount of amountsOf(covered)) runs.push({ ...amount, lots: indices, from: last.due, to: last.end });
    }
  });
  return runs;
}

export const worth = valueOf;
