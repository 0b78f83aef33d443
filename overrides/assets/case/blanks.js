// The blanks on a page, [data-blank], filled with texts; what is empty shows again what was written there.

const asWritten = new WeakMap();

const isChinese = (blank) => /^zh/.test(blank.closest("[lang]").lang);

// `said`: {zh: {name: text}, en: {…}}. Returns the names that stay blank, each once.
export function fillBlanks(root, said) {
  const open = [];
  for (const blank of root.querySelectorAll("[data-blank]")) {
    if (!asWritten.has(blank)) asWritten.set(blank, blank.textContent);
    const name = blank.dataset.blank;
    const texts = said[isChinese(blank) ? "zh" : "en"];
    const has = Object.prototype.hasOwnProperty.call(texts, name) && texts[name] !== "";
    const text = has ? texts[name] : asWritten.get(blank);
    if (blank.textContent !== text) blank.textContent = text;
    blank.classList.toggle("case-filled", has);
    if (!has && !open.includes(name)) open.push(name);
  }
  return open;
}
