/** Text that somebody might hand a reader to harm them, or that breaks a file by chance. */

import { readFileSync } from "node:fs";

/** @type {string[]} Python's tests read the same list. */
export const INJECTIONS = JSON.parse(readFileSync(new URL("../../../tests/injections.json", import.meta.url), "utf8"));

const PIECES = [
  ..."<>&\"'=+-@;:,\\\r\n\t \u0000\u0007\u001f\u007f\u0085\u2028\ufffe\uffff一ａＡ",
  "\ud800", "\udc00", "😀", "]]>", "<!--", "<?xml", "END:VEVENT", "\r\n ", "&amp;", "&#0;", "</w:t>", "</t>",
  "{{", "-1",
];

/**
 * Strings of such pieces, the same in each run.
 * @param {number} count
 */
export function madeUp(count) {
  let seed = 20261130;
  const next = (/** @type {number} */ below) => {
    // A generator of 31 bits (Park and Miller).
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(24) }, () => PIECES[next(PIECES.length)]).join(""),
  );
}

const TAG = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g;
const REFERENCES = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);/g;
// XML 1.0, 2.2: all that may stand in a document.
const CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/**
 * Whether a document without comments or sections can be read: tags are closed in order, and nothing else is markup.
 * @param {string} xml
 */
export function isWellFormed(xml) {
  const open = [];
  let broken = !CHARACTERS.test(xml);
  const rest = xml.replace(/^<\?xml[^?]*\?>/, "").replace(TAG, (_all, closes, name, attributes, empty) => {
    if (closes) broken ||= open.pop() !== name;
    else if (!empty) open.push(name);
    return attributes;
  });
  return !broken && open.length === 0 && !/[<&]/.test(rest.replace(REFERENCES, ""));
}
