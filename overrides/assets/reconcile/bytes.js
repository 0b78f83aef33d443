// Bytes of a file → what it is, and the text in it. No DOM.

/** @type {[string, number[]][]} */
const SIGNS = [
  // what it is, how it begins
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["biff", [0xd0, 0xcf, 0x11, 0xe0]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x1f, 0x8b]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
  ["picture", [0x52, 0x49, 0x46, 0x46]],
];
const BINARY = /[\u0000-\u0008\u000e-\u001f]/g;

/**
 * @param {Uint8Array} bytes
 * @param {number[]} sign
 */
const begins = (bytes, sign) => sign.every((byte, at) => bytes[at] === byte);

/**
 * @param {Uint8Array} bytes
 * @param {string} encoding
 */
function decode(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (refused) {
    return null;
  }
}

// UTF-8 where it is that; else GB18030, as Windows and most banks write; a broken file is read as far as it can be.
/** @param {Uint8Array} bytes */
export function textOf(bytes) {
  if (begins(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (begins(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  const text = decode(bytes, "utf-8");
  if (text !== null) return text;
  const chinese = decode(bytes, "gb18030");
  return chinese === null ? lesserDamage(bytes) : chinese;
}

/** @param {Uint8Array} bytes */
function lesserDamage(bytes) {
  const damage = (/** @type {string} */ text) => text.split("\ufffd").length;
  const [utf8, chinese] = ["utf-8", "gb18030"].map((encoding) => new TextDecoder(encoding).decode(bytes));
  return damage(utf8) <= damage(chinese) ? utf8 : chinese;
}

// "pdf", "biff", "zip", "archive", "picture", "html", "text", "binary" or "empty".
/** @param {Uint8Array} bytes */
export function kindOfBytes(bytes) {
  if (!bytes.length) return "empty";
  const found = SIGNS.find(([, sign]) => begins(bytes, sign));
  if (found) return found[0];
  const head = textOf(bytes.slice(0, 4096)).slice(0, 2000);
  if ((head.match(BINARY) || []).length > 4) return "binary";
  return /<(?:!doctype html|html|table|head|meta)[\s>]/i.test(head) ? "html" : "text";
}
