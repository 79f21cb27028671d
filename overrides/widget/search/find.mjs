/**
 * Finds the sections of the site that answer a question. All words are looked for in the text
 * itself: it is small enough to be read whole at every letter, and Chinese, which has no gaps
 * between words, needs no dictionary that way. Pure.
 */

/** @typedef {{url: string, title: string, weight: number}} PageOf */
/** @typedef {[page: number, fragment: string, title: string, words: string, text: string]} Row words with "|" between */
/** @typedef {{pages: [url: string, title: string, weight: number][], sections: Row[], fold: [string, string]}} Index as the build writes it */

/**
 * @typedef {object} Section
 * @property {number} page
 * @property {string} url with the fragment
 * @property {string} title
 * @property {string} of title of the page; "" where that is the section's own
 * @property {string} text to be shown
 * @property {string[]} words what readers call it, folded
 * @property {string[]} fields folded: words, title, title of the page, text
 * @property {number} weight
 */

/** @typedef {{counts: Uint8Array, rarity: number}} Met how often a term stands in each field of each section */
/**
 * @typedef {object} Library
 * @property {Section[]} sections
 * @property {(text: string) => string} fold
 * @property {Map<string, Met>} met by term: the next letter asks for most of them again
 * @property {Map<string, number>} known how rare each word is that readers call something
 */
/** @typedef {{section: Section, terms: string[], score: number}} Hit `terms` as they stand in the folded text */

// Worth of a term in the words for a heading, the heading, the page's title, and the text.
const WORTH = [4, 3, 1.2, 1];
// What readers call it, found whole in the question, says more than its pieces do.
const CALLED = 1.2;
const LONGEST = 6;
const MOST_SHOWN = 30;
const HAN = /\p{Script=Han}/u;

// Said in every question, and telling nothing of it. Longer ones first.
const EMPTY_HAN =
  /怎么样|怎么办|为什么|是不是|要不要|会不会|能不能|可不可以|可以|怎么|怎样|什么|哪里|哪儿|如果|就是|一下|请问|需要|应该|我们|你们|他们|有没有|没有|[我你他她它的了吗呢吧啊呀能会要是有到在去和就都也很说做这那想个被给把跟]/gu;
const EMPTY_LATIN = new Set(
  ("a about after again all am an and any are as at be been being but by can cannot could did do does doing dont " +
    "for from get getting go had has have having he her him his how i if im in into is it its just me my no " +
    "not now of off on or our out over she should so some that the their them then there they this to too up us " +
    "want was we were what when where which while who will with would you your").split(" "),
);

/** @param {string} text where "can't" is "cant", as hurried people type it */
function spaced(text) {
  return ` ${text.replace(/['’]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
}

/**
 * @param {Index} index
 * @returns {Library}
 */
export function libraryOf({ pages, sections, fold: [traditional, simplified] }) {
  const simple = new Map([...traditional].map((character, at) => [character, [...simplified][at]]));
  const fold = (/** @type {string} */ text) =>
    text.normalize("NFKC").toLowerCase().replace(/\p{Script=Han}/gu, (character) => simple.get(character) ?? character);
  return {
    fold,
    met: new Map(),
    known: new Map(),
    sections: sections.map(([page, fragment, title, words, text]) => {
      const [url, of, weight] = pages[page];
      const folded = words.split("|").filter(Boolean).map((word) => {
        const small = word.toLowerCase();
        return HAN.test(small) ? small : spaced(small).trim();
      });
      return {
        page,
        url: fragment ? `${url}#${fragment}` : url,
        title,
        of: fragment ? of : "",
        text,
        words: folded,
        fields: [folded.join(" | "), title, fragment ? of : "", text].map((field) => spaced(field.toLowerCase())),
        weight,
      };
    }),
  };
}

/**
 * @param {string} question folded
 * @returns {{term: string, weight: number}[]} what to look for
 */
