/** Saving a letter as a Word file. What makes it is large, so it comes only when it is asked for. */

import { chinaDate } from "../dom/china-date.mjs";
import { find, put } from "../dom/make.mjs";
import { documentLanguage } from "../shell/document-language.mjs";
import { needsOwnBrowser } from "../shell/in-app.mjs";
import { fileNameOf, passagesOf, titleOf } from "./paper.mjs";
import { saveFile } from "../shell/save-file.mjs";
import { text } from "../dom/strings.mjs";
import { announce, showToast } from "../dom/toast.mjs";

/** @typedef {import("../engine/replies.d.ts").Letter} Letter */
/** @typedef {import("../shell/document-language.mjs").DocumentLanguage} DocumentLanguage */
/** @typedef {typeof import("docx")} Docx */

/** From npm, published beside the file that this becomes part of. */
const LIBRARY = new URL("./docx.js", import.meta.url).href;
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** A connection that gives nothing for this long gives nothing any more. */
const SILENCE_MS = 30_000;

/** @type {Docx | undefined} */
let library;

/**
 * @param {HTMLElement} root holds the button and the line that says how far it is
 * @param {() => Promise<Letter | null>} fresh
 * @param {(done: string, letter: Letter) => string} verdict what is said once it is saved
 */
export function prepareFile(root, fresh, verdict) {
  const button = find(root, "[data-act=docx]");
  const line = find(root, ".letter-file");
  const label = button.textContent ?? "";
  let busy = false;

  async function save() {
    const letter = await fresh();
    if (!letter) return;
    try {
      library ??= await fetchLibrary((bytes) => {
        put(line, text("docx_loading", { size: (bytes / 1_000_000).toFixed(1) }));
      });
      const { letterDocx } = await import("./docx.mjs");
      const language = documentLanguage();
      const file = await letterDocx(library, passagesOf(letter.blocks, language), language, paperTitle(root, letter, language));
      saveFile(`${paperName(root, letter, language)}.docx`, file, WORD);
    } catch {
      put(line, text("docx_failed"));
      put(button, text("docx_retry"));
      announce(text("docx_failed"));
      return;
    }
    put(line, "");
    put(button, label);
    showToast(verdict(text("docx_saved"), letter), { near: button });
  }

  button.addEventListener("click", async () => {
    if (busy || needsOwnBrowser("download", button)) return;
    busy = true;
    button.setAttribute("aria-busy", "true");
    put(line, "");
    await save();
    button.setAttribute("aria-busy", "false");
    busy = false;
  });
}

/**
 * @param {HTMLElement} root the letter element
 * @param {Letter} letter
 * @param {DocumentLanguage} language
 */
function paperTitle({ dataset }, { blocks }, language) {
  return titleOf(blocks, language, { zh: dataset.titleZh ?? "", en: dataset.titleEn ?? "" });
}

/**
 * Which paper and of which day, in the language of the paper.
 * @param {HTMLElement} root the letter element
 * @param {Letter} letter
 * @param {DocumentLanguage} language
 */
export function paperName(root, letter, language) {
  return fileNameOf(paperTitle(root, letter, language), language, chinaDate());
}

/**
 * Fetched as a file first: only so can it be said how far it is, and only so does a second
 * try help, because a module that failed once is not asked for again.
 * @param {(bytes: number) => void} tell
 * @returns {Promise<Docx>}
 */
async function fetchLibrary(tell) {
  announce(text("docx_wait"));
  tell(0);
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), SILENCE_MS);
  try {
    const reply = await fetch(LIBRARY, { signal: stop.signal });
    if (!reply.ok || !reply.body) throw new Error(String(reply.status));
    const reader = reply.body.getReader();
    let bytes = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => stop.abort(), SILENCE_MS);
      bytes += part.value.length;
      tell(bytes);
    }
  } finally {
    clearTimeout(timer);
  }
  return import(LIBRARY);
}
