// [data-later="…/feature.js"]: the script that brings an element to life is fetched after the page is shown.
// [data-late] says where one did not arrive, and its button asks for it again; what has none does without.

import { query } from "./element.js";

/**
 * @param {HTMLElement} host
 * @param {number} attempt
 */
function load(host, attempt) {
  const late = query(host, "[data-late]");
  const script = document.createElement("script");
  script.type = "module";
  // A browser remembers a module that failed: another address asks for it again.
  script.src = host.dataset.later + (attempt ? `?${attempt}` : "");
  if (late) script.onload = () => { late.hidden = true; };
  if (late) script.onerror = () => {
    late.hidden = false;
    query(late, "button").onclick = () => load(host, attempt + 1);
  };
  document.head.append(script);
}

/** @type {NodeListOf<HTMLElement>} */
const hosts = document.querySelectorAll("[data-later]");
for (const host of hosts) load(host, 0);
