/**
 * The language of the papers: a setting of its own, apart from the language of the page.
 * What is sent is Chinese; who reads English better has the English beside it, or alone
 * as a copy for the file.
 */

import { sharedStore } from "../store/shared-store.mjs";
import { languageAt } from "../dom/strings.mjs";

/** @typedef {"zh" | "both" | "en"} DocumentLanguage zh: to send · both: Chinese, the English beside it · en: a copy for the file */

/** Where the choice is kept: a change of section `settings`. */
export const DOCUMENT_LANGUAGE = "document-language";

/** @type {readonly DocumentLanguage[]} in the order in which they are offered */
export const DOCUMENT_LANGUAGES = ["zh", "both", "en"];

/**
 * @param {Record<string, unknown>} settings as kept; nothing in it is trusted
 * @param {"zh" | "en"} page language of the page
 * @returns {DocumentLanguage}
 */
export function documentLanguageIn(settings, page) {
  const chosen = DOCUMENT_LANGUAGES.find((language) => language === settings[DOCUMENT_LANGUAGE]);
  if (chosen) return chosen;
  // Earlier pages asked, per language of the page, whether to show the English as well.
  const beside = settings[`gloss-${page}`];
  // Who reads English needs it to know what is being sent; who reads Chinese does not.
  return (typeof beside === "boolean" ? beside : page === "en") ? "both" : "zh";
}

/** @returns {DocumentLanguage} */
export function documentLanguage() {
  return documentLanguageIn(sharedStore().state.settings, languageAt());
}

/** @param {DocumentLanguage} language */
export function chooseDocumentLanguage(language) {
  sharedStore().change([{ path: ["settings", DOCUMENT_LANGUAGE], value: language }]);
}

/**
 * @param {(language: DocumentLanguage) => void} listener called at once, and after every change
 * of it, also in another tab
 * @returns {() => void} ends it
 */
export function onDocumentLanguage(listener) {
  let shown = documentLanguage();
  listener(shown);
  return sharedStore().subscribe(() => {
    const now = documentLanguage();
    if (now === shown) return;
    shown = now;
    listener(now);
  });
}
