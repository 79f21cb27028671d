/**
 * Every module of the page is read for builtins that came after the browsers of floor.json: those
 * inside older apps stay there. The language's own newer functions are
 * refused by TypeScript as well ("lib" in tsconfig.json); those of the page are listed here.
 * Where a module asks first whether the browser has it, the line before it says so.
 */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const ROOMS = ["overrides/widget/", "src/pyodide_mkdocs/web/"];
// Runs only where the browser unpacks streams, which came later than all of these.
const WORKER = ["worker.mjs", "python.mjs", "download.mjs"];

/** Name of what is meant -> how it looks. */
const NEWER = {
  "Object.hasOwn, groupBy": /\bObject\.(hasOwn|groupBy)\b|\bMap\.groupBy\b/,
  at: /\.at\(/,
  "findLast and the copying functions of lists": /\.(findLast|findLastIndex|toSorted|toReversed|toSpliced|with)\(/,
  replaceAll: /\.replaceAll\(/,
  "Promise.any, try, withResolvers": /\bPromise\.(any|try|withResolvers)\b/,
  "Array.fromAsync": /\bArray\.fromAsync\b/,
  structuredClone: /\bstructuredClone\b/,
  reportError: /\breportError\(/,
  "crypto.randomUUID": /\brandomUUID\b/,
  "AbortSignal.timeout, any": /\bAbortSignal\.(timeout|any)\b/,
  "a signal that ends a listener": /addEventListener\([^;]*\bsignal\b/,
  "WeakRef, FinalizationRegistry": /\b(WeakRef|FinalizationRegistry)\b/,
  replaceChildren: /\.replaceChildren\(/,
  checkVisibility: /\.checkVisibility\(/,
  "inert, popover": /\.(inert|popover)\b|\b(showPopover|togglePopover)\b/,
  "ARIA as properties": /\.aria[A-Z]\w* =/,
  "selectors that are not known": /["'`][^"'`\n]*:(is|where|has|focus-visible)\b/,
  lookbehind: /\(\?<[=!]/,
  "Intl's newer parts": /\bIntl\.(ListFormat|DisplayNames|Segmenter|DurationFormat)\b|\b(dateStyle|timeStyle)\b/,
  "URL.canParse": /\bURL\.(canParse|parse)\b/,
  "set algebra": /\.(union|intersection|difference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
};

/** Builtins that may be missing, and how it is asked whether they are there. */
const ASKED = {
  showModal: 'typeof dialog.showModal === "function"',
  wakeLock: "!navigator.wakeLock",
  requestIdleCallback: "window.requestIdleCallback ??",
  DecompressionStream: 'typeof DecompressionStream === "function"',
};

const files = ROOMS.flatMap((room) =>
  readdirSync(room, { encoding: "utf8", recursive: true })
    .filter((name) => name.endsWith(".mjs") && !name.includes(".test") && !WORKER.includes(name))
    .map((name) => room + name),
).map((path) => ({ path, code: readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "") }));

for (const [name, pattern] of Object.entries(NEWER)) {
  test(`no module needs ${name}`, () => {
    assert.deepEqual(files.filter(({ code }) => pattern.test(code)).map(({ path }) => path), []);
  });
}

for (const [name, question] of Object.entries(ASKED)) {
  test(`it is asked whether there is ${name}`, () => {
    const users = files.filter(({ code }) => code.includes(name));
    assert.ok(users.length > 0);
    assert.deepEqual(users.filter(({ code }) => !code.includes(question)).map(({ path }) => path), []);
  });
}
