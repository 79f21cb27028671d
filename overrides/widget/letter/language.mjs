/** Which language the papers are shown in: offered beside each letter, kept for all of them. */

import { chooseDocumentLanguage, onDocumentLanguage } from "../shell/document-language.mjs";
import { findAll } from "../dom/make.mjs";

/** @typedef {import("../shell/document-language.mjs").DocumentLanguage} DocumentLanguage */

/**
 * @param {HTMLElement} choices holds one radio button for each language
 * @param {import("./view.mjs").LetterView} view
 */
export function prepareLanguage(choices, view) {
  const boxes = /** @type {HTMLInputElement[]} */ (findAll(choices, "[type=radio]"));
  for (const box of boxes) {
    box.addEventListener("change", () => {
      chooseDocumentLanguage(/** @type {DocumentLanguage} */ (box.value));
    });
  }
  onDocumentLanguage((language) => {
    for (const box of boxes) box.checked = box.value === language;
    view.language = language;
  });
}
