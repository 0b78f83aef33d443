// [class=wide]: what is wider than its place is reached by keyboard, under its table's name; what is not is no stop.

export function markWide() {
  for (const box of document.querySelectorAll(".wide")) {
    const name = box.querySelector("caption");
    const attributes = { tabindex: "0", role: "region", "aria-label": (name && name.textContent) || "" };
    for (const [key, value] of Object.entries(attributes))
      if (box.scrollWidth > box.clientWidth) box.setAttribute(key, value);
      else box.removeAttribute(key);
  }
}
