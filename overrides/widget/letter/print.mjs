/** Printing one letter: its sheets alone, under its own name. The rest is letter-print.css. */

import { documentLanguage } from "../shell/document-language.mjs";
import { needsOwnBrowser } from "../shell/in-app.mjs";
import { paperName } from "./file.mjs";
import { printPart } from "../shell/print.mjs";

/**
 * @param {HTMLElement} root the letter element; a page may hold several
 * @param {import("../engine/replies.d.ts").Letter} letter
 * @param {HTMLElement} near where the reader goes on if this browser cannot print
 */
export function printLetter(root, letter, near) {
  if (needsOwnBrowser("print", near)) return;
  const language = documentLanguage();
  // Which stands in a guide's part, or by itself.
  const place = /** @type {HTMLElement} */ (root.closest("article > *"));
  const title = document.title;
  place.dataset.printed = language;
  // What a PDF is called that is saved from here.
  document.title = paperName(root, letter, language);
  const restore = () => {
    delete place.dataset.printed;
    document.title = title;
  };
  window.addEventListener("afterprint", restore, { once: true });
  printPart("letter");
}
