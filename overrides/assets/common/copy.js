// Copies a text. Where the browser refuses, as those inside apps do, the text lies selected behind `place`, and is
// copied the old way if that is allowed. Returns whether it was copied.

import { element } from "./element.js";

/**
 * @param {string} text
 * @param {Element} place
 * @param {string} label names the text where it is shown
 */
export async function copyText(text, place, label) {
  const before = place.nextElementSibling;
  if (before && before.matches("textarea")) before.remove();
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (refused) {
    const area = element("textarea", { readonly: "", rows: 8, "aria-label": label }, text);
    place.after(area);
    area.select();
    return document.execCommand("copy");
  }
}
