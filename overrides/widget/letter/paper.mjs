/**
 * A letter in the language of the document, paragraph by paragraph: what leaves the page
 * is made of this, so that no way out says anything else than the others. Pure.
 */

/** @typedef {import("../shell/document-language.mjs").DocumentLanguage} DocumentLanguage */
/** @typedef {import("../engine/replies.d.ts").Block} Block */
/** @typedef {"zh" | "en"} Language */

/**
 * @typedef {object} Passage one block
 * @property {string} role
 * @property {{lang: Language, lines: string[]}[]} words Chinese first; one language when both say the same
 * @property {({lang: Language, align: ("left" | "right")[]} & import("../engine/replies.d.ts").Table)[]} tables instead of words
 */

/**
 * The language in which a letter is copied into a chat: what is sent is Chinese.
 * @param {DocumentLanguage} language
 * @returns {Language}
 */
export function sentLanguage(language) {
  return language === "en" ? "en" : "zh";
}

/**
 * @param {Block[]} blocks
 * @param {DocumentLanguage} language
 * @returns {Passage[]}
 */
export function passagesOf(blocks, language) {
  return blocks.map((block) => {
    const { role, table } = block;
    const same = table
      ? JSON.stringify(table.zh) === JSON.stringify(table.en)
      : block.zh === block.en;
    /** @type {Language[]} */
    const languages = language === "both" && !same ? ["zh", "en"] : [sentLanguage(language)];
    return {
      role,
      words: table ? [] : languages.map((lang) => ({ lang, lines: linesOf(block[lang]) })),
      tables: table ? languages.map((lang) => ({ lang, align: table.align, ...table[lang] })) : [],
    };
  });
}

/** @param {string} words */
function linesOf(words) {
  return words.split("\n").filter((line) => line.trim());
}

/**
 * What the letter is called in its own language.
 * @param {Block[]} blocks
 * @param {DocumentLanguage} language
 * @param {Record<Language, string>} named what the site calls it: a message bears no title
 */
export function titleOf(blocks, language, named) {
  const title = blocks.find(({ role }) => role === "title");
  const lang = sentLanguage(language);
  return title ? linesOf(title[lang]).join(" ") : named[lang];
}

/** What the names of files may not hold, on one system or another. */
const NOT_IN_NAMES = /[\\/:*?"<>|\s\u0000-\u001f]+/g;
const NAME_LENGTH = 80;

/**
 * A name that says which paper and of which day, and nothing about the reader.
 * @param {string} title
 * @param {DocumentLanguage} language
 * @param {string} today YYYY-MM-DD
 */
export function fileNameOf(title, language, today) {
  const locale = sentLanguage(language) === "zh" ? "zh-CN" : "en-GB";
  const form = new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });
  const day = form.format(new Date(today));
  return `${title.replace(NOT_IN_NAMES, " ").trim().slice(0, NAME_LENGTH)} ${day}`.trim();
}
