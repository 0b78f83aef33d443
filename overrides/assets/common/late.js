// [data-late]: a line that says that something is on its way, or did not come, with a button that asks for it again.

/** @param {Element} host @returns {HTMLElement | null} */
const lineOf = (host) => host.querySelector("[data-late]");

/**
 * @param {Element} host
 * @param {(() => unknown) | null} again null while it is on its way
 */
function show(host, again) {
  const line = lineOf(host);
  if (!line) return;
  const [words, button] = /** @type {HTMLCollectionOf<HTMLElement>} */ (line.children);
  const { coming = words.textContent || "", failed = "" } = words.dataset;
  words.dataset.coming = coming;
  words.textContent = again ? failed : coming;
  button.hidden = !again;
  button.onclick = again;
  line.hidden = false;
  host.classList.toggle("failed", Boolean(again));
}

/** @param {Element} host */
export const showComing = (host) => show(host, null);

/** @param {Element} host @param {() => unknown} again */
export const showFailed = (host, again) => show(host, again);

/** @param {Element} host */
export function hideComing(host) {
  const line = lineOf(host);
  if (line) line.hidden = true;
}
