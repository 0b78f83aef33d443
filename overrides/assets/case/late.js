// What did not come: the place for it says so, and asks for it again.

import { element, empty } from "../common/element.js";

/** @import { Speaker } from "../common/settlement/speak.js" */

/** @param {HTMLElement} place @param {Speaker["message"]} message @param {string} key what is said meanwhile */
export function drawComing(place, message, key) {
  empty(place);
  place.append(element("p", { role: "status", class: "hint" }, ...message(key)));
}

/** @param {HTMLElement} place @param {Speaker["message"]} message @param {string} key @param {() => unknown} again */
export function drawLate(place, message, key, again) {
  const button = element("button", { type: "button" }, ...message("again"));
  button.addEventListener("click", again);
  empty(place);
  place.append(element("p", { role: "alert" }, ...message(key), " ", button));
}
