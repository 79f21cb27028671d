/** Offers to read aloud where a voice of the device speaks the page's language; else costs nothing. */

import { make } from "../dom/make.mjs";
import { languageAt, text } from "../dom/strings.mjs";
import { offerReload } from "../shell/not-loaded.mjs";

/**
 * A voice of the device itself: what others say is sent to a server.
 * @param {SpeechSynthesisVoice[]} voices
 * @param {"zh" | "en"} lang
 * @returns {SpeechSynthesisVoice | undefined}
 */
export function localVoice(voices, lang) {
  const own = voices.filter(({ localService }) => localService === true);
  const speaks = (/** @type {RegExp} */ tag) => own.find((voice) => tag.test(voice.lang.replace("_", "-")));
  if (lang === "en") return speaks(/^en\b/i);
  // Hong Kong's is Cantonese.
  return speaks(/^(zh-CN|zh-Hans|cmn-(Hans-)?CN)\b/i) ?? speaks(/^(zh|cmn)(?!-HK)\b/i);
}

/**
 * @param {() => Element | null} words what is read: where it stands when the button is pressed
 * @param {(place: HTMLElement) => void} stand puts the button into the page
 */
export function offerReading(words, stand) {
  const speech = window.speechSynthesis;
  const place = make("div", { class: "read-aloud" });
  // Voices come when they come, often after the page.
  const look = () => {
    const lang = languageAt();
    const voice = localVoice(speech.getVoices(), lang);
    if (!voice || place.firstChild) return;
    const button = make("button", { type: "button", "data-act": "read" }, text("read_aloud"));
    place.append(button);
    stand(place);
    const first = async () => {
      const code = await import("./reader.mjs").catch(() => null);
      if (code) new code.Reader(place, { voice, lang, words, text, languageAt, make });
      else offerReload(place);
    };
    button.addEventListener("click", first, { once: true });
  };
  speech?.addEventListener?.("voiceschanged", look);
  if (speech) look();
}
