// What a reader takes away: the answer as text, a calendar entry, a print.

import { copyText } from "../common/copy.js";
import { element } from "../common/element.js";
import { isEmbedded } from "../common/embedded.js";
import { isoOf } from "../common/settlement/dates.js";

let failed = 0;

async function enter({ due, confirmed, channel, address }, { say }) {
  // A browser remembers a module that failed: another address asks for it again.
  const { entryText } = await import("../common/settlement/entry.js" + (failed ? "?" + failed : ""));
  const summary = say(`entry-${channel}`)[0] + (confirmed ? "" : ` (${say("unconfirmed")[0]})`);
  const text = entryText({ day: isoOf(due), end: isoOf(due + 1), summary, address, now: Date.now() });
  const href = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  element("a", { href, download: `${isoOf(due)}.ics` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1e4);
}

// `taken` returns what is on the screen: {text, due, confirmed, channel, address}.
export function offer(take, taken, speak) {
  const status = take.querySelector(".settlement-said");
  const tell = (key) => { status.textContent = key ? speak.say(key)[0] : ""; };
  const does = {
    copy: async ({ text, address }) =>
      tell((await copyText(`${text}\n\n${address}`, status, speak.say("due")[0])) ? "copied" : "copy-yourself"),
    entry: (all) => enter(all, speak).then(() => tell(""), () => { failed += 1; tell("entry-failed"); }),
    print: () => print(),
  };
  for (const button of take.querySelectorAll("button")) button.addEventListener("click", () => does[button.value](taken()));
  if (isEmbedded()) for (const value of ["entry", "print"]) take.querySelector(`[value=${value}]`).hidden = true;
}
