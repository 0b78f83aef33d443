// What a reader carries away: a copy, a print, a calendar entry, the whole case as text.

import { copyText } from "../common/copy.js";
import { element } from "../common/element.js";
import { isEmbedded } from "../common/embedded.js";
import { isoOf } from "../common/settlement/dates.js";
import { entryText } from "../common/settlement/entry.js";

/** @import { Day } from "../common/settlement/dates.js" */
/** @import { Speaker } from "../common/settlement/speak.js" */

/** @typedef {{ day: Day, what: string }} Next the day of the next step, and its name */

/** @param {Next} next */
function save({ day, what }) {
  const [address] = location.href.split(/[?#]/);
  const uid = `case-${day}-${Date.now()}`;
  const text = entryText({ day: isoOf(day), end: isoOf(day + 1), summary: what, address, now: Date.now(), uid });
  const href = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  element("a", { href, download: `${isoOf(day)}.ics` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1e4);
}

/**
 * The row of buttons.
 * @param {{ letter: () => string, all: () => string, next: () => Next | undefined }} carried
 * @param {Pick<Speaker, "message" | "full">} speak
 */
export function carryRow(carried, { message, full }) {
  const status = element("p", { role: "status", class: "hint" });
  /** @param {string} text */
  const copy = async (text) => {
    const copied = await copyText(text, status, String(message("label")[0]));
    status.textContent = String(message(copied ? "copied" : "copy-yourself")[0]);
  };
  const enter = () => {
    const next = carried.next();
    if (!next) return;
    status.textContent = message("entry-line", { day: full(next.day), what: next.what }).join("");
    if (!isEmbedded()) save(next);
  };
  /** @type {Record<string, () => unknown>} */
  const acts = {
    copy: () => copy(carried.letter()),
    "copy-all": () => copy(carried.all()),
    print: () => print(),
    entry: enter,
  };
  const row = element("div", { class: "case-carry" });
  for (const key of Object.keys(acts)) {
    if (key === "print" && isEmbedded()) continue;
    const button = element("button", { type: "button", value: key }, ...message(key));
    button.addEventListener("click", acts[key]);
    row.append(button);
  }
  row.append(status);
  return row;
}
