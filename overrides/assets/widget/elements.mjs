/** Registers the elements; the classes stand apart so that they can be imported without effect. */

import { ChecklistElement } from "./checklist-element.mjs";
import { FactsElement } from "./facts-element.mjs";
import { FinderElement } from "./finder-element.mjs";
import { DeadlineElement } from "./deadline-element.mjs";
import { JourneyElement } from "./journey-element.mjs";
import { LetterElement } from "./letter-element.mjs";
import { MyDataElement } from "./my-data-element.mjs";
import { offerReload } from "./not-loaded.mjs";
import { PaperListElement } from "./paper-list-element.mjs";
import { ReadingListElement } from "./reading-list-element.mjs";

/**
 * Much code for one page each: fetched there only.
 * @type {Record<string, () => Promise<CustomElementConstructor>>}
 */
const LATE = {
  "money-tools": async () => (await import("./money-element.mjs")).MoneyElement,
  "call-script": async () => (await import("./call-script-element.mjs")).CallScriptElement,
  "contact-log": async () => (await import("./contact-log-element.mjs")).ContactLogElement,
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
  for (const [tag, load] of Object.entries(LATE)) {
    const element = document.querySelector(tag);
    if (!element) continue;
    load().then(
      (made) => customElements.define(tag, made),
      () => offerReload(element),
    );
  }
}
