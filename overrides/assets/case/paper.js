// Words to say and letters to send, taken from the page on which they stand: there is no second text.

const pages = new Map();

async function pageAt(address) {
  if (!pages.has(address)) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.status);
    pages.set(address, new DOMParser().parseFromString(await answer.text(), "text/html"));
  }
  return pages.get(address);
}

// The elements below the heading that a link leads to, up to the next one; their links lead where they did.
export async function paperAt(link) {
  const [address, id] = link.href.split("#");
  const page = await pageAt(address);
  const heading = page.getElementById(id);
  const parts = [];
  for (let next = heading.nextElementSibling; next && !/^H[12]$/.test(next.tagName); next = next.nextElementSibling)
    if (!next.matches(".case-way, script")) parts.push(document.importNode(next, true));
  for (const part of parts)
    for (const inside of part.querySelectorAll("a[href]"))
      inside.href = new URL(inside.getAttribute("href"), address).href;
  return { isLetter: heading.classList.contains("letter"), parts };
}

const isQuote = (part) => part.tagName === "BLOCKQUOTE";
const isGloss = (part) => /^In English:/.test(part.textContent);

// A letter's page shows it first; what may be added follows, each below the line that says when.
export function letterIn(parts) {
  const first = parts.findIndex(isQuote);
  const letter = Array.from(parts[first].children);
  const gloss = parts.slice(first + 1, first + 2).filter(isGloss);
  const added = [];
  for (let at = first + 1; at < parts.length; at += 1)
    if (isQuote(parts[at])) added.push({ when: parts[at - 1], lines: Array.from(parts[at].children) });
  return { letter, gloss, added };
}

// How a line of a letter is set, by its place in it.
export function setLines(lines) {
  lines.forEach((line, at) => {
    const before = at ? lines[at - 1].textContent.trim() : "";
    const place = at === 0 ? "title" : at === 1 && /：$/.test(line.textContent.trim()) ? "to" : before === "此致" ? "to"
      : at === lines.length - 2 ? "signed" : at === lines.length - 1 ? "dated" : "";
    line.className = place && `case-${place}`;
  });
}
