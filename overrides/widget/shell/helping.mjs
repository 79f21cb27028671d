/**
 * What “you” means to somebody who helps, said where it matters: to those who told the finder that
 * the loan is another's, and in English to whoever has not said that it is their own, since the
 * borrower's own words are Chinese. The question stands in docs/_data/triage.yml, under `helpers`.
 */

import { languageAt } from "../dom/strings.mjs";
import { sharedStore } from "../store/shared-store.mjs";

const QUESTION = "q-reader";
const HELPERS = ["spouse", "helper"];
const BORROWER = "borrower";

/** @param {Element} root a tool with `.helping` in it, hidden until it is known */
export function prepareHelping(root) {
  const store = sharedStore();
  const note = root.querySelector(".helping");
  store.subscribe(show);
  show();

  function show() {
    const reader = store.answer(QUESTION) ?? "";
    const helps = languageAt() === "en" ? reader !== BORROWER : HELPERS.includes(reader);
    note?.toggleAttribute("hidden", !helps);
  }
}
