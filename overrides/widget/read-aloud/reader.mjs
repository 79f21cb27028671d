/**
 * Reads a step or a letter aloud, sentence by sentence, and marks the one that is said. It is
 * silent as soon as the words are out of sight: another step, another window, a locked screen.
 */

import { find } from "../dom/make.mjs";
import { languageAt } from "../dom/strings.mjs";
import { sentencesOf, spoken } from "./spoken.mjs";
import { rangeOf, wordsOf } from "./words-of.mjs";

/** Gone with the tab: whoever knows that others hear it is not asked again. */
const TOLD = "wsd-guide:aloud";
const MARK = "read-aloud";
const SLOW = 0.75;

function wasTold() {
  try {
    return sessionStorage.getItem(TOLD) !== null;
  } catch {
    return false;
  }
}

function told() {
  try {
    sessionStorage.setItem(TOLD, "1");
  } catch {
    // Asked again on the next page, then.
  }
}

export class Reader {
  #place;
  #voice;
  #lang = languageAt();
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

  /**
   * @param {HTMLElement} place
   * @param {SpeechSynthesisVoice} voice
   */
  constructor(place, voice) {
    this.#place = place;
    this.#voice = voice;
    const act = (/** @type {string} */ name, /** @type {() => void} */ run) =>
      this.#part(`[data-act=${name}]`).addEventListener("click", run);
    act("read", () => (wasTold() ? this.#start() : this.#show("ask", "[data-act=yes]")));
    act("yes", () => {
      told();
      this.#start();
    });
    act("no", () => this.#show("read", "[data-act=read]"));
    act("stop", () => this.#stop());
    act("slower", () => {
      this.#slow = !this.#slow;
      this.#part("[data-act=slower]").setAttribute("aria-pressed", String(this.#slow));
      this.#say();
    });
    document.addEventListener("visibilitychange", () => document.hidden && this.#stop());
    for (const name of ["pagehide", "hashchange", "popstate"]) window.addEventListener(name, () => this.#stop());
    place.hidden = false;
  }

  /** @param {string} selector */
  #part(selector) {
    return find(this.#place, selector);
  }

  /**
   * @param {"read" | "ask" | "on"} state
   * @param {string} [focus]
   */
  #show(state, focus) {
    this.#part("[data-act=read]").hidden = state !== "read";
    this.#part(".read-aloud-ask").hidden = state !== "ask";
    this.#part(".read-aloud-on").hidden = state !== "on";
    if (focus) this.#part(focus).focus({ preventScroll: true });
  }

  #root() {
    const { reads } = this.#place.dataset;
    if (reads === "letter") return this.#place.parentElement?.querySelector(".letter-paper");
    return document.querySelector(".guide-part:not([hidden])");
  }

  #start() {
    const root = this.#root();
    const found = root instanceof HTMLElement ? wordsOf(root, this.#lang) : [];
    this.#queue = found.flatMap((words) =>
      sentencesOf(words.text, this.#lang).map((sentence) => ({ words, sentence })),
    );
    this.#at = 0;
    this.#show("on", "[data-act=stop]");
    this.#say();
  }

  #say() {
    const turn = ++this.#turn;
    speechSynthesis.cancel();
    const next = this.#queue[this.#at];
    // Whoever left quickly hears nothing more.
    if (!next || document.documentElement.hidden) return this.#stop();
    const { words, sentence } = next;
    const text = spoken(words.text.slice(sentence.from, sentence.to), this.#part(".read-aloud-number").textContent ?? "");
    const saying = new SpeechSynthesisUtterance(text);
    saying.voice = this.#voice;
    saying.lang = this.#voice.lang;
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
    if (this.#saying === null) return this.#show("read");
    this.#turn += 1;
    this.#saying = null;
    speechSynthesis.cancel();
    this.#unmark();
    const held = this.#place.contains(document.activeElement);
    this.#show("read", held ? "[data-act=read]" : "");
  }

  /**
   * @param {import("./words-of.mjs").Words} words
   * @param {import("./spoken.mjs").Sentence} sentence
   */
  #mark(words, sentence) {
    this.#unmark();
    const range = rangeOf(words, sentence);
    if (typeof Highlight === "function" && CSS.highlights) CSS.highlights.set(MARK, new Highlight(range));
    else words.block.classList.add("is-read-aloud");
    this.#marked = words.block;
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 120 || bottom > innerHeight - 40) words.block.scrollIntoView({ block: "center" });
  }

  #unmark() {
    if (typeof Highlight === "function") CSS.highlights?.delete(MARK);
    this.#marked?.classList.remove("is-read-aloud");
    this.#marked = null;
  }
}
