/** The buttons under the letter: copy, copy in parts, Word file, print, clear. */

import { chinaDate } from "../engine/api.mjs";
import { copyText } from "../dom/clipboard.mjs";
import { onDocumentLanguage } from "../shell/document-language.mjs";
import { find } from "../dom/make.mjs";
import { prepareFile } from "./file.mjs";
import { sentLanguage } from "./paper.mjs";
import { openParts } from "./parts.mjs";
import { passLetter } from "./pass-letter.mjs";
import { printLetter } from "./print.mjs";
import { mayAcknowledge } from "../limitation/limitation.mjs";
import { sharedStore } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";
import { showToast } from "../dom/toast.mjs";

/** @typedef {import("../engine/replies.d.ts").Letter} Letter */

/**
 * @param {HTMLElement} root the letter element
 * @param {object} actions
 * @param {() => Promise<Letter | null>} actions.fresh
 * @param {(near: HTMLElement) => void} actions.clear
 * @param {() => void} actions.focusError
 * @param {() => import("./left-out.mjs").Asked} actions.asked with what the letter is asked for
 */
export function prepareTools(root, { fresh, clear, focusError, asked }) {
  const button = (/** @type {string} */ act) => find(root, `[data-act=${act}]`);
  /** @type {Set<HTMLElement>} */
  const waiting = new Set();
  /**
   * Pressed again while Python starts, a button still does its work once; null then, and where
   * the reader was warned and does not go on.
   * @param {HTMLElement} pressed
   */
  const freshOnce = async (pressed) => {
    if (waiting.has(pressed)) return null;
    waiting.add(pressed);
    try {
      const letter = await fresh();
      const goesOn = letter && (await mayAcknowledge(root.dataset.letter ?? "", letter.limitation, pressed));
      return goesOn ? letter : null;
    } finally {
      waiting.delete(pressed);
    }
  };
  /**
   * The reader has it in hand now: prepared, which is not sent.
   * @param {string} done
   * @param {Letter} letter
   */
  const taken = (done, letter) => {
    const path = ["prepared", root.dataset.letter ?? ""];
    if (letter.complete) sharedStore().change([{ path, value: chinaDate() }]);
    return verdict(done, letter);
  };

  /** @type {"zh" | "en"} what goes into a chat */
  let sent = "zh";
  onDocumentLanguage((language) => {
    sent = sentLanguage(language);
    button("copy").hidden = language === "en";
    button("copy-gloss").hidden = language === "zh";
    button("copy-gloss").classList.toggle("primary", language === "en");
  });

  /** @param {"zh" | "en"} lang @param {HTMLElement} near */
  const copy = async (lang, near) => {
    const letter = await freshOnce(near);
    if (!letter || !(await copyText(letter.text[lang]))) return;
    showToast(taken(text("copied_text"), letter), { near });
  };
  button("copy").addEventListener("click", () => copy("zh", button("copy")));
  button("copy-gloss").addEventListener("click", () => copy("en", button("copy-gloss")));

  const parts = button("copy-parts");
  parts.addEventListener("click", async () => {
    const letter = await freshOnce(parts);
    if (!letter) return;
    const { length } = letter.parts[sent];
    // Nothing to cut: it is in one message.
    if (length < 2) await copy(sent, parts);
    else {
      const copied = () => taken("", letter);
      openParts(letter.parts[sent], { lang: sent, note: lacking(letter), near: parts, copied });
    }
  });

  prepareFile(root, () => freshOnce(button("docx")), taken);

  const passOn = button("pass-on");
  passOn.addEventListener("click", async () => {
    const letter = await freshOnce(passOn);
    if (!letter) return;
    try {
      await passLetter(root, letter, { asked: asked(), note: lacking(letter) }, passOn);
    } catch {
      showToast(text("pass_on_failed"), { near: passOn });
    }
  });

  button("print").addEventListener("click", async () => {
    const letter = await freshOnce(button("print"));
    if (!letter) return;
    printLetter(root, letter, button("print"));
    taken("", letter);
  });

  button("clear").addEventListener("click", () => clear(button("clear")));

  button("fix").addEventListener("click", focusError);
}

/** @param {Letter} letter */
function lacking({ errors: { length } }) {
  return length ? text("errors", { n: length }) : "";
}

/**
 * A letter with lines to fill in by hand is of use, too; only not unawares.
 * @param {string} done
 * @param {Letter} letter
 */
function verdict(done, letter) {
  return [done, lacking(letter)].filter(Boolean).join(" · ");
}
