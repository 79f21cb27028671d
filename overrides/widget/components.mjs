/** Registers the elements; the classes stand apart so that they can be imported without effect. */

import { ChecklistElement } from "./checklist/checklist-element.mjs";
import { ComingBackElement } from "./home/coming-back-element.mjs";
import { FactsElement } from "./letter/facts-element.mjs";
import { FinderElement } from "./finder/finder-element.mjs";
import { DeadlineElement } from "./deadlines/deadline-element.mjs";
import { JourneyElement } from "./journey/journey-element.mjs";
import { LetterElement } from "./letter/letter-element.mjs";
import { MyDataElement } from "./my-data/my-data-element.mjs";
import { offerReload } from "./shell/not-loaded.mjs";
import { PaperListElement } from "./papers/paper-list-element.mjs";
import { ReadingListElement } from "./sharing/reading-list-element.mjs";

/**
 * Much code for one page each: fetched there only.
 * @type {Record<string, () => Promise<CustomElementConstructor>>}
 */
const LATE = {
  "money-tools": async () => (await import("./money/money-element.mjs")).MoneyElement,
  "call-script": async () => (await import("./call-script/call-script-element.mjs")).CallScriptElement,
  "contact-log": async () => (await import("./contact-log/contact-log-element.mjs")).ContactLogElement,
};

export function defineElements() {
  customElements.define("negotiation-checklist", ChecklistElement);
  customElements.define("negotiation-letter", LetterElement);
  // The journey listens for the days, which are there as soon as their list is.
  customElements.define("my-journey", JourneyElement);
  customElements.define("deadline-list", DeadlineElement);
  customElements.define("my-data", MyDataElement);
  customElements.define("situation-finder", FinderElement);
  customElements.define("paper-list", PaperListElement);
  customElements.define("my-facts", FactsElement);
  customElements.define("reading-list", ReadingListElement);
  customElements.define("coming-back", ComingBackElement);
  for (const [tag, load] of Object.entries(LATE)) {
    const element = document.querySelector(tag);
    if (!element) continue;
    load().then(
      (made) => customElements.define(tag, made),
      () => offerReload(element),
    );
  }
}
