/** Registers the elements; the classes stand apart so that they can be imported without effect. */

import { ChecklistElement } from "./checklist-element.mjs";
import { FactsElement } from "./facts-element.mjs";
import { FinderElement } from "./finder-element.mjs";
import { DeadlineElement } from "./deadline-element.mjs";
import { JourneyElement } from "./journey-element.mjs";
import { LetterElement } from "./letter-element.mjs";
import { MyDataElement } from "./my-data-element.mjs";
import { PaperListElement } from "./paper-list-element.mjs";
import { ReadingListElement } from "./reading-list-element.mjs";

export function defineElements() {
  customElements.define("negotiation-checklist", ChecklistElement);
  customElements.define("negotiation-letter", LetterElement);
  // The journey listens for the days, which are there as soon as their list is.
  customElements.define("my-journey", JourneyElement);
  customElements.define("deadline-list", DeadlineElement);
  customElements.define("my-data", MyDataElement);
  customElements.define("situation-finder", FinderElement);
  // Much code for one page: fetched there only.
  if (document.querySelector("money-tools")) {
    void import("./money-element.mjs").then(({ MoneyElement }) => {
      customElements.define("money-tools", MoneyElement);
    });
  }
  if (document.querySelector("call-script")) {
    void import("./call-script-element.mjs").then(({ CallScriptElement }) => {
      customElements.define("call-script", CallScriptElement);
    });
  }
  if (document.querySelector("contact-log")) {
    void import("./contact-log-element.mjs").then(({ ContactLogElement }) => {
      customElements.define("contact-log", ContactLogElement);
    });
  }
  customElements.define("paper-list", PaperListElement);
  customElements.define("my-facts", FactsElement);
  customElements.define("reading-list", ReadingListElement);
}
