/** <paper-list>: the list is in the page; this adds how far each paper is, and shows those begun. */

import { find, findAll, put } from "../dom/make.mjs";
import { KeptElement } from "../shell/kept-element.mjs";
import { dayWords } from "../contact-log/words.mjs";
import { letterState } from "../sections/paper-state.mjs";
import { sharedStore } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";

export default class PaperListElement extends KeptElement {
  show() {
    const { state } = sharedStore();
    for (const place of findAll(this, "[data-letter]")) {
      const { step, date } = letterState(state, place.dataset.letter ?? "", place.dataset.item ?? "");
      place.dataset.step = step;
      const words = date ? text(`paper_${step}_on`, { date: dayWords(date) }) : text(`paper_${step}`);
      put(find(place, ".paper-step"), words);
      place.hidden = step === "nothing";
    }
    const none = this.querySelector(".papers-none");
    if (none instanceof HTMLElement) none.hidden = findAll(this, "[data-letter]:not([hidden])").length > 0;
  }
}
