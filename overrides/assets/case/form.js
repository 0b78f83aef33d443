// The form of a case: its fields hold what was typed, folded or not, and say what is refused.

import { element } from "../common/element.js";

/** @import { Message } from "../common/settlement/speak.js" */
/** @import { Texts } from "./entries.js" */

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/** @param {HTMLFormElement} form */
const fieldsOf = (form) =>
  /** @type {Field[]} */ (Array.from(form.elements).filter((field) => /** @type {Field} */ (field).name));

/** @param {HTMLFormElement} form @param {string} name */
export const fieldIn = (form, name) => /** @type {Field | null} */ (form.elements.namedItem(name));

/** @param {HTMLFormElement} form */
export function typedInto(form) {
  /** @type {Texts} */
  const typed = {};
  for (const field of fieldsOf(form))
    if (field.type !== "radio" || /** @type {HTMLInputElement} */ (field).checked) typed[field.name] = field.value;
  return typed;
}

/** @param {HTMLFormElement} form @param {Texts} typed what is not there is as the form was drawn */
export function fillForm(form, typed) {
  for (const field of fieldsOf(form)) {
    const text = typed[field.name];
    if (field.type === "radio") /** @type {HTMLInputElement} */ (field).checked = field.value === (text || "card");
    else field.value = text === undefined ? field.defaultValue : text;
  }
}

/** @param {Element} part opens all that it is folded into */
export function unfold(part) {
  for (let fold = part.closest("details"); fold; fold = fold.parentElement && fold.parentElement.closest("details"))
    fold.open = true;
}

/** @param {Field} field */
export function reveal(field) {
  unfold(field);
  field.focus();
}

/**
 * A field's label, below its rung's name where it stands under one.
 * @param {HTMLFormElement} form
 * @param {string} name
 */
export function labelOfField(form, name) {
  const label = form.querySelector(`[for="case-${name}"]`);
  if (!label) return name;
  const rung = label.closest(".case-rung");
  const summary = rung && rung.querySelector("summary");
  return (summary ? `${summary.textContent}: ` : "") + label.textContent;
}

/**
 * A refusal stands at its field and is tied to it; one that stands there already is not said again.
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} faults
 * @param {(fault: string) => Message} message
 */
export function refuseFields(form, faults, message) {
  /** @type {NodeListOf<HTMLElement>} */
  const boxes = form.querySelectorAll("[data-field]");
  for (const box of boxes) {
    const { field: name = "" } = box.dataset;
    const field = box.querySelector("input, textarea");
    const fault = faults[name] || "";
    /** @type {HTMLElement | null} */
    const stands = box.querySelector("[role=alert]");
    if (!field || (stands ? stands.dataset.fault : "") === fault) continue;
    if (stands) stands.remove();
    const id = `case-${name}-fault`;
    const hint = box.querySelector(".hint");
    const described = [fault && id, hint && hint.id].filter(Boolean).join(" ");
    if (described) field.setAttribute("aria-describedby", described);
    else field.removeAttribute("aria-describedby");
    field.setAttribute("aria-invalid", String(Boolean(fault)));
    if (!fault) continue;
    box.append(element("p", { role: "alert", id, "data-fault": fault }, ...message(fault)));
    unfold(box);
  }
}
