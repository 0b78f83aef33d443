// An address → the QR code of it, as rows of dark modules. ISO/IEC 18004: bytes, level L, mask 0, versions 1 to 9,
// which is any address up to 230 signs. tests/paper/ compares every module with those that segno draws.

const TOTAL = [26, 44, 70, 100, 134, 172, 196, 242, 292]; // codewords of each version
const CHECKS = [7, 10, 15, 20, 26, 18, 20, 24, 30]; // of them, for correction, in each block
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2];
const CENTRES = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46]];
const FORMAT = 0b111011111000100; // level L, mask 0
/** @type {Record<number, number>} */
const VERSION = { 7: 0x07c94, 8: 0x085bc, 9: 0x09a99 };

/**
 * Null where the address is too long. It is ASCII, as the browser writes it.
 * @param {string} address
 * @returns {boolean[][] | null}
 */
export function qrCode(address) {
  const at = TOTAL.findIndex((total, i) => address.length + 2 <= total - CHECKS[i] * BLOCKS[i]);
  if (at < 0) return null;
  const words = interleaved(dataOf(address, TOTAL[at] - CHECKS[at] * BLOCKS[at]), BLOCKS[at], CHECKS[at]);
  const grid = frame(at + 1);
  fill(grid, words);
  return /** @type {boolean[][]} */ (grid);
}

/** @param {string} text @param {number} size */
function dataOf(text, size) {
  const nibbles = [4, text.length >> 4, text.length & 15];
  for (const sign of text) nibbles.push(sign.charCodeAt(0) >> 4, sign.charCodeAt(0) & 15);
  nibbles.push(0);
  const words = [];
  for (let i = 0; i < nibbles.length; i += 2) words.push((nibbles[i] << 4) | nibbles[i + 1]);
  for (let pad = 0xec; words.length < size; pad ^= 0xec ^ 0x11) words.push(pad);
  return words;
}

/** @param {number[]} data @param {number} blocks @param {number} checks */
function interleaved(data, blocks, checks) {
  const size = data.length / blocks;
  const parts = Array.from({ length: blocks }, (_, i) => data.slice(i * size, (i + 1) * size));
  const ends = parts.map((part) => remainder(part, checks));
  const words = [];
  for (let i = 0; i < size; i += 1) for (const part of parts) words.push(part[i]);
  for (let i = 0; i < checks; i += 1) for (const end of ends) words.push(end[i]);
  return words;
}

// Reed and Solomon's code over GF(256), in which x^8 = x^4 + x^3 + x^2 + 1.
/** @param {number} a @param {number} b */
function times(a, b) {
  let product = 0;
  for (let bit = 128; bit; bit >>= 1) {
    product = (product << 1) ^ (product & 128 ? 0x11d : 0);
    if (b & bit) product ^= a;
  }
  return product;
}

/** @param {number[]} data @param {number} count */
function remainder(data, count) {
  let generator = [1];
  for (let i = 0, root = 1; i < count; i += 1, root = times(root, 2)) {
    const before = generator;
    generator = before.concat(0).map((factor, at) => factor ^ (at ? times(before[at - 1], root) : 0));
  }
  const rest = /** @type {number[]} */ (new Array(count).fill(0));
  for (const word of data) {
    const factor = word ^ /** @type {number} */ (rest.shift());
    rest.push(0);
    for (let i = 0; i < count; i += 1) rest[i] ^= times(generator[i + 1], factor);
  }
  return rest;
}

/**
 * What stands in every code of a version; undefined where data goes.
 * @param {number} version
 */
function frame(version) {
  const size = 17 + 4 * version;
  /** @type {(boolean | undefined)[][]} */
  const grid = Array.from({ length: size }, () => new Array(size).fill(undefined));
  /** Rings around a centre, dark and light in turn. @param {number} row @param {number} column @param {number} reach */
  const rings = (row, column, reach) => {
    for (let y = -reach; y <= reach; y += 1)
      for (let x = -reach; x <= reach; x += 1) {
        const ring = Math.max(Math.abs(x), Math.abs(y));
        const line = grid[row + y];
        if (line && column + x >= 0 && column + x < size) line[column + x] = ring !== 2 && ring !== 4;
      }
  };
  for (let i = 8; i < size - 8; i += 1) grid[6][i] = grid[i][6] = i % 2 === 0;
  const centres = CENTRES[version - 1];
  for (const row of centres)
    for (const column of centres)
      if (row + column > 12 && !(row + column === size - 1 && (row === 6 || column === 6)))
        alignment(grid, row, column);
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ])
    rings(row, column, 4);
  describe(grid, version);
  return grid;
}

/** @param {(boolean | undefined)[][]} grid @param {number} row @param {number} column */
function alignment(grid, row, column) {
  for (let y = -2; y <= 2; y += 1)
    for (let x = -2; x <= 2; x += 1) grid[row + y][column + x] = Math.max(Math.abs(x), Math.abs(y)) !== 1;
}

/**
 * How the code is to be read stands in it twice.
 * @param {(boolean | undefined)[][]} grid
 * @param {number} version
 */
function describe(grid, version) {
  const size = grid.length;
  for (let i = 0; i < 15; i += 1) {
    const dark = Boolean((FORMAT >> i) & 1);
    grid[i < 6 ? i : i < 8 ? i + 1 : size - 15 + i][8] = dark;
    grid[8][i < 8 ? size - 1 - i : i < 9 ? 7 : 14 - i] = dark;
  }
  grid[size - 8][8] = true;
  for (let i = 0; i < 18 && VERSION[version]; i += 1) {
    const dark = Boolean((VERSION[version] >> i) & 1);
    const [far, near] = [size - 11 + (i % 3), Math.floor(i / 3)];
    grid[far][near] = grid[near][far] = dark;
  }
}

/**
 * Up and down in pairs of columns from the right; the column of the timing marks is left out.
 * @param {(boolean | undefined)[][]} grid
 * @param {number[]} words
 */
function fill(grid, words) {
  const size = grid.length;
  let bit = 0;
  for (let right = size - 1, up = true; right > 0; right -= right === 8 ? 3 : 2, up = !up)
    for (let i = 0; i < size; i += 1)
      for (const column of [right, right - 1]) {
        const row = up ? size - 1 - i : i;
        if (grid[row][column] !== undefined) continue;
        const dark = ((words[bit >> 3] || 0) >> (7 - (bit & 7))) & 1;
        grid[row][column] = Boolean(dark) !== ((row + column) % 2 === 0);
        bit += 1;
      }
}
