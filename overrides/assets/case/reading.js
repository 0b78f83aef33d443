// What a merchant number says, in words. The tables are fetched when a number is there.

import { element, empty } from "../common/element.js";
import { readMerchant } from "./merchant.js";

let tables = null;

async function fetchTables(address, acquirers) {
  if (!tables) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.status);
    tables = { ...(await answer.json()), acquirers };
  }
  return tables;
}

function regionLine({ region, regions }, message) {
  const [first, second] = regions.map(({ name }) => name);
  if (!first) return message("reading-region-unknown", { code: region });
  if (!second || second === first) return message("reading-region", { code: region, name: first });
  return message("reading-region-2", { code: region, name: first, other: second });
}

function lines(parts, message) {
  if (!parts) return [message("reading-none")];
  const { institution, acquirer, trade, tradeName, serial } = parts;
  return [
    message(acquirer ? "reading-acquirer" : "reading-acquirer-unknown", { code: institution, name: acquirer }),
    regionLine(parts, message),
    message(tradeName ? "reading-trade" : "reading-trade-unknown", { code: trade, name: tradeName }),
    message("reading-serial", { code: serial }),
  ];
}

// `number`: as typed, or "" for none.
export async function drawMerchant(place, number, { speak, acquirers, address }) {
  const { message } = speak;
  place.dataset.number = number;
  if (!number) {
    place.hidden = true;
    return;
  }
  try {
    const parts = readMerchant(number, await fetchTables(address, acquirers));
    if (place.dataset.number !== number) return;
    empty(place);
    place.append(element("p", {}, ...message("reading")),
      element("ul", {}, ...lines(parts, message).map((line) => element("li", {}, ...line))),
      element("p", { class: "case-hint" }, ...message("reading-quote")));
    place.hidden = false;
  } catch (late) {
    place.hidden = true; // only explains; the number itself is in the letter all the same
  }
}
