// Entries of a ZIP archive, unpacked by the browser itself. Throws a word that says why it cannot.

/** @import { ZipEntry } from "./shapes.js" */

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** @param {DataView} view */
function endOf(view) {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 66000; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new Error("broken");
}

// The archive's own list of entries: {name: {method, size, packed, start}}.
/**
 * @param {Uint8Array} bytes
 * @returns {Map<string, ZipEntry>}
 */
export function listEntries(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 22) throw new Error("broken");
  const end = endOf(view);
  const entries = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new Error("broken");
    if (view.getUint16(at + 8, true) & 1) throw new Error("encrypted");
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

// What an entry claims to be is not believed: reading ends at `most` bytes.
/**
 * @param {ReadableStreamDefaultReader<Uint8Array>} reader
 * @param {number} most
 */
async function readAll(reader, most) {
  const parts = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      reader.cancel().catch(() => {});
      throw new Error("bomb");
    }
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * @param {Uint8Array} bytes
 * @param {ZipEntry} entry
 * @param {number} most
 */
export async function unpackEntry(bytes, { method, packed, size, start }, most) {
  if (size > most) throw new Error("bomb");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (start + 30 > bytes.length) throw new Error("broken");
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (method === 0) return data;
  if (method !== 8) throw new Error("broken");
  const packedStream = new Response(/** @type {BodyInit} */ (data)).body;
  if (!packedStream) throw new Error("broken");
  try {
    return await readAll(packedStream.pipeThrough(new DecompressionStream("deflate-raw")).getReader(), most);
  } catch (error) {
    throw error instanceof Error && error.message === "bomb" ? error : new Error("broken");
  }
}
