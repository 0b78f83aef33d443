// The worker: pages from the network first, from the cache where that does not answer; files by their hash from the
// cache. `self.BUILT` is what was built; /worker.js says it, and then asks for this file.

import { clear, HASHED, isPage, keepData, keepPage, keptAt, keyOf, openKept, readNote, writeNote } from "./kept.js";
import { folderOf, networkFirst, notice } from "./wanted.js";

/** @import { Built } from "./kept.js" */

const worker = /** @type {any} */ (self); // the types of workers and of pages exclude each other
/** @type {Built} */
const BUILT = worker.BUILT;
/** @type {string} */
const ROOT = worker.registration.scope;
const PATIENCE = 8000;

/** @param {string} key */
const languageOf = (key) => ({ ...BUILT.folders[folderOf(BUILT, key.slice(ROOT.length))], end: BUILT.end });

/** @param {Response} response @param {string} text */
const redrawn = ({ headers }, text, status = 200) => new Response(text, { status, headers });

/**
 * A kept page says that it is one; data is as it was.
 * @param {string} key
 */
async function fromKept(key) {
  const cache = await openKept(ROOT);
  const found = await cache.match(key);
  if (!found) return (await cache.match(`${key}/`)) ? Response.redirect(`${key}/`) : undefined;
  if (!isPage(key)) return found;
  const text = notice(keptAt(found), Date.now(), languageOf(key));
  return redrawn(found, (await found.text()).replace('<main id="text">', `$&<p class="kept" role="note">${text}</p>`));
}

/** The page for what is not there says that this one was not kept. */
async function notKept() {
  const found = await (await openKept(ROOT)).match(`${ROOT}404.html`);
  if (!found) return undefined;
  const folders = Object.entries(BUILT.folders);
  const text = (await found.text()).replace(
    /(id="not-found(?:-(\w+))?">)[^<]*(<\/h\d>\s*<p>)[^<]*/g,
    (_, id, language, end) => {
      const { messages } = (folders.find(([folder]) => folder === (language ? `${language}/` : "")) || folders[0])[1];
      return `${id}${messages.missing}${end}${messages["missing-text"]}`;
    },
  );
  return redrawn(found, text, 503);
}

/**
 * What the network answered is kept, unless the reader keeps nothing.
 * @param {string} key
 * @param {Response} response
 */
async function note(key, response) {
  const cache = await openKept(ROOT);
  if (response.status === 404) await cache.delete(key);
  const isOff = async () => Boolean((await readNote(cache, ROOT, "choice")).off);
  if (!response.ok || response.redirected || (await isOff())) return;
  await (isPage(key) ? keepPage(cache, key, response, BUILT.version) : keepData(cache, key, response, BUILT.version));
  if (await isOff()) await clear(cache);
}

/** @param {any} event @param {string} key */
async function ask(event, key) {
  const network = fetch(event.request);
  event.waitUntil(network.then((response) => note(key, response.clone())).catch(() => {}));
  try {
    return await networkFirst(network, () => fromKept(key), PATIENCE);
  } catch (error) {
    const page = event.request.mode === "navigate" && (await notKept());
    if (page) return page;
    throw error;
  }
}

/** @param {Request} request @param {string} key */
async function byHash(request, key) {
  return (await (await openKept(ROOT)).match(key)) || fetch(request);
}

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {any} */ event) =>
  event.waitUntil(
    openKept(ROOT)
      .then((cache) => writeNote(cache, ROOT, "built", BUILT))
      .then(() => worker.clients.claim()),
  ),
);
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  const key = keyOf(request.url);
  const renews = request.cache === "no-cache" && request.mode !== "navigate"; // the page's own script keeps what comes
  if (request.method !== "GET" || renews || !key.startsWith(ROOT)) return;
  if (HASHED.test(key)) event.respondWith(byHash(request, key));
  else if (isPage(key) || key.endsWith(".json")) event.respondWith(ask(event, key));
});
