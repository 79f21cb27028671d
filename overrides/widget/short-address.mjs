/** Runs on the small pages `s/<id>/`: takes the reader on, in their language. */

import { LANGUAGE_SETTING, readerLanguage } from "./shell/reader-language.mjs";
import { isListHash } from "./sections/reading.mjs";
import { parseState } from "./store/state.mjs";
import { KEY } from "./store/store.mjs";

/** What the reader chose on this device; only read, never written. */
function chosenLanguage() {
  try {
    return parseState(localStorage.getItem(KEY)).state.settings[LANGUAGE_SETTING];
  } catch {
    // Storage is forbidden here.
    return null;
  }
}

const language = readerLanguage(chosenLanguage(), navigator.languages);
const link = document.querySelector(`a[hreflang="${language}"]`);
if (link instanceof HTMLAnchorElement) {
  if (isListHash(location.hash)) link.hash = location.hash;
  // Replaced, so that "back" leads to the chat and not here again.
  location.replace(link.href);
}
