/** The language links keep the place. What was ticked and typed is kept by the shared store. */

import { LANGUAGE_SETTING } from "./reader-language.mjs";
import { isListHash } from "../sections/reading.mjs";
import { sharedStore } from "../store/shared-store.mjs";

const LINKS = "a[hreflang]";
// Events before which the address of a link must be right: also for "open in new tab".
const EVENTS = ["pointerdown", "focusin", "click"];
// Just under the header and a guide's bar: a heading that has come this far up begins what is being read.
const READING_LINE = 120;

export function prepareLanguageLinks() {
  for (const name of EVENTS) {
    document.addEventListener(name, (event) => {
      const link = event.target instanceof Element ? event.target.closest(LINKS) : null;
      if (!(link instanceof HTMLAnchorElement)) return;
      link.hash = placeInView();
      // Short addresses, which have no language, will lead to this one from now on.
      if (name === "click") remember(link.hreflang);
    });
  }
}

/** @param {string} language */
function remember(language) {
  const store = sharedStore();
  if (store.state.settings[LANGUAGE_SETTING] === language) return;
  store.change([{ path: ["settings", LANGUAGE_SETTING], value: language }]);
}

/** Where the reader is: the place in the address if it can be seen, else the heading above. */
function placeInView() {
  // Not a place, but a list that somebody sent.
  if (isListHash(location.hash)) return location.hash;
  const named = location.hash && document.getElementById(location.hash.slice(1));
  if (named) {
    const { top, bottom } = named.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) return location.hash;
  }
  let id = "";
  for (const heading of document.querySelectorAll("article h2[id], article h3[id], article h4[id]")) {
    if (heading.getBoundingClientRect().top > READING_LINE) break;
    id = heading.id;
  }
  return id && `#${id}`;
}
