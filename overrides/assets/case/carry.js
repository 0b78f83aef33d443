// What a reader carries away: a copy, a print, a calendar entry, the whole case as text.

import { copyText } from "../common/copy.js";
import { element } from "../common/element.js";
import { isEmbedded } from "../common/embedded.js";
import { isoOf } from "../common/settlement/dates.js";
import { entryText } from "../common/settlement/entry.js";

function save({ day, what }) {
  const [address] = location.href.split(/[?#]/);
  const uid = `case-${day}-${Date.now()}`;
  const text = entryText({ day: isoOf(day), end: isoOf(day + 1), summary: what, address, now: Date.now(), uid });
  const href = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  element("a", { href, download: `${isoOf(day)}.ics` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1e4);
}

// `carried`: {letter() and all() → text, next() → {day, what} or null}. Returns the row of buttons.
export function carryRow(carried, { message, full }) {
  const status = element("p", { role: "status", class: "case-hint" });
  const copy = async (text) => {
    const copied = await copyText(text, status, message("label")[0]);
    status.textContent = message(copied ? "copied" : "copy-yourself")[0];
  };
  const enter = () => {
    const next = carried.next();
    if (!next) return;
    status.textContent = message("entry-line", { day: full(next.day), what: next.what }).join("");
    if (!isEmbedded()) save(next);
  };
  const does = [["copy", () => copy(carried.letter())], ["copy-all", () => copy(carried.all())], ["print", () => print()], ["entry", enter]];
  const row = element("div", { class: "case-carry" });
  for (const [key, act] of does) {
    if (key === "print" && isEmbedded()) continue;
    const button = element("button", { type: "button", value: key }, ...message(key));
    button.addEventListener("click", act);
    row.append(button);
  }
  row.append(status);
  return row;
}
