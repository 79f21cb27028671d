/** <money-tools>: one part of the page with the money tools; all parts share one desk. */

import { sharedDesk } from "./desk.mjs";
import { MonthPart } from "./month.mjs";
import { OfferPart } from "./offer.mjs";
import { OwedPart } from "./owed.mjs";
import { PapersPart } from "./papers.mjs";
import { PlansPart } from "./plans.mjs";
import { RoughPart } from "./rough.mjs";
import { StartPart } from "./start.mjs";
import { TotalPart } from "./total.mjs";
import { prepareHelping } from "../shell/helping.mjs";
import { findAll } from "../dom/make.mjs";

const PARTS = {
  rough: RoughPart,
  start: StartPart,
  owed: OwedPart,
  month: MonthPart,
  offer: OfferPart,
  plans: PlansPart,
  papers: PapersPart,
  total: TotalPart,
};

export default class MoneyElement extends HTMLElement {
  #ready = false;

  connectedCallback() {
    // Set up once; the theme never takes elements out and puts them back.
    if (this.#ready) return;
    this.#ready = true;
    for (const live of findAll(this, ".money-live")) live.hidden = false;
    for (const fold of findAll(this, ".money-blank, .money-example")) fold.removeAttribute("open");
    const Part = PARTS[/** @type {keyof typeof PARTS} */ (this.dataset.part)];
    prepareHelping(this);
    new Part(this, sharedDesk());
  }
}
