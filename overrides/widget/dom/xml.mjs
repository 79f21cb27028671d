/** Text for XML, which cannot hold every character that a reader can paste. */

// Not allowed in XML at all, not even escaped.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * A space stands for each: without it two figures would become one.
 * @param {string} words
 */
export function withoutControls(words) {
  return words.replace(FORBIDDEN, " ");
}

/** @param {string} words */
export function escaped(words) {
  return withoutControls(words).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
