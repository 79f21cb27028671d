/** What stands around an open step: which one it is, the steps beside it, the way to the map. */

import { find, findAll, put } from "../dom/make.mjs";
import { text } from "../dom/strings.mjs";

export class Surroundings {
  #page;
  #bar;
  #turn;
  /** @type {{id: string, title: string}[]} */
  #steps;
  /** @type {HTMLElement | null} the part that is open, or read; what goes on and what is read aloud */
  part = null;

  /**
   * @param {HTMLElement} page
   * @param {HTMLElement} map
   */
  constructor(page, map) {
    this.#page = page;
    this.#bar = find(page, ".guide-bar");
    this.#turn = find(page, ".guide-turn");
    this.#steps = findAll(map, "[data-step]").map((row) => ({
      id: row.dataset.step ?? "",
      title: (find(row, "a > span:last-child").textContent ?? "").trim(),
    }));
  }

  /** @param {string} id */
  isStep(id) {
    return this.#steps.some((step) => step.id === id);
  }

  /**
   * Where one part is open.
   * @param {HTMLElement | null} part null: none, but the map
   * @param {string | null} last id of the step that was open before
   */
  show(part, last) {
    const at = this.#name(part);
    this.#bar.hidden = this.#turn.hidden = part === null;
    if (part === null) return;
    const before = this.#steps.findIndex((step) => step.id === last);
    const back = at < 0 ? before : at - 1;
    // Beside the steps one goes back to where one was, or on to the first.
    const onward = at < 0 && before >= 0 ? -1 : at + 1;
    const label = at < 0 && before >= 0 ? text("guide_back_to", { n: before + 1 }) : text("guide_previous");
    this.#lead(".guide-previous", back, label);
    this.#lead(".guide-next", onward, text("guide_next"));
  }

  /**
   * Where all is open: the bar goes along and names the step that is read.
   * @param {HTMLElement} part
   */
  pass(part) {
    this.#name(part);
    this.#bar.hidden = false;
    this.#turn.hidden = true;
  }

  /**
   * @param {HTMLElement | null} part
   * @returns {number} which step it is; below 0: none
   */
  #name(part) {
    const at = this.#steps.findIndex((step) => step.id === part?.dataset.part);
    this.part = part;
    put(find(this.#bar, ".guide-at"), at < 0 ? "" : text("guide_at", { n: at + 1, total: this.#steps.length }));
    find(this.#bar, ".guide-pass").hidden = at < 0;
    return at;
  }

  /**
   * @param {string} link
   * @param {number} at
   * @param {string} label
   */
  #lead(link, at, label) {
    const element = find(this.#turn, link);
    const step = this.#steps[at];
    element.hidden = !step;
    if (!step) return;
    element.setAttribute("href", `#${step.id}`);
    put(find(element, ".guide-turn-label"), label);
    put(find(element, ".guide-turn-title"), step.title);
  }

  /**
   * Tell whoever was sent a step in the middle where it stands, the time limits of the guide first.
   * @param {HTMLElement} part
   */
  greet(part) {
    const at = this.#steps.findIndex((step) => step.id === part.dataset.part);
    if (at < 1) return;
    const note = find(this.#page, ".guide-received");
    const title = (find(this.#page, "h1").firstChild?.textContent ?? "").trim();
    put(find(note, ".guide-received-at"), text("guide_received", { title, n: at + 1, total: this.#steps.length }));
    const limits = this.#page.querySelector(".guide-limits");
    if (limits) note.prepend(limits.cloneNode(true));
    note.hidden = false;
  }
}
