/**
 * A guide, one step at a time. The page is built whole and in order; here its parts are folded
 * away but for one, or for the map. The address names the part that is open, so that a link, the
 * browser's "back" and a reload lead to it. Folded words stay within reach of find-in-page.
 */

import { cameByLink } from "../dom/came-by-link.mjs";
import { find, findAll, put } from "../dom/make.mjs";
import { placeInAddress } from "../dom/place-in-address.mjs";
import { text } from "../dom/strings.mjs";
import { keptPlace, keepPlace, keepWhole, wantsWhole } from "../sections/guide-place.mjs";
import { sharedStore } from "../store/shared-store.mjs";
import { atReading } from "./at-reading.mjs";
import { preparePassStep } from "./pass-step.mjs";
import { Surroundings } from "./surroundings.mjs";

/** What was sent here is told of once: not when the reader comes by again. */
const RECEIVED = ".guide-received";

/** Whether the browser's own search finds what is folded, and says so before it shows it. */
function findsFolded() {
  return "onbeforematch" in document.body;
}

/**
 * @param {HTMLElement} element
 * @param {boolean} folded
 */
function fold(element, folded) {
  if (folded) element.setAttribute("hidden", findsFolded() ? "until-found" : "");
  else element.removeAttribute("hidden");
}

export class Guide {
  #store = sharedStore();
  #map;
  #id;
  #page = /** @type {HTMLElement} */ (document.querySelector("article"));
  #parts = findAll(this.#page, ".guide-part");
  #fronts = findAll(this.#page, ".guide-front");
  #around;
  /** @type {string | null} id of the step that was open last */
  #last = null;
  /** @type {(() => void) | null} ends the following of what is read, where all is open */
  #unfollow = null;

  /** @param {HTMLElement} map */
  constructor(map) {
    this.#map = map;
    this.#id = map.dataset.guide ?? "";
    this.#around = new Surroundings(this.#page, map);
  }

  start() {
    const button = find(this.#map, ".guide-all");
    button.hidden = false;
    button.addEventListener("click", () => {
      keepWhole(this.#store, !this.#whole);
      this.#show(null);
      button.scrollIntoView({ block: "center" });
    });
    preparePassStep(find(this.#page, ".guide-pass"), () => this.part);
    window.addEventListener("hashchange", () => this.#follow());
    this.#page.addEventListener("beforematch", ({ target }) => this.#found(/** @type {HTMLElement} */ (target)));
    const received = cameByLink();
    const kept = keptPlace(this.#store, this.#id);
    if (!location.hash && kept && this.#partNamed(kept) && !this.#whole) {
      history.replaceState(null, "", `#${kept}`);
    }
    const part = this.#partInAddress();
    this.#show(part);
    if (received && part) this.#around.greet(part);
  }

  /** The part that is open, or where all are open the one that is read: it is passed on and read aloud. */
  get part() {
    return this.#around.part;
  }

  get #whole() {
    return wantsWhole(this.#store) ?? !findsFolded();
  }

  /** @param {string} id */
  #partNamed(id) {
    return this.#parts.find((part) => part.dataset.part === id);
  }

  #partInAddress() {
    /** @type {HTMLElement | null | undefined} */
    const part = placeInAddress()?.closest(".guide-part");
    return part ?? null;
  }

  /** The address has changed: by a link, or by the browser's "back". */
  #follow() {
    if (this.#whole) return;
    const place = placeInAddress();
    if (location.hash && !place) return;
    const left = this.#last;
    this.#show(this.#partInAddress());
    const heading = place?.matches("h2, h3, h4") ? place : null;
    const row = left && this.#map.querySelector(`[data-step="${left}"] a`);
    const focused = this.#partInAddress() ? heading : row;
    if (!(focused instanceof HTMLElement)) return;
    if (focused === heading) heading.tabIndex = -1;
    // After "back" the browser goes to the place by itself, and would take the focus along.
    setTimeout(() => focused.focus({ preventScroll: true }));
  }

  /**
   * The browser's search is about to show words that are folded away.
   * @param {HTMLElement} target
   */
  #found(target) {
    /** @type {HTMLElement | null} */
    const part = target.closest(".guide-part");
    if (!part && !target.closest(".guide-front")) return;
    // A link to what is folded is announced in the same way, and is in the address already.
    if (part && part === this.#partInAddress()) return;
    // Not `location.hash`: the browser goes to the words it found, not to the heading above them.
    history.pushState(null, "", part ? `#${part.dataset.part}` : "#steps");
    this.#show(part);
  }

  /** @param {HTMLElement | null} open null: the map */
  #show(open) {
    const whole = this.#whole;
    find(this.#page, RECEIVED).hidden = true;
    document.documentElement.dataset.guide = whole ? "whole" : open ? "part" : "map";
    put(find(this.#map, ".guide-all"), text(whole ? "guide_show_steps" : "guide_show_all"));
    for (const part of this.#parts) fold(part, !whole && part !== open);
    for (const picture of findAll(this.#page, ".guide-picture")) picture.toggleAttribute("open", whole);
    for (const front of this.#fronts) fold(front, !whole && open !== null);
    const id = open?.dataset.part ?? null;
    const isStep = id !== null && this.#around.isStep(id);
    this.#unfollow?.();
    this.#unfollow = null;
    if (whole) {
      // Below the map, where the bar stands.
      const parts = this.#parts.slice(this.#parts.findIndex((part) => this.#around.isStep(part.dataset.part ?? "")));
      this.#around.pass(parts[0]);
      this.#unfollow = atReading(parts, (part) => this.#around.pass(part));
      return;
    }
    this.#around.show(open, this.#last);
    if (isStep) this.#last = id;
    if (isStep || id === null) keepPlace(this.#store, this.#id, id);
  }
}
