// What was found, drawn into the dialog of a <site-search>. Loaded with the index.

import { element, empty, query } from "../common/element.js";
import { excerpt } from "./excerpt.js";
import { find, prepare } from "./find.js";

/** @import { Doc, Section } from "./find.js" */

// No question is longer; what is pasted beyond it is not sought.
const LONGEST = 100;

/**
 * How words are answered with this index.
 * @param {HTMLElement} search
 * @param {{ docs: Doc[] }} index
 */
export function drawer(search, { docs }) {
  const { home = "", none = "", one = "", many = "" } = search.dataset;
  const pages = prepare(docs);
  const base = new URL(home, location.href);
  const list = query(search, "ol");
  const status = query(search, "[data-found]");

  /** @param {{ title: string, section: Section }} found @param {string} asked */
  const draw = ({ title, section }, asked) => {
    const { href } = new URL(section.location, base);
    const part = section.location.includes("#") ? `${title} › ${section.title}` : section.title;
    const link = element("a", { href }, element("b", {}, part), element("span", {}, excerpt(section, asked)));
    link.addEventListener("click", () => query(search, "form button").click()); // it may lead into this very page
    return element("li", {}, link);
  };

  /** @param {string} asked */
  return (asked) => {
    const found = asked.trim() ? find(pages, asked.slice(0, LONGEST)).slice(0, 20) : [];
    const count = found.length === 0 ? none : found.length === 1 ? one : many.replace("{}", String(found.length));
    empty(list);
    list.append(...found.map((one) => draw(one, asked)));
    status.textContent = asked.trim() ? count : "";
  };
}
