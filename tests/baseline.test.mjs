// Scripts keep to the oldest browsers in which every feature works: Chromium 67 and Safari 12. Run by
// test_javascript.py.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { parse } from "acorn";

const ASSETS = new URL("../overrides/assets/", import.meta.url);
const LINES = 40;
const MODULE = 240;
const WIDTH = 120; // prettier holds code to it; comments, texts and types are held here

/**
 * @typedef {import("acorn").Node & Record<string, any>} Node
 * @typedef {Record<string, string>} Since name → the first browsers that have it
 */

// `.at` is a member only, since `at` may be any variable.
/** @type {Since} */
const NEWER = {
  ".at": "Chromium 92, Safari 15.4",
  ".flat": "Chromium 69",
  ".toggleAttribute": "Chromium 69",
  "(?<": "Safari 16.4 as lookbehind",
  "AbortSignal.any": "Chromium 116, Safari 17.4",
  "AbortSignal.timeout": "Chromium 103, Safari 16",
  "Array.fromAsync": "Chromium 121, Safari 16.4",
  "Object.fromEntries": "Chromium 73, Safari 12.1",
  "Object.groupBy": "Chromium 117, Safari 17.4",
  "Object.hasOwn": "Chromium 93, Safari 15.4",
  "Promise.allSettled": "Chromium 76, Safari 13",
  "Promise.any": "Chromium 85, Safari 14",
  "Promise.withResolvers": "Chromium 119, Safari 17.4",
  ariaLabel: "Chromium 81, Safari 12.1",
  BigInt: "Safari 14",
  "navigator.clipboard": "Safari 13.1",
  CompressionStream: "Chromium 80, Safari 16.4",
  dateStyle: "Chromium 76, Safari 14.1",
  DecompressionStream: "Chromium 80, Safari 16.4",
  findLast: "Chromium 97, Safari 15.4",
  findLastIndex: "Chromium 97, Safari 15.4",
  flatMap: "Chromium 69",
  formatRange: "Chromium 76, Safari 14.1",
  globalThis: "Chromium 71, Safari 12.1",
  ".inert": "Chromium 102, Safari 15.5",
  IntersectionObserver: "Safari 12.1",
  ListFormat: "Chromium 72, Safari 14.1",
  matchAll: "Chromium 73, Safari 13",
  PluralRules: "Safari 13",
  queueMicrotask: "Chromium 71, Safari 12.1",
  randomUUID: "Chromium 92, Safari 15.4",
  RelativeTimeFormat: "Chromium 71, Safari 14",
  replaceAll: "Chromium 85, Safari 13.1",
  replaceChildren: "Chromium 86, Safari 14",
  requestIdleCallback: "no Safari",
  requestSubmit: "Chromium 76, Safari 16",
  ResizeObserver: "Safari 13.1",
  Segmenter: "Chromium 87, Safari 14.1",
  "navigator.share": "Safari 12.1",
  showModal: "Safari 15.4",
  showPicker: "Chromium 99, Safari 16",
  structuredClone: "Chromium 98, Safari 15.4",
  submitter: "Chromium 81, Safari 15.4",
  TextDecoderStream: "Chromium 71, Safari 14.1",
  timeStyle: "Chromium 76, Safari 14.1",
  toReversed: "Chromium 110, Safari 16",
  toSorted: "Chromium 110, Safari 16",
  toSpliced: "Chromium 110, Safari 16",
  visualViewport: "Safari 13",
  WeakRef: "Chromium 84, Safari 14.1",
};

// Script → what it asks for where it is, and does without where it is not.
/** @type {Record<string, string[]>} */
const STAND_INS = {
  "common/copy.js": ["navigator.clipboard"], // the text is selected, to be copied by hand
  "reconcile/files.js": ["DecompressionStream"], // asked for first: without it a workbook is saved as CSV, or copied
  "reconcile/zip.js": ["DecompressionStream"], // fetched only where it is there
  "search/search.js": ["showModal"], // the dialog stands in the page
};

/**
 * @param {Node} node
 * @returns {Generator<Node>}
 */
function* nodesOf(node) {
  yield node;
  for (const child of Object.values(node).flat()) if (child && typeof child.type === "string") yield* nodesOf(child);
}

/**
 * ES2018 and `import()`, which these browsers knew before it was standard.
 * @param {string} source
 */
function parseBaseline(source) {
  const options = { sourceType: /** @type {const} */ ("module"), locations: true };
  let plain = source;
  for (const node of nodesOf(parse(source, { ...options, ecmaVersion: "latest" })))
    if (node.type === "ImportExpression") plain = `${plain.slice(0, node.start)}Import${plain.slice(node.start + 6)}`;
  return parse(plain, { ...options, ecmaVersion: 2018 });
}

/**
 * @param {Node} node
 * @returns {string[]}
 */
