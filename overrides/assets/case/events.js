// What a reader does on the page of a case → what is to be done.

import { reveal, unfold } from "./form.js";
import { onStored } from "./store.js";

/**
 * @typedef {object} Acts
 * @property {() => void} settle what was typed is read, shown and kept
 * @property {() => void} again all is worked out again, as on another day
 * @property {() => void} remember what stands here outlives a reload
 * @property {() => void} stored another page has changed what is kept
 * @property {(name: string) => void} typing a field is being changed
 * @property {() => void} channel the channel is another
 */

/** @param {Event} event on a button, or on a link to a field */
const isPress = ({ target }) => target instanceof Element && target.closest("button, a[href^='#case-']") !== null;

/** @param {HTMLElement} host @param {HTMLFormElement} form @param {Acts} acts */
export function listenTo(host, form, acts) {
  listenToForm(form, acts);
  // What is typed is read before a button acts. Were its field left by the press, all could move under the finger.
  host.addEventListener("mousedown", (event) => {
    if (isPress(event)) event.preventDefault();
  });
  host.addEventListener(
    "click",
    (event) => {
      if (isPress(event)) acts.settle();
    },
    true,
  );
  host.addEventListener("click", (event) => follow(host, event));
  document.addEventListener("visibilitychange", acts.again);
  addEventListener("pageshow", acts.again);
  addEventListener("hashchange", acts.remember);
  addEventListener("pagehide", acts.remember);
  onStored(acts.stored);
}

/** @param {HTMLFormElement} form @param {Acts} acts */
function listenToForm(form, { settle, typing, channel }) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    /** @type {import("./form.js").Field | null} */
    const refused = form.querySelector("[aria-invalid=true]");
    if (refused) return reveal(refused);
    for (const fold of form.querySelectorAll("details")) fold.open = false;
    /** @type {HTMLElement} */ (form.querySelector("output")).scrollIntoView();
  });
  form.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.matches("[name]")) unfold(target);
  });
  form.addEventListener("input", ({ target }) => typing(/** @type {HTMLInputElement} */ (target).name));
  form.addEventListener("change", ({ target }) => {
    const { name } = /** @type {HTMLInputElement} */ (target);
    if (name === "channel") channel();
    if (name) settle();
  });
}

/**
 * A link to a field opens what it is folded into.
 * @param {HTMLElement} host
 * @param {Event} event
 */
function follow(host, event) {
  const link = event.target instanceof Element ? event.target.closest("a[href^='#case-']") : null;
  const field = link && host.querySelector(link.getAttribute("href") || "");
  if (!field) return;
  event.preventDefault();
  reveal(/** @type {import("./form.js").Field} */ (field));
}
