/** The line of a section that shows why it was found. Pure. */

/** @typedef {{text: string, marked: boolean}} Piece */

// What fits on two lines of a narrow phone, in either script.
const LENGTH = { zh: 48, en: 110 };
const SENTENCE = /[^。！？；.!?;]+[。！？；.!?;]*\s*/g;

/**
 * @param {string} text lower-case
 * @param {string[]} terms as `termsOf` gives them: an English one begins with a space
 * @returns {[start: number, end: number][]} where they stand, in order, overlaps joined
 */
function placesOf(text, terms) {
  /** @type {[number, number][]} */
  const places = [];
  for (const term of terms) {
    const word = term.trim();
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      if (word === term || at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) places.push([at, at + word.length]);
    }
  }
  places.sort(([a], [b]) => a - b);
  /** @type {[number, number][]} */
  const joined = [];
  for (const [start, end] of places) {
    const before = joined[joined.length - 1];
    if (before && start <= before[1]) before[1] = Math.max(before[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/**
 * @param {string} text of a section
 * @param {string[]} terms
 * @param {"zh" | "en"} lang
 * @returns {Piece[]} the sentence that holds most of them, cut to the length of a line or two
 */
export function passageOf(text, terms, lang) {
  const sentences = text.match(SENTENCE) ?? [text];
  const worth = (/** @type {string} */ sentence) => {
    const lower = sentence.toLowerCase();
    return terms.filter((term) => placesOf(lower, [term]).length > 0).length;
  };
  let best = 0;
  sentences.forEach((sentence, at) => {
    if (worth(sentence) > worth(sentences[best])) best = at;
  });
  // A short sentence goes on with the next.
  const all = sentences.slice(best).join("");
  const [first] = placesOf(all.toLowerCase(), terms);
  const most = LENGTH[lang];
  const start = first && first[0] > most * 0.6 ? first[0] - Math.floor(most * 0.3) : 0;
  const shown = all.slice(start, start + most).trim();
  const before = start > 0 ? "…" : "";
  const after = start + most < all.length ? "…" : "";
  return marked(`${before}${shown}${after}`, terms);
}

/**
 * @param {string} text
 * @param {string[]} terms
 * @returns {Piece[]}
 */
export function marked(text, terms) {
  /** @type {Piece[]} */
  const pieces = [];
  let at = 0;
  for (const [start, end] of placesOf(text.toLowerCase(), terms)) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