function namesIn(node) {
  if (node.type === "Identifier") return [node.name];
  if (node.type === "MemberExpression" && !node.computed)
    return [`.${node.property.name}`, `${node.object.name}.${node.property.name}`];
  if (node.type === "Literal" && /\(\?<[=!]/.test(node.raw)) return ["(?<"];
  return node.type === "TemplateElement" && /\(\?<[=!]/.test(node.value.raw) ? ["(?<"] : [];
}

/**
 * @param {string} name
 * @param {string} source
 */
function* faultsOf(name, source) {
  for (const [at, line] of source.split("\n").entries())
    if (line.length > WIDTH && !/^\s*\/[^/*]/.test(line))
      yield `${name}:${at + 1}: a line of ${line.length} characters`;
  const lines = source.split("\n").length - 1;
  if (lines > MODULE) yield `${name}: a module of ${lines} lines`;
  let tree;
  try {
    tree = parseBaseline(source);
  } catch (error) {
    yield `${name}: newer than ES2018: ${/** @type {Error} */ (error).message}`;
    return;
  }
  for (const node of nodesOf(tree)) {
    const { start, end } = /** @type {import("acorn").SourceLocation} */ (node.loc);
    for (const used of namesIn(node))
      if (Object.hasOwn(NEWER, used) && !(STAND_INS[name] || []).includes(used))
        yield `${name}:${start.line}: ${used} needs ${NEWER[used]}`;
    if (/Function/.test(node.type) && end.line - start.line >= LINES)
      yield `${name}:${start.line}: a function of ${end.line - start.line + 1} lines`;
  }
}

const scripts = readdirSync(ASSETS, { recursive: true, encoding: "utf8" }).filter((name) => /\.m?js$/.test(name));

test("a script is called .js: many servers send no other name as a script", () => {
  assert.deepEqual(
    scripts.filter((name) => !name.endsWith(".js")),
    [],
  );
});

test("what a script exports, another one imports, or a test", () => {
  const TESTS = new URL("./", import.meta.url);
  const tests = readdirSync(TESTS, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".mjs"));
  const texts = new Map(scripts.map((name) => [name, readFileSync(new URL(name, ASSETS), "utf8")]));
  for (const name of tests) texts.set(`tests/${name}`, readFileSync(new URL(name, TESTS), "utf8"));
  const unused = [];
  for (const [file, text] of texts)
    for (const [, name] of text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm))
      if (![...texts].some(([other, its]) => other !== file && new RegExp(`\\b${name}\\b`).test(its)))
        unused.push(`${file}: ${name}`);
  assert.deepEqual(unused, []);
});

test("every script is found", () => {
  assert.ok(scripts.length > 10);
  assert.deepEqual(
    Object.keys(STAND_INS).filter((name) => !scripts.includes(name)),
    [],
  );
});

for (const name of scripts)
  test(`baseline: ${name}`, () => {
    assert.deepEqual([...faultsOf(name, readFileSync(new URL(name, ASSETS), "utf8"))], []);
  });

const FAULTY = {
  "a?.b;": "newer than ES2018: Unexpected token (1:2)",
  "a ?? b;": "newer than ES2018: Unexpected token (1:3)",
  "a ??= b;": "newer than ES2018: Unexpected token (1:3)",
  "class A { #b() {} }": "newer than ES2018: Unexpected character '#' (1:10)",
  "class A { b = 1 }": "newer than ES2018: Unexpected token (1:12)",
  "try { a(); } catch { b(); }": "newer than ES2018: Unexpected token (1:19)",
  "await a;": "newer than ES2018: Cannot use keyword 'await' outside an async function (1:0)",
  "a.at(-1);": "1: .at needs Chromium 92, Safari 15.4",
  'a.replaceAll("b", "c");': "1: replaceAll needs Chromium 85, Safari 13.1",
  "a(({ submitter }) => 1);": "1: submitter needs Chromium 81, Safari 15.4",
  "a(/(?<!b)c/);": "1: (?< needs Safari 16.4 as lookbehind",
  'RegExp("(?<=b)c");': "1: (?< needs Safari 16.4 as lookbehind",
  "fetch(a, { signal: AbortSignal.timeout(9) });": "1: AbortSignal.timeout needs Chromium 103, Safari 16",
  [`function a() {${"\n".repeat(LINES)}}`]: "1: a function of 41 lines",
  ["\n".repeat(MODULE + 1)]: " a module of 241 lines",
  [`// ${"a".repeat(WIDTH)}`]: "1: a line of 123 characters",
};

for (const [source, fault] of Object.entries(FAULTY))
  test(`reported: ${source.trim() || fault}`, () => {
    const faults = [...faultsOf("x", source)];
    assert.ok(faults.includes(`x:${fault.startsWith("newer") ? " " : ""}${fault}`), faults.join("\n"));
  });

test("what these browsers know is no fault", () => {
  const source =
    `  /${"a".repeat(WIDTH)}/;\n` +
    'const at = 1;\nimport("./b.js").then(({ c }) => ({ ...c, at }));\n/(?<year>\\p{L})/su.test(`${at}`);\n';
  assert.deepEqual([...faultsOf("x", source)], []);
});
