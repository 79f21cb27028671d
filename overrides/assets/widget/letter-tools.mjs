/** The buttons under the letter: copy, print, clear. */

import { copyText } from "./clipboard.mjs";
import { find } from "./dom.mjs";
import { printPart } from "./print.mjs";
import { text } from "./strings.mjs";
import { showToast } from "./toast.mjs";

/** @typedef {import("./api.mjs").Letter} Letter */

/**
 * @param {HTMLElement} root the letter element
 * @param {object} actions
 * @param {() => Promise<Letter | null>} actions.fresh
 * @param {() => () => void} actions.clear returns the undo
 * @param {() => void} actions.focusError
 */
export function prepareTools(root, { fresh, clear, focusError }) {
  const button = (/** @type {string} */ act) => find(root, `[data-act=${act}]`);

  /** @param {"zh" | "en"} lang */
  const copy = (lang) => async (/** @type {Event} */ { currentTarget }) => {
    const near = /** @type {HTMLElement} */ (currentTarget);
    const letter = await fresh();
    if (!letter || !(await copyText(letter.text[lang]))) return;
    // Copied all the same: a letter with lines to fill in by hand is of use, too.
    const { length } = letter.errors;
    const done = text("copied_text");
    showToast(length ? `${done} · ${text("errors", { n: length })}` : done, { near });
  };
  button("copy").addEventListener("click", copy("zh"));
  button("copy-gloss").addEventListener("click", copy("en"));

  button("print").addEventListener("click", async () => {
    if (await fresh()) printPart("letter");
  });

  button("clear").addEventListener("click", () => {
    const undo = clear();
    const run = () => {
      undo();
      showToast(text("undone"), { near: button("clear") });
    };
    showToast(text("cleared"), { near: button("clear"), action: { label: text("undo"), run } });
  });

  button("fix").addEventListener("click", focusError);
}
