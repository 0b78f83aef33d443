// Another page of this site, to be read: never shown, so its styles are left out, which this page's policy refuses.

/**
 * @param {string} address
 * @returns {Promise<Document>} throws where it does not arrive
 */
export async function readPage(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  const html = (await answer.text()).replace(/<style\b[^]*?<\/style>/g, "");
  return new DOMParser().parseFromString(html, "text/html");
}
