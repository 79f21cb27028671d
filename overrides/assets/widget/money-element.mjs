/** <money-tools>: one part of the page with the money tools; all parts share one desk. */

import { sharedDesk } from "./money-desk.mjs";
import { MonthPart } from "./money-month.mjs";
import { OfferPart } from "./money-offer.mjs";
import { OwedPart } from "./money-owed.mjs";
import { PapersPart } from "./money-papers.mjs";
import { PlansPart } from "./money-plans.mjs";
import { StartPart } from "./money-start.mjs";
import { TotalPart } from "./money-total.mjs";
import { findAll } from "./dom.mjs";

const PARTS = {
  start: StartPart,
  owed: OwedPart,
  month: MonthPart,
  offer: OfferPart,
  plans: PlansPart,
  papers: PapersPart,
  total: TotalPart,
};

export class MoneyElement extends HTMLElement {
  #ready = false;

  connectedCallback() {
    // Set up once; the theme never takes elements out and puts them back.
    if (this.#ready) return;
    this.#ready = true;
    for (const live of findAll(this, ".money-live")) live.hidden = false;
    for (const fold of findAll(this, ".money-blank, .money-example")) fold.removeAttribute("open");
    const Part = PARTS[/** @type {keyof typeof PARTS} */ (this.dataset.part)];
    new Part(this, sharedDesk());
  }
}
