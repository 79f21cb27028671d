/**
 * The dates of one outcome: asked where the court paper was named, so that the last day is there
 * at once. They are the same dates as on the journey.
 */

import { saveCalendar } from "../deadlines/calendar.mjs";
import { CLOCK_WRONG, DateFields, countedFrom } from "../deadlines/date-fields.mjs";
import { find, findAll, put } from "../dom/make.mjs";
import { text } from "../dom/strings.mjs";

export class OutcomeDates {
  #root;
  #store;
  #dates;

  /**
   * @param {HTMLElement} root .finder-dates
   * @param {import("../store/store.mjs").Store} store
   * @param {import("../deadlines/count.mjs").Rules} rules
   */
  constructor(root, store, rules) {
    this.#root = root;
    this.#store = store;
    this.#dates = new DateFields(root, store, rules);
    find(root, "[data-act=calendar]").addEventListener("click", () => void this.#calendar());
    const papers = findAll(root, ".deadline-group");
    const begun = papers.filter((paper) => this.#dates.begun(paper));
    // Where nothing is known, the paper that comes first stands open: a closed door asks nothing.
    const open = begun.length > 0 ? begun : papers.slice(0, 1);
    for (const paper of papers) paper.toggleAttribute("open", open.includes(paper));
    for (const more of findAll(root, ".deadline-later, .deadline-how")) more.toggleAttribute("open", this.#dates.begun(more));
  }

  show() {
    if (!this.#dates.show()) return;
    const days = this.#dates.deadlines;
    const clock = this.#dates.errors.some(({ code }) => CLOCK_WRONG.includes(code));
    find(this.#root, ".deadline-calendar").hidden = days.length === 0 && !clock;
    find(this.#root, "[data-act=calendar]").hidden = days.length === 0;
    this.#say(countedFrom());
  }

  /** @param {string} words */
  #say(words) {
    put(find(this.#root, ".deadline-status"), words);
  }

  async #calendar() {
    // Pressed straight after typing, the file must hold the new date.
    this.#store.save();
    try {
      await saveCalendar(this.#store, this.#root, this.#dates.deadlines, false);
    } catch {
      this.#say(text("deadline_calendar_failed"));
    }
  }
}
