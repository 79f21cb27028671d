/** The language of a reader who comes by an address that has none. */

/** @typedef {"zh" | "en"} Language */

/** Where the reader's own choice is kept: a change of section `settings`. */
export const LANGUAGE_SETTING = "language";

/**
 * @param {unknown} chosen what is kept of the reader's own choice
 * @param {readonly string[]} preferred the browser's languages, best first
 * @returns {Language}
 */
export function readerLanguage(chosen, preferred) {
  if (chosen === "zh" || chosen === "en") return chosen;
  for (const tag of preferred) {
    const [language] = tag.toLowerCase().split("-");
    if (language === "zh" || language === "en") return language;
  }
  // Whoever reads neither by preference is likelier to get on with English.
  return preferred.length > 0 ? "en" : "zh";
}
