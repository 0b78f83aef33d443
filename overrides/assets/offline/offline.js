// <offline-state>: registers the worker, keeps pages while the phone is at rest, says what is kept, and removes it.

import { element, empty, query } from "../common/element.js";
import {
  clear,
  HASHED,
  isPage,
  keepData,
  keepPage,
  keptAt,
  keyOf,
  openKept,
  readNote,
  sweep,
  writeNote,
} from "./kept.js";
import { dayOf, filled, folderOf, wanted } from "./wanted.js";

/** @import { Built, Choice, Folder } from "./kept.js" */

/**
 * Where the worker is at work: the site's root, or null where browsers have none. @param {string} address this script's
 */
async function rootOf(address) {
  if (!("serviceWorker" in navigator) || !("caches" in self)) return null;
  const { href } = new URL("../../worker.js", new URL(address, location.href));
  if (!navigator.serviceWorker.controller) await navigator.serviceWorker.register(href);
  const { active, scope } = await navigator.serviceWorker.ready;
  if (active && active.state !== "activated")
    await new Promise((resolve) => active.addEventListener("statechange", resolve, { once: true }));
  return scope;
}

class OfflineState extends HTMLElement {
  constructor() {
    super();
    this.root = "";
    this.path = "";
    this.folder = "";
    this.turn = 0;
    const later = /** @type {any} */ (null); // start() finds them before anything else asks
    /** @type {Cache} */
    this.cache = later;
    /** @type {Built} */
    this.built = later;
    /** @type {Folder} */
    this.language = later;
  }

  async connectedCallback() {
    const root = await rootOf(String(this.dataset.idle)).catch(() => null);
    if (root === null) return;
    this.root = root;
    this.path = keyOf(location.href).slice(root.length);
    navigator.serviceWorker.addEventListener("controllerchange", () => this.start());
    addEventListener("online", () => this.renew());
    await this.start();
    await this.renew();
  }

  /** With each version of the guide, once. */
  async start() {
    this.cache = await openKept(this.root);
    /** @type {Built} */
    const built = await readNote(this.cache, this.root, "built");
    if (!built.version || (this.built && this.built.version === built.version)) return;
    this.built = built;
    this.folder = folderOf(built, this.path);
    this.language = built.folders[this.folder];
    this.draw();
    const { saveData } = /** @type {any} */ (navigator).connection || {};
    const choice = await this.choice();
    if (choice.first === undefined && !choice.off && !saveData) await this.choose({ ...choice, first: this.folder });
    if (!saveData) await this.keep();
    await this.show();
  }

  /** @returns {Promise<Choice>} */
  choice() {
    return readNote(this.cache, this.root, "choice");
  }

  /** @param {Choice} choice */
  choose(choice) {
    return writeNote(this.cache, this.root, "choice", choice);
  }

  /** Path → version of what is kept. */
  async kept() {
    /** @type {Record<string, string>} */
    const found = {};
    for (const { url } of await this.cache.keys()) {
      const response = url.includes("?") ? null : await this.cache.match(url);
      const path = url.slice(this.root.length);
      if (response && !HASHED.test(url)) found[path] = String(response.headers.get("x-version"));
    }
    return found;
  }

  /**
   * Fetch what is wanted and not there; returns whether all of it came.
   * @param {(done: number, all: number) => void} [report]
   */
  async keep(report = () => {}) {
    const paths = wanted(this.built, await this.choice(), await this.kept(), this.path);
    try {
      for (const [done, path] of paths.entries()) {
        report(done, paths.length);
        await this.fetch(path);
        if (!(await this.choice()).off) continue;
        await clear(this.cache); // removed meanwhile
        return false;
      }
      if (paths.length > 1) await sweep(this.cache);
      return true;
    } catch (failed) {
      return false; // the line broke, or the phone is full: what is there stays whole
    }
  }

  /** @param {string} path */
  async fetch(path) {
    const key = this.root + path;
    const response = await fetch(key, { cache: "no-cache" });
    if (response.status === 404) await this.cache.delete(key);
    else if (!isPage(key)) await keepData(this.cache, key, response, this.built.version);
    else return keepPage(this.cache, key, response, this.built.version);
    return null;
  }

  /** A kept page is on the screen, and the network may answer again. */
  async renew() {
    const line = document.querySelector(".kept");
    const before = line && (await this.cache.match(this.root + this.path));
    if (!line || !before) return;
    const text = await before.text();
    const now = await this.fetch(this.path).catch(() => null);
    if (!now) return;
    const { messages } = this.language;
    empty(line);
    line.append(now === text ? messages.same : messages.changed, " ");
    if (now !== text) line.append(element("a", { href: location.href }, messages.reload));
    line.querySelectorAll("a").forEach((link) => link.addEventListener("click", () => location.reload()));
  }

  draw() {
    const { messages, size } = this.language;
    empty(this);
    this.append(
      element("p", { role: "status" }),
      element("progress", { hidden: "", "aria-label": messages.keeping }),
      element("button", { type: "button", value: "keep" }, filled(messages.keep, { size: megabytes(size) })),
      element("button", { type: "button", value: "remove" }, messages.remove),
    );
    query(this, "[value=keep]").onclick = () => this.keepAll();
    query(this, "[value=remove]").onclick = () => this.remove();
    return this.show();
  }

  /** @param {string} [text] what to write instead of the state */
  async show(text) {
    const turn = (this.turn += 1);
    const [{ whole = [], off }, paths] = [await this.choice(), Object.keys(await this.kept())];
    const here = await this.cache.match(this.root + this.path);
    if (turn !== this.turn) return; // asked again meanwhile
    const pages = paths.filter((path) => isPage(this.root + path) && !path.endsWith(".html"));
    const missing = this.built.pages.filter((page) => !pages.includes(this.folder + page));
    const isWhole = whole.includes(this.folder) && !missing.length;
    const { messages, locale, size } = this.language;
    const lines = [filled(isWhole ? messages.whole : messages.some, { pages: pages.length, size: megabytes(size) })];
    if (here) lines.push(filled(messages.here, { day: dayOf(keptAt(here), locale) }));
    query(this, "p").textContent = off ? messages.removed : text || (pages.length ? lines.join(" ") : messages.none);
    query(this, "progress").hidden = true;
    query(this, "[value=keep]").hidden = isWhole;
    query(this, "[value=remove]").hidden = !pages.length;
  }

  async keepAll() {
    const { messages } = this.language;
    /** @type {HTMLProgressElement} */
    const progress = query(this, "progress");
    query(this, "p").textContent = messages.keeping;
    query(this, "[value=keep]").hidden = true;
    const { first = this.folder, whole = [] } = await this.choice();
    await this.choose({ first, whole: [...new Set([...whole, this.folder])] });
    progress.hidden = false;
    const all = await this.keep((done, count) => {
      progress.max = count;
      progress.value = done;
    });
    await this.show(all ? undefined : messages.failed);
  }

  async remove() {
    await this.choose({ off: true });
    await clear(this.cache);
    await this.show();
  }
}

/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

customElements.define("offline-state", OfflineState);
