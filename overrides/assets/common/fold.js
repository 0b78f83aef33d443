// What Chinese keyboards and copied text bring along means the same: full-width digits and letters, other dashes,
// marks without a width.

/** @param {string} text */
export const fold = (text) =>
  text.normalize("NFKC").replace(/[\u200b-\u200f\u2060\ufeff]/g, "").replace(/[‐-―−]/g, "-").trim();
