// Elements found, made and emptied; what is put in is text or elements, never markup.

/**
 * The first match in what the page was drawn with; it is there, and the caller declares of what kind.
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {T}
 */
export const query = (root, selector) => /** @type {T} */ (root.querySelector(selector));

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string | number | undefined>} attributes those with a value are set
 * @param {(string | Node)[]} children
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const key of Object.keys(attributes))
    if (attributes[key] !== undefined) made.setAttribute(key, /** @type {string} */ (attributes[key]));
  made.append(...children);
  return made;
}

/** @param {Node} parent */
export function empty(parent) {
  while (parent.firstChild) parent.firstChild.remove();
}
