// Search comes when the reader reaches for it: the theme's bundle is not loaded before.

const { bundle, styles } = document.querySelector("script[data-bundle]").dataset;
const query = document.querySelector(".md-search__input");
const toggle = document.querySelector("#__search");

// The theme hides the way to search from readers without scripts.
document.documentElement.classList.replace("no-js", "js");

function load() {
  toggle?.removeEventListener("change", load);
  query?.removeEventListener("focus", load);
  // The bundle asks every alternate address for a sitemap of its own; there is one for all.
  for (const link of document.querySelectorAll("link[rel=alternate]")) link.remove();
  // What the bundle adds to a page has its own stylesheet.
  if (styles) {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: styles });
    document.head.append(link);
  }
  const script = document.createElement("script");
  script.src = bundle;
  // What was typed while the bundle was on its way counts, and so does what is pasted or dictated:
  // the bundle itself listens to keys only.
  const type = () => query.dispatchEvent(new KeyboardEvent("keyup"));
  script.addEventListener("load", () => {
    query.addEventListener("input", type);
    type();
  });
  document.body.append(script);
}

toggle?.addEventListener("change", load);
query?.addEventListener("focus", load);
