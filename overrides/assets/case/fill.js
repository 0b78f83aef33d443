// Any page with blanks: where a case is kept on this phone, it fills them, and the page says so.

import { query } from "../common/element.js";
import { chinaDay, isoOf } from "../common/settlement/dates.js";
import { fillBlanks } from "./blanks.js";
import { DAY_WRITERS } from "./days.js";
import { onStored, readStore, withoutCase, writeStore } from "./store.js";

/** @import { Store } from "./store.js" */

const way = query(document, ".case-way");
const [link, filled] = [query(way, "a"), query(way, "span")];
const stored = () => readStore(isoOf(chinaDay(Date.now())));

function follow() {
  const { used, cases } = stored();
  const kept = cases.find(({ id }) => id === used);
  const day = chinaDay(Date.now()); // a letter is of the day on which it is printed, not of that on which it was kept
  const { zh, en } = kept ? kept.written : { zh: {}, en: {} };
  fillBlanks(
    document,
    kept ? { zh: { ...zh, today: DAY_WRITERS.zh(day) }, en: { ...en, today: DAY_WRITERS.en(day) } } : { zh, en },
  );
  filled.hidden = !kept;
  link.hidden = Boolean(kept);
}

/** @type {Record<string, (store: Store) => Store>} */
const ways = {
  stop: (store) => ({ ...store, used: "" }),
  remove: (store) => withoutCase(store, store.used),
};
for (const button of filled.querySelectorAll("button"))
  button.addEventListener("click", () => {
    writeStore(ways[button.value](stored()));
    follow();
    link.focus();
  });
onStored(follow);
follow();
