// What lies in the cache: pages, each with the files that it names. A page is put in when all of its files are there,
// and a file's name changes with its content: so no page is ever shown with another version's script. Addresses are
// kept without what a reader chose (`?at=…`).

/**
 * @typedef {Record<string, string>} Messages
 * @typedef {{ locale: string, messages: Messages, size: number, data: string[] }} Folder one language of the guide
 * @typedef {{ version: string, pages: string[], first: string[], end: string, folders: Record<string, Folder> }} Built
 * @typedef {{ off?: boolean, first?: string, whole?: string[] }} Choice what the reader decided, and which language
 *   came first
 */

export const HASHED = /\.[0-9a-f]{8}\.js$/;
const NAMED = /[\w./-]+\.[0-9a-f]{8}\.js\b/g;
const WHOLE = /<main id="text">[^]*<\/html>\s*$/;
const DAY = 864e5;

/** @param {string} scope the address of the site's root */
export const openKept = (scope) => caches.open(`daozhang ${scope}`);

/** @param {string} address */
export const keyOf = (address) => address.replace(/[?#][^]*/, "").replace(/\/index\.html$/, "/");

/** @param {string} key */
export const isPage = (key) => /\/[^./]*$|\.html$/.test(key);

/** @param {Pick<Body, "text"> & { headers: Headers }} response @param {string} text @param {string} version */
function dated({ headers }, text, version) {
  const all = new Headers(headers);
  for (const name of ["content-encoding", "content-length"]) all.delete(name); // of what was sent, not of the text
  all.set("x-kept", String(Date.now()));
  all.set("x-version", version);
  return new Response(text, { headers: all });
}

/** @param {Response} response */
export const keptAt = ({ headers }) => Number(headers.get("x-kept"));

/**
 * The page for what is not there, which has no depth of its own, names the root for which it was built: here it is
 *   where
 * that page lies.
 * @param {string} text
 * @param {string} key
 */
function rooted(text, key) {
  const [, root] = /="(\/[^"]*?)assets\//.exec(text) || [];
  return root ? text.split(`="${root}`).join(`="${new URL(".", key).pathname}`) : text;
}

/**
 * Returns the text of the page that is kept now; null where that was no page of the guide.
 * @param {Cache} cache
 * @param {string} key
 * @param {Response} response
 * @param {string} version
 */
export async function keepPage(cache, key, response, version) {
  const text = response.ok ? rooted(await response.text(), key) : "";
  if (!WHOLE.test(text)) return null;
  await keepFiles(cache, text, key);
  await cache.put(key, dated(response, text, version));
  return text;
}

/** @param {string} text @param {string} base */
const namedIn = (text, base) => [...new Set(text.match(NAMED) || [])].map((name) => new URL(name, base).href);

/**
 * A file is put in after those that it names: where it is there, they are.
 * @param {Cache} cache
 * @param {string} text
 * @param {string} base
 */
async function keepFiles(cache, text, base) {
  for (const file of namedIn(text, base)) {
    if (await cache.match(file)) continue;
    const response = await fetch(file);
    const body = await response.text();
    if (!response.ok || /html/.test(response.headers.get("content-type") || "")) throw new Error(file);
    await keepFiles(cache, body, file);
    await cache.put(file, dated(response, body, ""));
  }
}

/**
 * @param {Cache} cache
 * @param {string} key of data, as the index of the search
 * @param {Response} response
 * @param {string} version
 */
export async function keepData(cache, key, response, version) {
  if (response.ok) await cache.put(key, dated(response, await response.text(), version));
}

/**
 * Remove the files that no kept page names. Another tab may be putting files in before their page: those of today stay.
 * @param {Cache} cache
 */
export async function sweep(cache) {
  const keys = (await cache.keys()).map(({ url }) => url);
  /** @type {Set<string>} */
  const needed = new Set();
  const need = async (/** @type {string} */ key) => {
    const found = await cache.match(key);
    for (const file of found ? namedIn(await found.text(), key) : [])
      if (!needed.has(file)) await need((needed.add(file), file));
  };
  for (const key of keys) if (isPage(key)) await need(key);
  for (const key of keys) {
    const found = HASHED.test(key) && !needed.has(key) && (await cache.match(key));
    if (found && Date.now() - keptAt(found) > DAY) await cache.delete(key);
  }
}

/**
 * Remove all but what is written beside the pages. Whoever is putting something in looks afterwards whether the reader
 * has removed it meanwhile, and removes it again.
 * @param {Cache} cache
 */
export async function clear(cache) {
  for (const { url } of await cache.keys()) if (!url.includes("?")) await cache.delete(url);
}

/**
 * What is written beside the pages: `built` by the worker, `choice` by the reader.
 * @param {Cache} cache
 * @param {string} scope
 * @param {"built" | "choice"} name
 */
export async function readNote(cache, scope, name) {
  const found = await cache.match(`${scope}?${name}`);
  return found ? found.json() : {};
}

/**
 * @param {Cache} cache
 * @param {string} scope
 * @param {"built" | "choice"} name
 * @param {object} value
 */
export const writeNote = (cache, scope, name, value) =>
  cache.put(`${scope}?${name}`, new Response(JSON.stringify(value)));
