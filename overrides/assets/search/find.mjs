// Words → the sections that hold them, best first. Plain values: no page, no network.
//
// Chinese is not written in words: each pair of neighbouring characters counts as one. A section
// that holds all that was asked for comes before one that holds a part of it.

const HAN = /\p{Script=Han}/u;

/** One way to write a thing: full-width and half-width, upper and lower case, are the same. */
export const plain = (text) => text.normalize("NFKC").toLowerCase();

/** `"到账T+1"` → `["到账", "t+1"]`: runs of Chinese, and words of other scripts. */
export const words = (text) => plain(text).match(/\p{Script=Han}+|[\p{L}\p{N}+]+/gu)?.map(stem) ?? [];

/** `refunds`, `refunded` → `refund`: enough English for a guide of one trade. */
const stem = (word) =>
  HAN.test(word) || word.length < 5 ? word : word.replace(/(?:(?<=ss|sh|ch|x)es|(?<!s)s|ed|ing)$/, "");

/** `"未到账"` → `["未到", "到账"]`; another script's word is one piece. */
export function pieces(word) {
  if (!HAN.test(word) || word.length < 3) return [word];
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}

/** Make a section ready to be looked through. */
export function prepare({ location, title, text }) {
  const read = plain(strip(text));
  return {
    location,
    title,
    text: strip(text),
    page: location.replace(/#.*/, ""),
    titled: ` ${words(title).join(" ")} ${plain(title)} `,
    held: ` ${words(read).join(" ")} ${read} `,
  };
}

const ENTITIES = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
const strip = (text) =>
  text
    .replace(/<[^>]*>/g, " ")
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => ENTITIES[name])
    .replace(/\s+/g, " ")
    .trim();

/** Does `text` hold the piece: Chinese anywhere, another script's from the start of a word? */
const holds = (text, piece) => text.includes(HAN.test(piece) ? piece : ` ${piece}`);

/** Give the best section of each page that holds what was asked for, the best page first. */
export function find(sections, asked) {
  const whole = words(asked);
  const sought = [...new Set(whole.flatMap(pieces))];
  const weights = new Map(sought.map((piece) => [piece, weight(sections, piece)]));
  const most = sum(weights.values());
  if (!most) return [];
  const pages = new Map();
  for (const section of sections) {
    const scored = { section, ...score(section, whole, weights) };
    const best = pages.get(section.page);
    if (!best || scored.points > best.points) pages.set(section.page, scored);
  }
  const found = [...pages.values()].filter(({ held }) => held > most / 2);
  const full = found.filter(({ held }) => held > most * 0.999);
  return (full.length ? full : found).sort((a, b) => b.points - a.points).map(({ section }) => section);
}

/** What few sections hold says more than what many hold; what none holds says nothing. */
function weight(sections, piece) {
  const count = sections.filter(({ titled, held }) => holds(titled, piece) || holds(held, piece)).length;
  return count && Math.log(1 + sections.length / count);
}

function score({ titled, held: text }, whole, weights) {
  let held = 0;
  let points = 0;
  for (const [piece, worth] of weights) {
    const inTitle = holds(titled, piece);
    if (inTitle || holds(text, piece)) held += worth;
    points += worth * (inTitle ? 3 : holds(text, piece) ? 1 : 0);
  }
  for (const word of whole) if (holds(titled, word)) points *= 1.5;
  for (const word of whole) if (holds(text, word)) points *= 1.2;
  return { held, points };
}

const sum = (numbers) => [...numbers].reduce((total, number) => total + number, 0);

/** A piece of the text around the first thing that was asked for. */
export function excerpt(section, asked, length = 60) {
  const text = section.text;
  const read = text.toLowerCase();
  const at = words(asked).flatMap(pieces).map((piece) => read.indexOf(piece)).filter((at) => at >= 0);
  const from = Math.max(0, Math.min(...(at.length ? at : [0])) - 12);
  const cut = text.slice(from, from + length);
  return `${from ? "…" : ""}${cut}${from + length < text.length ? "…" : ""}`;
}