export function termsOf(question) {
  /** @type {Map<string, number>} */
  const terms = new Map();
  const add = (/** @type {string} */ term, /** @type {number} */ weight) =>
    terms.set(term, Math.max(weight, terms.get(term) ?? 0));
  for (const [run] of question.matchAll(/\p{Script=Han}+/gu)) {
    const pieces = run.replace(EMPTY_HAN, " ").split(" ").filter(Boolean);
    // Of nothing but empty words: then these are what is asked for.
    for (const piece of pieces.length > 0 ? pieces : [run]) {
      const characters = [...piece];
      if (characters.length === 1) add(piece, 0.4);
      for (let at = 0; at + 1 < characters.length; at += 1) add(characters[at] + characters[at + 1], 1);
    }
  }
  const words = [...question.matchAll(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'’.]*/gu)].map(([word]) =>
    word.replace(/’/g, "'").replace(/'s$|[.']+$/g, "").replace(/'/g, ""),
  );
  const telling = words.filter((word) => !EMPTY_LATIN.has(word));
  for (const word of telling.length > 0 || terms.size > 0 ? telling : words) add(` ${stem(word)}`, 1);
  return [...terms].map(([term, weight]) => ({ term, weight }));
}

/**
 * The beginning that the forms of an English word share.
 * @param {string} word
 */
export function stem(word) {
  if (!/^[a-z]{4,}$/.test(word)) return spaced(word).trim();
  const cut = word.replace(/(?:ies|ied|ing|ed|es|[sey])$/, "");
  return cut.length > 2 ? cut : word;
}

/**
 * @param {string} text
 * @param {string} term
 */
function count(text, term) {
  let found = 0;
  for (let at = text.indexOf(term); at >= 0 && found < 4; at = text.indexOf(term, at + term.length)) found += 1;
  return found;
}

/**
 * @param {Library} library
 * @param {string} term
 * @returns {Met}
 */
function metIn({ sections, met }, term) {
  const before = met.get(term);
  if (before) return before;
  const counts = new Uint8Array(sections.length * WORTH.length);
  let having = 0;
  sections.forEach(({ fields }, place) => {
    let any = 0;
    fields.forEach((field, at) => (any += counts[place * WORTH.length + at] = count(field, term)));
    if (any > 0) having += 1;
  });
  const found = { counts, rarity: having === 0 ? 0 : Math.log(1 + sections.length / having) };
  met.set(term, found);
  return found;
}

/**
 * @param {Library} library
 * @param {string} question as typed
 * @returns {Hit[]} the best first, each page's best section before the next of any page
 */
export function findSections(library, question) {
  const { sections, fold, known } = library;
  const asked = fold(question);
  const gap = spaced(asked);
  const terms = termsOf(asked);
  if (terms.length === 0) return [];
  const found = terms.map(({ term }) => metIn(library, term));
  const all = terms.reduce((sum, { weight }, at) => sum + weight * (found[at].rarity || 3), 0);
  // A word that stands everywhere names nothing, though it be what readers call it.
  const rarityOf = (/** @type {string} */ word) => {
    if (!known.has(word)) {
      const having = sections.filter(({ fields }) => fields[3].includes(word)).length;
      known.set(word, Math.log(1 + sections.length / (1 + having)));
    }
    return known.get(word) ?? 0;
  };
  /** @type {Hit[]} */
  const hits = [];
  sections.forEach((section, place) => {
    let sum = 0;
    let met = 0;
    terms.forEach(({ weight }, at) => {
      const { counts, rarity } = found[at];
      const [words, title, of, text] = counts.subarray(place * WORTH.length, (place + 1) * WORTH.length);
      const worth =
        Math.min(words, 1) * WORTH[0] + Math.min(title, 1) * WORTH[1] + Math.min(of, 1) * WORTH[2] + (text / (text + 1)) * WORTH[3];
      if (worth > 0) met += weight * rarity;
      sum += weight * rarity * worth;
    });
    const called = section.words.filter((word) => (HAN.test(word) ? asked.includes(word) : gap.includes(` ${word} `)));
    const name = called.reduce((most, word) => Math.max(most, Math.min(word.length, LONGEST) * rarityOf(word)), 0);
    const score = (sum * (0.3 + met / all) + name * CALLED) * section.weight;
    if (score > 0 && met > 0) hits.push({ section, terms: terms.map(({ term }) => term), score });
  });
  hits.sort((one, other) => other.score - one.score);
  return firstOfEachPage(hits).slice(0, MOST_SHOWN);
}

/** @param {Hit[]} hits */
function firstOfEachPage(hits) {
  const seen = new Set();
  const first = hits.filter(({ section: { page } }) => !seen.has(page) && seen.add(page));
  const top = new Set(first.slice(0, 3));
  return [...top, ...hits.filter((hit) => !top.has(hit))];
}
