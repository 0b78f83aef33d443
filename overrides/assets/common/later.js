// [data-later="…/feature.js"]: the script that brings an element to life is fetched after the page is shown; where one
// has [data-for-query], only for an address that asks for something. What does not come is said where there is a line
// for it; what has none does without.

import { loadIdle } from "./idle.js";
import { showComing, showFailed } from "./late.js";
import { markWide } from "./wide.js";

/**
 * @param {HTMLElement} host
 * @param {number} attempt
 */
function load(host, attempt) {
  const script = document.createElement("script");
  script.type = "module";
  // A browser remembers a module that failed: another address asks for it again.
  script.src = host.dataset.later + (attempt ? `?${attempt}` : "");
  script.onerror = () => showFailed(host, () => load(host, attempt + 1));
  showComing(host);
  document.head.append(script);
}

/** @type {NodeListOf<HTMLElement>} */
const hosts = document.querySelectorAll("[data-later]");
for (const host of hosts) if (location.search || !("forQuery" in host.dataset)) load(host, 0);
loadIdle();
markWide();
addEventListener("resize", markWide);
addEventListener("toggle", markWide, true);
