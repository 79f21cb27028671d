/** The letter as it will be read, in Chinese, with the English beside it, or in English. */

import { fillBlock, makeBlock } from "./blocks.mjs";
import { inOrder } from "./form.mjs";

/** @typedef {import("../engine/replies.d.ts").Block} Block */
/** @typedef {import("../shell/document-language.mjs").DocumentLanguage} DocumentLanguage */

export class LetterView {
  #paper;
  /** @type {Map<string, HTMLElement>} */
  #shown = new Map();
  /** @type {DocumentLanguage} */
  #language = "zh";

  /**
   * @param {HTMLElement} paper
   * @param {HTMLElement} blank the same letter with lines to write on, shown until Python answers
   */
  constructor(paper, blank) {
    this.#paper = paper;
    paper.append(...[...blank.children].map((block) => block.cloneNode(true)));
  }

  /** @param {DocumentLanguage} language */
  set language(language) {
    this.#language = language;
    this.#paper.dataset.language = language;
    for (const block of this.#paper.children) this.#showLanguages(block);
  }

  /** @param {Element} block */
  #showLanguages(block) {
    const [chinese, english] = /** @type {HTMLElement[]} */ ([...block.children]);
    // The blank letter of a Chinese page has no English.
    if (!english) return;
    // The reader's own words are the same in both: once is enough.
    const repeated = english.textContent === chinese.textContent;
    chinese.hidden = this.#language === "en";
    english.hidden = this.#language === "zh" || (this.#language === "both" && repeated);
  }

  /** @param {Block[]} blocks */
  show(blocks) {
    // Paragraphs are kept and refilled: text selected in one of them stays selected.
    const next = new Map(blocks.map((block) => [block.id, this.#kept(block) ?? makeBlock(block)]));
    for (const block of blocks) {
      const element = /** @type {HTMLElement} */ (next.get(block.id));
      fillBlock(element, block);
      this.#showLanguages(element);
    }
    const held = document.activeElement;
    const elements = [...next.values()];
    for (const child of [...this.#paper.children]) if (!elements.includes(/** @type {any} */ (child))) child.remove();
    inOrder(this.#paper, elements);
    // Whoever scrolled a table by keys that is no longer there is still at the letter.
    if (held !== document.activeElement) this.#paper.focus();
    this.#shown = next;
  }

  /** @param {Block} block */
  #kept({ id, role }) {
    const element = this.#shown.get(id);
    return element?.dataset.role === role ? element : undefined;
  }
}
