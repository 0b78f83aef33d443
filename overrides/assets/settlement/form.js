// The form: its fields hold what was typed, and show what it was read as.

import { element } from "../common/element.js";
import { chinaDay, clock, isoOf } from "../common/settlement/dates.js";
import { readCutoff, readCycle, readDate, readTime, splitAt } from "../common/settlement/fields.js";

const FIELDS = ["date", "time", "channel", "cycle", "cutoff"];
const today = () => chinaDay(Date.now());

const partOf = (form, name) => form.querySelector(`[data-field=${name}]`);

export function typedInto(form) {
  const typed = {};
  for (const name of FIELDS) typed[name] = form.elements[name].value;
  return typed;
}

// What a field's text is read as, written the usual way; undefined where it cannot be read.
function usual(name, text, calendar) {
  if (name === "date") {
    const { value } = readDate(text, calendar);
    return value === null ? undefined : isoOf(value);
  }
  const { value, fault } = { time: readTime, cycle: readCycle, cutoff: readCutoff }[name](text);
  if (fault || value === null) return undefined;
  return name === "cycle" ? `${value.letter}+${value.days}` : clock(value);
}

// A date's buttons hold how many days ago; the others the text itself.
const meant = (name, value) => (name === "date" ? isoOf(today() - value) : value);

// What goes with a field follows it: a date's weekday, the pressed button, the line over what is folded away.
export function follow(form, name, { calendar, speak }) {
  const text = form.elements[name].value;
  const read = name === "channel" ? text : usual(name, text, calendar);
  for (const button of partOf(form, name).querySelectorAll("button"))
    button.setAttribute("aria-pressed", meant(name, button.value) === read);
  if (name === "date") {
    const { value } = readDate(text, calendar);
    form.querySelector(".settlement-weekday").textContent = value === null ? "" : speak.weekday(value);
  }
  const terms = form.querySelector("[data-words]");
  terms.textContent = terms.dataset.words
    .replace("{cycle}", form.elements.cycle.value).replace("{cutoff}", form.elements.cutoff.value);
}

// What can be read is written the usual way; all else stays as typed. A date that came with its hour fills both.
export function settleField(form, name, context) {
  const field = form.elements[name];
  if (name === "date") {
    const { date, time } = splitAt(field.value);
    if (time && usual("date", date, context.calendar)) fill(form, { date, time }, context);
  }
  const read = name !== "channel" && usual(name, field.value, context.calendar);
  if (read && read !== field.value) field.value = read;
  if (name === "channel") followChannel(form, context);
  follow(form, name, context);
}

// A channel's usual cut-off; an agreement's own stays.
function followChannel(form, context) {
  const { cutoffs } = context;
  const { channel, cutoff } = form.elements;
  if (!Object.keys(cutoffs).includes(channel.value)) return;
  if (Object.keys(cutoffs).some((key) => cutoffs[key] === cutoff.value)) fill(form, { cutoff: cutoffs[channel.value] }, context);
}

export function fill(form, texts, context) {
  for (const name of FIELDS) {
    if (texts[name] === undefined) continue;
    if (name === "channel") for (const radio of form.elements.channel) radio.checked = radio.value === texts.channel;
    else form.elements[name].value = texts[name];
    settleField(form, name, context);
  }
}

export function press(form, button, context) {
  const { field: name } = button.closest("[data-field]").dataset;
  fill(form, { [name]: meant(name, button.value) }, context);
}

// A refusal stands at its field and is tied to it; one that stands there already is not said again.
export function refuse(form, name, fault, message) {
  const box = partOf(form, name);
  const field = name === "channel" ? box : form.elements[name];
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
