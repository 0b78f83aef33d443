// Which pages are to be kept, and what a kept one says of itself. Plain values: no page, no cache.

/** @import { Built, Choice, Messages } from "./kept.js" */

const OLD = 30; // days after which numbers and deadlines may have changed
const DAY_LONG = 864e5;
const CHINA = 8 * 36e5;

/**
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/**
 * The day in China: "2026年11月26日", "26 November 2026".
 * @param {number} time
 * @param {string} locale
 */
export const dayOf = (time, locale) =>
  new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", day: "numeric", timeZone: "Asia/Shanghai" }).format(
    time,
  );

/**
 * The folder of the language that a path is in, as in "en/" for "en/check/".
 * @param {Pick<Built, "folders">} built
 * @param {string} path
 */
export const folderOf = ({ folders }, path) =>
  Object.keys(folders)
    .sort((a, b) => b.length - a.length)
    .find((folder) => path.startsWith(folder)) || "";

/**
 * The addresses that are still to be fetched, under the root: this page, then the eight or all, then what has changed.
 * @param {Built} built
 * @param {Choice} choice
 * @param {Record<string, string>} kept path → the version under which it was kept
 * @param {string} path this page's
 */
export function wanted({ version, pages, first, folders }, { off, first: folder, whole = [] }, kept, path) {
  if (off) return [];
  const all = [path];
  for (const name of whole.filter((one) => folders[one]))
    all.push(...pages.map((page) => name + page), ...folders[name].data);
  if (folder !== undefined && folders[folder])
    all.push(...first.map((page) => (page.endsWith(".html") ? page : folder + page)));
  all.push(...Object.keys(kept));
  return [...new Set(all)].filter((page) => kept[page] !== version);
}

/**
 * @param {number} keptTime
 * @param {number} now
 * @param {Pick<Built, "end"> & { locale: string, messages: Messages }} built `end`: the last day of the calendar that
 *   is certain, "2026-12-31"
 */
export function notice(keptTime, now, { end, locale, messages }) {
  const days = Math.floor((now + CHINA) / DAY_LONG) - Math.floor((keptTime + CHINA) / DAY_LONG);
  const last = end ? Date.parse(`${end}T23:59:59+08:00`) : Infinity;
  const lines = [filled(messages.page, { day: dayOf(keptTime, locale) })];
  if (days > OLD) lines.push(filled(messages.old, { days }));
  if (now > last) lines.push(filled(messages.ended, { day: dayOf(last, locale) }));
  return lines.join(/^zh/.test(locale) ? "" : " ");
}

/**
 * The network's answer; the kept one where that fails, does not come in time, or is the server's fault.
 * @param {Promise<Response>} network
 * @param {() => Promise<Response | undefined>} kept
 * @param {number} patience in ms
 */
export function networkFirst(network, kept, patience) {
  const good = network.then(async (response) => (response.status < 500 ? response : (await kept()) || response));
  const sure = good.catch(async (error) => {
    const found = await kept();
    if (found) return found;
    throw error;
  });
  const late = new Promise((resolve) => setTimeout(resolve, patience)).then(kept);
  return Promise.race([sure, late.then((found) => found || sure)]);
}
