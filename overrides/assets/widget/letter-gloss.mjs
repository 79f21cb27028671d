/** Whether the English stands beside the Chinese: the reader's choice, kept per language. */

import { languageAt } from "./strings.mjs";

/**
 * @param {HTMLInputElement} box
 * @param {import("./letter-view.mjs").LetterView} view
 * @param {import("./letter-keeper.mjs").LetterKeeper} keeper
 */
export function prepareGloss(box, view, keeper) {
  const lang = languageAt(box);
  const name = `gloss-${lang}`;
  const chosen = keeper.setting(name);
  // Who reads English needs it to know what is being sent; who reads Chinese does not.
  box.checked = typeof chosen === "boolean" ? chosen : lang === "en";
  view.gloss = box.checked;
  box.addEventListener("change", () => {
    keeper.choose(name, box.checked);
    view.gloss = box.checked;
  });
}
