// [data-idle]: a script that nothing on the screen waits for comes once the page is shown and at rest.

const PAUSE = 500;

export function loadIdle() {
  const load = () => {
    /** @type {NodeListOf<HTMLElement>} */
    const hosts = document.querySelectorAll("[data-idle]");
    for (const { dataset } of hosts) import(new URL(String(dataset.idle), location.href).href).catch(() => {});
  };
  const wait = () => setTimeout(load, PAUSE);
  if (document.readyState === "complete") wait();
  else addEventListener("load", wait);
}
