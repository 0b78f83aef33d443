// What a merchant number says, in words. The tables are fetched when a number is there.

import { element, empty } from "../common/element.js";
import { drawComing, drawLate } from "./late.js";
import { readMerchant } from "./merchant.js";

/** @import { Message, Speaker } from "../common/settlement/speak.js" */
/** @import { Acquirers, Codes, Merchant } from "./merchant.js" */

/**
 * @typedef {{ trades: Record<string, [string, string]>, cnaps: Codes, gb: Codes }} Tables trades in Chinese and English
 */

/** @type {Tables | null} */
let tables = null;

/** @param {string} address */
async function fetchTables(address) {
  if (tables) return tables;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return (tables = /** @type {Tables} */ (await answer.json()));
}

/** @param {Tables} all @param {string} locale */
function tradesIn({ trades }, locale) {
  /** @type {Codes} */
  const names = {};
  for (const code of Object.keys(trades)) {
    const [chinese, english] = trades[code];
    names[code] = /^zh/.test(locale) ? chinese : `${english} (${chinese})`;
  }
  return names;
}

/** @param {NonNullable<Merchant>} parts @param {Speaker["message"]} message */
function regionLine({ region, regions }, message) {
  const [first, second] = regions.map(({ name }) => name);
  if (!first) return message("reading-region-unknown", { code: region });
  if (!second || second === first) return message("reading-region", { code: region, name: first });
  return message("reading-region-2", { code: region, name: first, other: second });
}

/** @param {Merchant} parts @param {Speaker["message"]} message @returns {Message[]} */
function readingLines(parts, message) {
  if (!parts) return [message("reading-none")];
  const { institution, acquirer, trade, tradeName, serial } = parts;
  return [
    message(acquirer ? "reading-acquirer" : "reading-acquirer-unknown", { code: institution, name: acquirer }),
    regionLine(parts, message),
    message(tradeName ? "reading-trade" : "reading-trade-unknown", { code: trade, name: tradeName }),
    message("reading-serial", { code: serial }),
  ];
}

/**
 * @param {HTMLElement} place
 * @param {string} number as typed, or "" for none
 * @param {{ message: Speaker["message"], acquirers: Acquirers, locale: string }} context
 */
export async function drawMerchant(place, number, context) {
  if (place.dataset.number === number) return;
  place.dataset.number = number;
  place.hidden = !number;
  if (!number) return;
  const { message, acquirers, locale } = context;
  drawComing(place, message, "reading-coming");
  try {
    const { tables: address = "" } = place.dataset;
    const all = await fetchTables(address);
    if (place.dataset.number !== number) return;
    const parts = readMerchant(number, { ...all, trades: tradesIn(all, locale), acquirers });
    empty(place);
    place.append(
      element("p", {}, ...message("reading")),
      element("ul", {}, ...readingLines(parts, message).map((line) => element("li", {}, ...line))),
      element("p", { class: "hint" }, ...message("reading-quote")),
    );
  } catch (lost) {
    if (place.dataset.number !== number) return;
    drawLate(place, message, "reading-late", () => {
      place.dataset.number = "";
      drawMerchant(place, number, context);
    });
  }
}
