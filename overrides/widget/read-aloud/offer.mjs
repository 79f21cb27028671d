/** Offers to read aloud where a voice of the device speaks the page's language; else costs nothing. */

import { languageAt } from "../dom/strings.mjs";
import { localVoice } from "./spoken.mjs";

export function prepareReadingAloud() {
  const places = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".read-aloud"));
  const speech = window.speechSynthesis;
  if (places.length === 0 || !speech) return;
  let offered = false;
  // Voices come when they come, often after the page.
  const look = async () => {
    const voice = localVoice(speech.getVoices(), languageAt());
    if (!voice || offered) return;
    offered = true;
    const code = await import("./reader.mjs").catch(() => null);
    if (code) for (const place of places) new code.Reader(place, voice);
    else offered = false;
  };
  speech.addEventListener?.("voiceschanged", look);
  void look();
}
