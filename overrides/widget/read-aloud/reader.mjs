/**
 * Reads a step or a letter aloud, sentence by sentence, and marks the one that is said. It is
 * silent as soon as the words are out of sight: another step, another window, a locked screen.
 * It is fetched at the first tap, and imports nothing of the page: what it shared with other
 * entries would be split from the files of every page.
 */

import { sentencesOf, spoken } from "./spoken.mjs";
import { rangeOf, wordsOf } from "./words-of.mjs";

const MARK = "read-aloud";
const SLOW = 0.75;

/**
 * @typedef {object} Hands
 * @property {SpeechSynthesisVoice} voice
 * @property {"zh" | "en"} lang
 * @property {() => Element | null} words what is read
 * @property {typeof import("../dom/strings.mjs").text} text
 * @property {typeof import("../dom/strings.mjs").languageAt} languageAt
 * @property {typeof import("../dom/make.mjs").make} make
 */

export class Reader {
  #place;
  #hands;
  #read;
  #stopping;
  #slower;
  #warning;
  #warned = false;
  /** @type {{words: import("./words-of.mjs").Words, sentence: import("./spoken.mjs").Sentence}[]} */
  #queue = [];
  #at = 0;
  #slow = false;
  /** Counts the sentences begun: what an earlier one reports is of no interest. @type {number} */
  #turn = 0;
  /** @type {SpeechSynthesisUtterance | null} held, since some browsers drop one that nobody holds */
  #saying = null;
  /** @type {HTMLElement | null} */
  #marked = null;
  /** Words that are no longer there are not said. */
  #gone = new MutationObserver(() => this.#stop());

  /**
   * Made by the first tap, which only warns.
   * @param {HTMLElement} place holds the button
   * @param {Hands} hands
   */
  constructor(place, hands) {
    const { make, text } = hands;
    this.#place = place;
    this.#hands = hands;
    this.#read = /** @type {HTMLElement} */ (place.firstElementChild);
    this.#stopping = make("button", { type: "button", "data-act": "stop", hidden: "" }, text("read_aloud_stop"));
    this.#slower = make("button", { type: "button", "data-act": "slower", "aria-pressed": "false", hidden: "" }, text("read_aloud_slower"));
    this.#warning = make("span", { role: "status" });
    place.append(" ", this.#stopping, " ", this.#slower, " ", this.#warning);
    this.#read.addEventListener("click", () => this.#pressed());
    this.#stopping.addEventListener("click", () => this.#stop());
    this.#slower.addEventListener("click", () => {
      this.#slow = !this.#slow;
      this.#slower.setAttribute("aria-pressed", String(this.#slow));
      this.#say();
    });
    document.addEventListener("visibilitychange", () => document.hidden && this.#stop());
    for (const name of ["pagehide", "hashchange", "popstate"]) window.addEventListener(name, () => this.#stop());
    // Whoever leaves quickly hears nothing more, though the network take its time.
    const left = new MutationObserver(() => document.documentElement.hidden && this.#stop());
    left.observe(document.documentElement, { attributeFilter: ["hidden"] });
    this.#pressed();
  }

  #pressed() {
    if (this.#warned) return this.#start();
    this.#warned = true;
    this.#warning.textContent = this.#hands.text("read_aloud_heard");
  }

  /** @param {boolean} on */
  #show(on) {
    const held = this.#place.contains(document.activeElement);
    this.#warning.textContent = "";
    this.#read.hidden = on;
    this.#stopping.hidden = !on;
    this.#slower.hidden = !on;
    if (held) (on ? this.#stopping : this.#read).focus({ preventScroll: true });
  }

  #start() {
    const { lang, words: root, languageAt } = this.#hands;
    const element = root();
    const found = element instanceof HTMLElement ? wordsOf(element, lang, languageAt) : [];
    this.#queue = found.flatMap((words) => sentencesOf(words.text, lang).map((sentence) => ({ words, sentence })));
    this.#at = 0;
    if (element) this.#gone.observe(element, { childList: true });
    this.#show(true);
    this.#say();
  }

  #say() {
    const turn = ++this.#turn;
    speechSynthesis.cancel();
    const next = this.#queue[this.#at];
    if (!next) return this.#stop();
    const { words, sentence } = next;
    const { voice, text } = this.#hands;
    const saying = new SpeechSynthesisUtterance(
      spoken(words.text.slice(sentence.from, sentence.to), text("read_aloud_number")),
    );
    saying.voice = voice;
    saying.lang = voice.lang;
    saying.rate = this.#slow ? SLOW : 1;
    saying.onend = () => {
      if (turn !== this.#turn) return;
      this.#at += 1;
      this.#say();
    };
    saying.onerror = () => turn === this.#turn && this.#stop();
    this.#saying = saying;
    this.#mark(words, sentence);
    speechSynthesis.speak(saying);
  }

  #stop() {
    this.#turn += 1;
    this.#gone.disconnect();
    if (this.#saying) speechSynthesis.cancel();
    this.#saying = null;
    this.#unmark();
    if (this.#read.hidden) this.#show(false);
  }

  /**
   * @param {import("./words-of.mjs").Words} words
   * @param {import("./spoken.mjs").Sentence} sentence
   */
  #mark(words, sentence) {
    this.#unmark();
    const range = rangeOf(words, sentence);
    if (typeof Highlight === "function" && CSS.highlights) CSS.highlights.set(MARK, new Highlight(range));
    else words.block.classList.add("is-shared");
    this.#marked = words.block;
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 120 || bottom > innerHeight - 40) words.block.scrollIntoView({ block: "center" });
  }

  #unmark() {
    if (typeof Highlight === "function") CSS.highlights?.delete(MARK);
    this.#marked?.classList.remove("is-shared");
    this.#marked = null;
  }
}
