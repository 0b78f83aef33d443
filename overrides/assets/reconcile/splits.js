// A day that came in two or three credits: by channel, or cut by the hour. Both amounts are exact, and together they are
// the whole day; no other sums are tried. No DOM.

// With more credits than this in one window, sums of three would meet by chance.
const MOST_CREDITS_IN_WINDOW = 40;

// The sums of the day's sales up to each hour that differs from the next, and of each of its channels.
function partsOf({ items }) {
  const channels = new Map();
  for (const { channel, net } of items) channels.set(channel, (channels.get(channel) || 0) + net);
  const timed = items.every(({ second }) => second !== null);
  const sorted = timed ? items.slice().sort((a, b) => a.day - b.day || a.second - b.second) : [];
  const cuts = new Set();
  let sum = 0;
  sorted.forEach(({ net, day, second }, at) => {
    sum += net;
    const next = sorted[at + 1];
    if (next && (next.day !== day || next.second !== second)) cuts.add(sum);
  });
  return { channels: [...channels.values()], cuts };
}

function inOrders(values) {
  if (values.length < 2) return [values];
  return values.reduce((all, value, at) =>
    all.concat(inOrders([...values.slice(0, at), ...values.slice(at + 1)]).map((rest) => [value, ...rest])), []);
}

const cutsInto = (values, cuts) =>
  inOrders(values).some((order) => order.slice(0, -1).every((_, at) => cuts.has(order.slice(0, at + 1).reduce((a, b) => a + b))));

// Whether the channels' sums fall into groups with these values.
function groupsInto(values, sums) {
  if (sums.length < values.length || sums.length > 6) return false;
  const put = (at, left) => (at === sums.length
    ? left.every((value) => value === 0)
    : left.some((value, index) => put(at + 1, left.map((one, other) => (other === index ? one - sums[at] : one)))));
  return put(0, values);
}

function* sumsTo(credits, whole) {
  for (let a = 0; a < credits.length; a += 1)
    for (let b = a + 1; b < credits.length; b += 1) {
      const rest = whole - credits[a].fen - credits[b].fen;
      if (rest === 0) yield [credits[a], credits[b]];
      for (let c = b + 1; rest > 0 && c < credits.length; c += 1)
        if (credits[c].fen === rest) yield [credits[a], credits[b], credits[c]];
    }
}

// → hypotheses for one lot and the unexplained credits of its window.
export function splitsOf(lot, credits) {
  if (lot.net === null || lot.net <= 0 || credits.length < 2 || credits.length > MOST_CREDITS_IN_WINDOW) return [];
  const found = [];
  let parts = null;
  for (const some of sumsTo(credits, lot.net)) {
    parts = parts || partsOf(lot);
    const values = some.map(({ fen }) => fen);
    const way = groupsInto(values, parts.channels) ? "channels" : cutsInto(values, parts.cuts) ? "hours" : "";
    if (way) found.push({ lots: [lot.index], credits: some.map(({ index }) => index), way, grade: lot.sure ? "sure" : "likely" });
  }
  return found;
}

// The channels of a day whose own sum came, while the rest did not: {credit, sum}; null where that is not plain.
export function partOf(lot, credits) {
  if (lot.net === null) return null;
  const sums = new Map();
  for (const { channel, net } of lot.items) sums.set(channel, (sums.get(channel) || 0) + net);
  if (sums.size < 2) return null;
  const found = credits.filter(({ fen }) => [...sums.values()].includes(fen));
  return found.length === 1 ? found[0] : null;
}
