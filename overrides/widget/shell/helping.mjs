/**
 * What “you” means to somebody who helps, said where it matters: only to those who told the
 * finder that they help. Whom it asks stands in docs/_data/triage.yml, under `helper`.
 */

import { sharedStore } from "../store/shared-store.mjs";

const QUESTION = "q-reader";
const HELPER = "helper";

/** @param {Element} root a tool with `.helping` in it, hidden until it is known */
export function prepareHelping(root) {
  const store = sharedStore();
  const note = root.querySelector(".helping");
  store.subscribe(show);
  show();

  function show() {
    note?.toggleAttribute("hidden", store.answer(QUESTION) !== HELPER);
  }
}
