// What Chinese keyboards and copied text bring along means the same: full-width digits and letters, other dashes,
// marks without a width.

/** @param {string} text */
export const fold = (text) =>
  text
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[‐-―−]/g, "-")
    .trim();

const BRIEF = 20;

/** What a line has room for: a text of any length would freeze the page while it is laid out. @param {string} text */
export const brief = (text) => (text.length > BRIEF ? `${text.slice(0, BRIEF)}…` : text);
