/** The words that papers are made of, and the prompts of the statement: once in the page. */

import { find } from "../dom/make.mjs";

/** @typedef {import("./paper.mjs").PaperWords} PaperWords */

/** @returns {Record<string, PaperWords>} by language: the page's own, and that of papers to a bank */
export function paperWords() {
  return JSON.parse(find(document.body, ".money-words").textContent ?? "{}");
}
