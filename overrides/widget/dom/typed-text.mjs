/**
 * Text as people type and paste it: what cannot be seen in it, and where one value ends. Pure.
 * src/negotiation/reading/typed.py has the same; tests/typed_text.json holds both to one list.
 */

// Longer than any value that is meant, and short enough for every pattern that reads one.
const LONGEST_VALUE = 200;
const ENDS_OF_LINES = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const CONTROLS = /[^\P{Cc}\n]|\p{Cs}/gu;
const FORMATS = /\p{Cf}/gu;
/** Emoji are built with it. */
const JOINER = "\u200d";
const ONLY_JOINERS = /^\u200d*$/;
/** Stands for every other format character until it is known what stands around it. */
const UNSEEN = /\u200b/g;
const BETWEEN_DIGITS = /(\p{Nd})[\u200b\u200d]+(?=\p{Nd})/gu;
// Composing takes the square of a run of accents; no script has as many (UAX 15, 20.1).
const FEW_ACCENTS = /\P{M}+\p{M}{0,30}|\p{M}{1,30}/gu;
const SYMBOLS = /\p{No}|\p{So}/gu;

/**
 * What parts two words or figures still does: every end of a line is \n, every other control
 * character \t; a format character goes, but between two digits it is \t too.
 * @param {string} text
 */
function visible(text) {
  return text
    .replace(ENDS_OF_LINES, "\n")
    .replace(CONTROLS, "\t")
    .replace(FORMATS, (sign) => (sign === JOINER ? sign : "\u200b"))
    .replace(BETWEEN_DIGITS, "$1\t")
    .replace(UNSEEN, "");
}

/** @param {string} text */
function composed(text) {
  return (text.match(FEW_ACCENTS) ?? []).map((piece) => piece.normalize("NFC")).join("");
}

/**
 * A text as it is shown, printed, copied and saved: without outer space.
 * @param {string | undefined} text
 * @param {boolean} [severalLines] else they are folded into one
 */
export function cleanText(text, severalLines = false) {
  const lines = composed(visible(text ?? "")).split("\n");
  const joined = lines
    .map((line) => line.split(/\s+/).filter(Boolean).join(" "))
    .filter(Boolean)
    .join(severalLines ? "\n" : " ");
  return ONLY_JOINERS.test(joined) ? "" : joined;
}

/**
 * The text of one value, with full-width forms folded.
 * @param {string} text
 * @returns {string} "" where it is too long to be one
 */
export function foldedValue(text) {
  const value = text.trim();
  if (value.length > LONGEST_VALUE) return "";
  // ② and ½ are no digits: behind a figure they would become part of it.
  const plain = visible(value).trim().replace(SYMBOLS, (sign) => (sign.normalize("NFKC") === sign ? sign : "\ufffd"));
  return plain.normalize("NFKC").trim();
}

/**
 * Whether a tab, a new line or another control character parts a value in two.
 * @param {string} text from `foldedValue`
 */
export function isParted(text) {
  return /[\n\t]/.test(text);
}

// What a reader can paste and XML cannot hold at all, not even escaped.
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
