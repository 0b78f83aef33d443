// What a reader takes away: the answer as text, a calendar entry, a print.

import { copyText } from "../common/copy.js";
import { element, query } from "../common/element.js";
import { isEmbedded } from "../common/embedded.js";
import { isoOf } from "../common/settlement/dates.js";

/** @import { Day } from "../common/settlement/dates.js" */
/** @import { Speaker } from "../common/settlement/speak.js" */

/**
 * @typedef {{ text: string, due: Day, confirmed: boolean, channel?: string, address: string }} Taken what is on the
 *   screen
 */

let failed = 0;

/**
 * @param {Taken} taken
 * @param {Speaker} speak
 */
async function enter({ due, confirmed, channel, address }, { message }) {
  // A browser remembers a module that failed: another address asks for it again.
  /** @type {typeof import("../common/settlement/entry.js")} */
  const { entryText } = await import("../common/settlement/entry.js" + (failed ? `?${failed}` : ""));
  const summary = message(`entry-${channel}`)[0] + (confirmed ? "" : ` (${message("unconfirmed")[0]})`);
  const text = entryText({ day: isoOf(due), end: isoOf(due + 1), summary, address, now: Date.now() });
  const href = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  element("a", { href, download: `${isoOf(due)}.ics` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1e4);
}

/**
 * @param {HTMLElement} take the box of the buttons
 * @param {() => Taken} taken
 * @param {Speaker} speak
 */
export function offer(take, taken, speak) {
  const status = query(take, ".settlement-copied");
  /** @param {string} key */
  const report = (key) => {
    status.textContent = key ? String(speak.message(key)[0]) : "";
  };
  /** @type {Record<string, (taken: Taken) => unknown>} */
  const actions = {
    copy: async ({ text, address }) =>
      report(
        (await copyText(`${text}\n\n${address}`, status, String(speak.message("due")[0]))) ? "copied" : "copy-yourself",
      ),
    entry: (all) => {
      report("entry-coming");
      return enter(all, speak).then(
        () => report(""),
        () => {
          failed += 1;
          report("entry-failed");
        },
      );
    },
    print: () => print(),
  };
  for (const button of take.querySelectorAll("button"))
    button.addEventListener("click", () => actions[button.value](taken()));
  if (isEmbedded()) for (const value of ["entry", "print"]) query(take, `[value=${value}]`).hidden = true;
}
