// The form: its fields hold what was typed, and show what it was read as.

import { element, query } from "../common/element.js";
import { brief } from "../common/fold.js";
import { chinaDay, clock, isoOf } from "../common/settlement/dates.js";
import { readCutoff, readCycle, readDate, readTime, splitAt } from "../common/settlement/fields.js";

/** @import { Calendar } from "../common/settlement/dates.js" */
/** @import { Message, Speaker } from "../common/settlement/speak.js" */
/** @import { Typed } from "./sale.js" */

/**
 * @typedef {keyof Typed} Name a field's
 * @typedef {{ calendar: Calendar, speak: Speaker, cutoffs: Record<string, string> }} Context the cut-offs by channel
 */

/** @type {Name[]} */
export const FIELDS = ["date", "time", "channel", "cycle", "cutoff"];
const today = () => chinaDay(Date.now());

/** @param {HTMLFormElement} form @param {Name} name */
const partOf = (form, name) => query(form, `[data-field=${name}]`);

/** @param {HTMLFormElement} form @param {Name} name */
const fieldOf = (form, name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));

/**
 * @param {HTMLFormElement} form
 * @returns {Typed}
 */
export function typedInto(form) {
  const [date, time, channel, cycle, cutoff] = FIELDS.map((name) => fieldOf(form, name).value);
  return { date, time, channel, cycle, cutoff };
}

/**
 * What a field's text is read as, written the usual way; undefined where it cannot be read.
 * @param {Name} name
 * @param {string} text
 * @param {Calendar} calendar
 */
function usual(name, text, calendar) {
  if (name === "date") {
    const { value } = readDate(text, calendar);
    return value === null ? undefined : isoOf(value);
  }
  if (name === "cycle") {
    const { value } = readCycle(text);
    return value === null ? undefined : `${value.letter}+${value.days}`;
  }
  const { value } = name === "time" ? readTime(text) : readCutoff(text);
  return value === null ? undefined : clock(value);
}

/**
 * A date's buttons hold how many days ago; the others the text itself.
 * @param {Name} name
 * @param {string} value
 */
const meant = (name, value) => (name === "date" ? isoOf(today() - Number(value)) : value);

/**
 * What goes with a field follows it: a date's weekday, the pressed button, the line over what is folded away.
 * @param {HTMLFormElement} form
 * @param {Name} name
 * @param {Pick<Context, "calendar" | "speak">} context
 */
export function follow(form, name, { calendar, speak }) {
  const text = fieldOf(form, name).value;
  const read = name === "channel" ? text : usual(name, text, calendar);
  for (const button of partOf(form, name).querySelectorAll("button"))
    button.setAttribute("aria-pressed", String(meant(name, button.value) === read));
  if (name === "date") {
    const { value } = readDate(text, calendar);
    query(form, ".settlement-weekday").textContent = value === null ? "" : speak.weekday(value);
  }
  const terms = query(form, "[data-words]");
  const { words = "" } = terms.dataset;
  const { cycle, cutoff } = typedInto(form);
  terms.textContent = words.replace("{cycle}", () => brief(cycle)).replace("{cutoff}", () => brief(cutoff));
}

/**
 * What can be read is written the usual way; all else stays as typed. A date that came with its hour fills both.
 * @param {HTMLFormElement} form
 * @param {Name} name
 * @param {Context} context
 */
export function settleField(form, name, context) {
  const field = fieldOf(form, name);
  if (name === "date") {
    const { date, time } = splitAt(field.value);
    if (time && usual("date", date, context.calendar)) fill(form, { date, time }, context);
  }
  const read = name !== "channel" && usual(name, field.value, context.calendar);
  if (read && read !== field.value) field.value = read;
  if (name === "channel") followChannel(form, context);
  follow(form, name, context);
}

/**
 * A channel's usual cut-off; an agreement's own stays.
 * @param {HTMLFormElement} form
 * @param {Context} context
 */
function followChannel(form, context) {
  const { cutoffs } = context;
  const { channel, cutoff } = typedInto(form);
  if (!Object.keys(cutoffs).includes(channel)) return;
  if (Object.keys(cutoffs).some((key) => cutoffs[key] === cutoff)) fill(form, { cutoff: cutoffs[channel] }, context);
}

/**
 * @param {HTMLFormElement} form
 * @param {Partial<Typed>} texts
 * @param {Context} context
 */
export function fill(form, texts, context) {
  for (const name of FIELDS) {
    const text = texts[name];
    if (text === undefined) continue;
    if (name === "channel") {
      /** @type {NodeListOf<HTMLInputElement>} */
      const radios = partOf(form, name).querySelectorAll("input");
      for (const radio of radios) radio.checked = radio.value === text;
    } else fieldOf(form, name).value = text;
    settleField(form, name, context);
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLButtonElement} button
 * @param {Context} context
 */
export function press(form, button, context) {
  const name = FIELDS.find((field) => partOf(form, field).contains(button));
  if (name) fill(form, { [name]: meant(name, button.value) }, context);
}

/**
 * A refusal stands at its field and is tied to it; one that stands there already is not drawn again.
 * @param {HTMLFormElement} form
 * @param {Name} name
 * @param {string} fault
 * @param {Message} message
 */
export function refuse(form, name, fault, message) {
  const box = partOf(form, name);
  const field = name === "channel" ? box : fieldOf(form, name);
  const id = `settlement-${name}-fault`;
  const stands = document.getElementById(id);
  if (stands && stands.dataset.fault === fault) return;
  if (stands) stands.remove();
  field.setAttribute("aria-describedby", `${fault ? `${id} ` : ""}settlement-${name}-hint`);
  for (const key of ["aria-invalid", "aria-errormessage"]) field.removeAttribute(key);
  if (!fault) return;
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-errormessage", id);
  box.append(element("p", { role: "alert", id, "data-fault": fault }, ...message));
  const folded = box.closest("details");
  if (folded) folded.open = true;
}
