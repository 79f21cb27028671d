/**
 * The letter as it will be read. Text reaches the page by textContent only: what a
 * reader types can never become markup.
 */

import { put } from "./dom.mjs";

/** @typedef {import("./api.mjs").Block} Block */

export class LetterView {
  #paper;
  /** @type {Map<string, HTMLElement>} */
  #shown = new Map();
  #gloss = false;

  /**
   * @param {HTMLElement} paper
   * @param {HTMLElement} blank the same letter with lines to write on, shown until Python answers
   */
  constructor(paper, blank) {
    this.#paper = paper;
    this.#paper.replaceChildren(...[...blank.children].map((block) => block.cloneNode(true)));
  }

  /** @param {boolean} on whether the English stands under each paragraph */
  set gloss(on) {
    this.#gloss = on;
    for (const gloss of this.#paper.querySelectorAll(".gloss")) {
      // The reader's own words are the same in both: once is enough.
      const repeated = gloss.textContent === gloss.previousElementSibling?.textContent;
      /** @type {HTMLElement} */ (gloss).hidden = !on || repeated;
    }
  }

  /** @param {Block[]} blocks */
  show(blocks) {
    // Paragraphs are kept and refilled: text selected in one of them stays selected.
    const next = new Map(blocks.map((block) => [block.id, this.#shown.get(block.id) ?? make(block)]));
    for (const block of blocks) {
      const [chinese, english] = /** @type {HTMLElement} */ (next.get(block.id)).children;
      put(chinese, block.zh);
      put(english, block.en);
      /** @type {HTMLElement} */ (english).hidden = !this.#gloss || block.zh === block.en;
    }
    const elements = [...next.values()];
    const same = elements.length === this.#paper.children.length;
    if (!same || elements.some((element, at) => element !== this.#paper.children[at])) {
      this.#paper.replaceChildren(...elements);
    }
    this.#shown = next;
  }
}

/** @param {Block} block */
function make({ role }) {
  const element = document.createElement("div");
  element.className = "letter-block";
  element.dataset.role = role;
  const chinese = document.createElement("p");
  chinese.lang = "zh";
  const english = document.createElement("p");
  english.lang = "en";
  english.className = "gloss";
  element.append(chinese, english);
  return element;
}
