/**
 * <coming-back>: whoever has begun something sees where they left off in place of the page's
 * opening words: their nearest day, the next thing, one press to go on. One press hides it again,
 * for a phone that others look at; the page's title never says anything of it.
 */

import { listDeadlines } from "../deadlines/count.mjs";
import { nameDay, soonest } from "../deadlines/soonest.mjs";
import { chinaDate } from "../dom/china-date.mjs";
import { find, put } from "../dom/make.mjs";
import { itemsOf, leftOff } from "./left-off.mjs";
import { KeptElement } from "../shell/kept-element.mjs";
import { sharedStore } from "../store/shared-store.mjs";

/** A setting, on the device. */
const HIDDEN = "home-hidden";

export default class ComingBackElement extends KeptElement {
  #store = sharedStore();
  /** @type {import("../deadlines/count.mjs").Rules | undefined} */
  #rules;
  /** @type {import("../sections/journey-plan.mjs").Plan | undefined} */
  #plan;
  /** @type {string[]} what each item of the plan says, in the order in which the plan names them */
  #words = [];

  enhance() {
    this.#rules = JSON.parse(find(this, ".deadline-counting").textContent ?? "");
    this.#plan = JSON.parse(find(this, ".journey-plan").textContent ?? "");
    this.#words = JSON.parse(find(this, ".journey-words").textContent ?? "");
    find(this, "[data-act=hide]").addEventListener("click", () => {
      this.#store.change([{ path: ["settings", HIDDEN], value: true }]);
      find(this, "[data-act=show]").focus();
    });
    find(this, "[data-act=show]").addEventListener("click", () => {
      this.#store.change([{ path: ["settings", HIDDEN], value: null }]);
      find(this, "h2").focus();
    });
  }

  show() {
    const { state } = this.#store;
    const left = this.#plan ? leftOff(state, this.#plan) : null;
    const hidden = state.settings[HIDDEN] === true;
    const now = left !== null && !hidden;
    find(this, ".coming-back-now").hidden = !now;
    find(this, ".coming-back-hidden").hidden = left === null || !hidden;
    const opening = document.querySelector(".hero");
    opening?.toggleAttribute("hidden", now);
    if (!now || left === null) return;
    this.#showDay(state.dates);
    const next = find(this, ".coming-back-next");
    const go = find(this, "a.button");
    // As the page was built; what is told next may change it more than once.
    const journey = (go.dataset.journey ??= go.getAttribute("href") ?? "");
    const { finder = "" } = go.dataset;
    const item = left.to === "item" ? left.item : "";
    const { asking = "", list = "" } = next.dataset;
    const said = item && this.#plan ? this.#words[itemsOf(this.#plan).indexOf(item)] : "";
    put(next, left.to === "item" ? said || list : left.to === "finder" ? asking : list);
    go.setAttribute("href", left.to === "finder" ? finder : item ? `${journey.split("#")[0]}#${item}` : journey);
  }

  /** @param {Record<string, unknown>} kept */
  #showDay(kept) {
    const dates = Object.entries(kept).filter(([, value]) => typeof value === "string" && value);
    const typed = /** @type {Record<string, string>} */ (Object.fromEntries(dates));
    const day = this.#rules && soonest(listDeadlines(this.#rules, typed, chinaDate()).deadlines);
    const place = find(this, ".coming-back-due");
    place.hidden = !day;
    if (!day) return;
    const link = find(place, "a");
    nameDay(link, day);
    link.className = "due";
  }
}
