/** What is spoken of a text, sentence by sentence. Pure, so that it can be tested without a voice. */

/** Browsers cut off what takes much longer than this to say. */
const LONGEST = { zh: 80, en: 200 };
const END = /[。！？；!?;]+[”’」）)"']*|[.:：](?=\s|$)|\n/g;
const PAUSE = /[，、,](?=\D|$)/g;
const TAIL = 4;
// An identity or card number, in groups or with its middle hidden; a passport's.
const NUMBER = /\d(?:[ -]?[\d*＊]){13,18}[Xx]?|[A-Za-z]{1,2}\d{7,8}(?!\d)/g;

/**
 * @typedef {object} Sentence
 * @property {number} from where it begins in the text
 * @property {number} to where it ends
 */

/**
 * @param {string} text
 * @param {"zh" | "en"} lang
 * @returns {Sentence[]} in order, without those that are blank
 */
export function sentencesOf(text, lang) {
  const found = cut(text, { from: 0, to: text.length }, END);
  const short = found.flatMap((each) => (each.to - each.from > LONGEST[lang] ? cut(text, each, PAUSE) : [each]));
  return short.filter(({ from, to }) => /[^\s\p{P}]/u.test(text.slice(from, to)));
}

/**
 * @param {string} text
 * @param {Sentence} whole
 * @param {RegExp} ends
 * @returns {Sentence[]}
 */
function cut(text, whole, ends) {
  const part = text.slice(whole.from, whole.to);
  const stops = [...part.matchAll(ends)].map((match) => (match.index ?? 0) + match[0].length);
  return [...stops, part.length].map((to, at) => ({
    from: whole.from + (at === 0 ? 0 : stops[at - 1]),
    to: whole.from + to,
  }));
}

/**
 * The words as they are said: of a number that others must not hear only the end.
 * @param {string} words
 * @param {string} instead what is said in place of the number
 */
export function spoken(words, instead) {
  return words
    .replace(NUMBER, (number) => {
      const plain = number.replace(/[ -]/g, "");
      // Of a short number, such as a passport's, the last four would be half of it.
      const tail = plain.slice(plain.length < 2 * (TAIL + 3) ? -2 : -TAIL);
      return ` ${instead} ${tail.split("").join(" ")} `;
    })
    .replace(/\s+/g, " ")
    .trim();
}
