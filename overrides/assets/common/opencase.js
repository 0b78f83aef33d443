// To /case/ with what a page already knows of the sale: in memory, and never in an address.
//
// The entry that the press adds to the history holds it, as the browser itself holds what is typed into fields: it
// outlives a reload and Back, and ends with its tab. Decision 14 says why that is not storing.

/** @typedef {Record<string, string>} Known by the names of blanks: {date: "2026-02-12", amount: "128.00"} */

// An entry that pushState added shares its document with the one before: a browser goes Back between them without
// loading the page that the address names.
const arrived = location.pathname;
addEventListener("popstate", () => {
  if (location.pathname !== arrived) location.reload();
});

/**
 * Opens the page of a case at `link`, an <a href> to it: filled with `known`, texts as a reader would type them. Names
 * are those of docs/data/blanks.yml that the form has, as date time amount channel cycle cutoff; what is unknown is
 *   left
 * out. This page is loaded again by Back: what is to be found then belongs into the state of its own entry.
 * @param {Known} known
 * @param {HTMLAnchorElement} link of this site
 */
function openCase(known, link) {
  // Pressed once, and two parts of a page knew something.
  if (location.pathname !== arrived) history.replaceState({ known: { ...history.state.known, ...known } }, "");
  else history.pushState({ known }, "", link.href);
  history.scrollRestoration = "manual"; // the place on this page is none on that one
  location.reload();
}

/**
 * All links of this page that lead to a case take along what `known` returns when one is followed; null for nothing.
 * @param {(link: HTMLAnchorElement) => Known | null} known
 */
export function offerCase(known) {
  document.addEventListener("click", (event) => {
    /** @type {HTMLAnchorElement | null} */
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link || link.origin !== location.origin || !/\/case\/$/.test(link.pathname) || link.pathname === arrived)
      return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const found = known(link);
    if (!found) return;
    event.preventDefault();
    openCase(found, link);
  });
}

/**
 * What this page was opened with, as openCase() was given it; null for nothing. Whoever wrote it, it is not checked.
 * @returns {unknown}
 */
export const openedWith = () => (history.state && history.state.known) || null;
