// [data-later="…/feature.mjs"]: the script that brings an element to life is fetched after the page is shown.
// One that did not arrive is said in [data-late], whose button asks for it again.

function load(host, attempt) {
  const late = host.querySelector("[data-late]");
  const script = document.createElement("script");
  script.type = "module";
  // A browser remembers a module that failed: another address asks for it again.
  script.src = host.dataset.later + (attempt ? "?" + attempt : "");
  script.onload = () => { late.hidden = true; };
  script.onerror = () => {
    late.hidden = false;
    late.querySelector("button").onclick = () => load(host, attempt + 1);
  };
  document.head.append(script);
}

for (const host of document.querySelectorAll("[data-later]")) load(host, 0);
