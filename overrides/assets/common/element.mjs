// Elements made and emptied; what is put in is text or elements, never markup.

export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key]);
  made.append(...children);
  return made;
}

export function empty(parent) {
  while (parent.firstChild) parent.firstChild.remove();
}
