// .back: what stands at the foot of a printed page leads back to what the reader sees, answers and all.

import { query } from "../common/element.js";
import { qrCode } from "./qr.js";

const SVG = "http://www.w3.org/2000/svg";
const EDGE = 4; // light modules around the code, as the standard asks

/** @param {boolean[][]} rows */
function picture(rows) {
  const dark = rows.map((row, y) => row.map((module, x) => (module ? `M${x} ${y}h1v1h-1z` : "")).join(""));
  const size = rows.length + 2 * EDGE;
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `${-EDGE} ${-EDGE} ${size} ${size}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", dark.join(""));
  svg.append(path);
  return svg;
}

// What is in no address is not printed in one: an address that is too long for a code leads to the page alone.
function draw() {
  const back = query(document, ".back");
  /** @type {HTMLLinkElement} */
  const link = query(document, "link[rel=canonical]");
  const page = link.href;
  const here = page + location.search + location.hash;
  const rows = qrCode(here);
  const address = rows ? here : page;
  const code = rows || qrCode(page);
  query(back, "span").textContent = address;
  const before = back.querySelector("svg");
  if (before) before.remove();
  if (code) back.prepend(picture(code));
}

draw();
addEventListener("beforeprint", draw);
