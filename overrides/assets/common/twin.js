// The link to the same page in the other language carries this page's query on.

export function updateTwin() {
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector("a.dz-switch");
  if (link) link.search = location.search;
}
