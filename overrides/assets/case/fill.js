// Any page with blanks: where a case is kept on this phone, it fills them, and the page says so.

import { chinaDay, isoOf } from "../common/settlement/dates.js";
import { fillBlanks } from "./blanks.js";
import { onStored, readStore, withoutCase, writeStore } from "./store.js";

const way = document.querySelector(".case-way");
const [link, filled] = [way.querySelector("a"), way.querySelector("span")];

function follow() {
  const { used, cases } = readStore(isoOf(chinaDay(Date.now())));
  const kept = cases.find(({ id }) => id === used);
  fillBlanks(document, kept ? kept.said : { zh: {}, en: {} });
  filled.hidden = !kept;
  link.hidden = Boolean(kept);
}

filled.querySelector("button").addEventListener("click", () => {
  const store = readStore(isoOf(chinaDay(Date.now())));
  writeStore(withoutCase(store, store.used));
  follow();
  link.focus();
});
onStored(follow);
follow();
