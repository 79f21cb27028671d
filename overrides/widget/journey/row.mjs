/** One item of the journey: its state, for papers how far they got, and the reader's note. */

import { find, make, put } from "../dom/make.mjs";
import { noteFields, noteOf } from "../shell/item-note.mjs";
import { paperStepOf } from "../sections/item-steps.mjs";
import { replyEntries, sentEntries } from "../sections/log-entries.mjs";
import { replyWords, sentWords } from "../contact-log/words.mjs";
import { languageAt, text } from "../dom/strings.mjs";

/** @typedef {import("../store/store.mjs").Store} Store */
/** @typedef {import("../sections/log-entries.mjs").Fields} Fields */

export class JourneyRow {
  element;
  id;
  #store;
  #choose;
  /** @type {HTMLInputElement} */
  #tick;
  /** @type {HTMLSelectElement | null} */
  #paper;
  /** @type {ReturnType<typeof noteFields> | undefined} */
  #note;
  /** @type {string[]} the letters by which this is done */
  #letters;
  /** What the words of the row say now, as JSON: one tick concerns one row of a hundred. */
  #said = "";

  /**
   * @param {HTMLElement} element li[data-item]
   * @param {Store} store
   * @param {(row: JourneyRow, step: string) => void} choose
   */
  constructor(element, store, choose) {
    this.element = element;
    this.id = element.dataset.item ?? "";
    this.#store = store;
    this.#choose = choose;
    this.#tick = find(element, ".item-tick input");
    this.#paper = element.querySelector("select");
    this.#letters = element.dataset.letters?.split(" ") ?? [];
    this.#tick.addEventListener("change", () => choose(this, this.#tick.checked ? "done" : "open"));
    this.#paper?.addEventListener("change", () => choose(this, this.#paper?.value ?? ""));
    const off = make("button", { type: "button", class: "item-na" });
    off.addEventListener("click", () => {
      choose(this, element.dataset.state === "not-applicable" ? "open" : "not-applicable");
    });
    if (this.#paper) find(element, ".item-paper").hidden = false;
    const more = /** @type {HTMLDetailsElement} */ (find(element, "details"));
    more.append(off);
    // Two fields for each of a hundred items would weigh on an old phone.
    more.addEventListener("toggle", () => this.#offerNote(), { once: true });
  }

  get words() {
    return find(this.element, ".item-text").textContent ?? "";
  }

  get why() {
    return find(this.element, ".item-why").textContent?.trim() ?? "";
  }

  get state() {
    return this.#store.item(this.id);
  }

  /** What was ticked before scripts began. No browser fills it in again by itself: it is told not to. */
  takeEarlyTick() {
    if (this.#tick.checked !== this.#tick.defaultChecked) this.#choose(this, this.#tick.checked ? "done" : "open");
  }

  #offerNote() {
    this.#note = noteFields(this.#store, this.id, this.words);
    find(this.element, "details").append(this.#note.element);
  }

  /** The notes of when it was sent and answered, from the contact log. */
  #sent() {
    const { state } = this.#store;
    const [sent] = this.#letters.flatMap((letter) => sentEntries(state, letter));
    const [reply] = this.#letters.flatMap((letter) => replyEntries(state, letter));
    return { sent: sent?.fields, reply: reply?.fields };
  }

  show() {
    const state = this.state;
    this.#tick.checked = state === "done";
    if (this.#paper) this.#paper.value = paperStepOf(this.#store, this.id) ?? "to-get";
    this.#note?.show();
    const { text: words, date } = noteOf(this.#store, this.id);
    const noted = [date, words].filter(Boolean);
    const letter = this.#letters.length > 0 ? this.#sent() : {};
    const said = JSON.stringify([state, noted, letter]);
    if (said !== this.#said) this.#say(state, noted, letter);
    this.#said = said;
  }

  /** Made with the first note: few of a hundred rows ever have one. @param {string} words */
  #sayNoted(words) {
    let line = this.element.querySelector(".item-noted");
    if (!line && words) {
      line = make("p", { class: "item-noted" });
      find(this.element, "details").before(line);
    }
    if (line) put(line, words);
  }

  /**
   * @param {import("../store/state.mjs").ItemState | null} state
   * @param {string[]} noted
   * @param {{sent?: Fields, reply?: Fields}} letter
   */
  #say(state, noted, { sent, reply }) {
    this.element.dataset.state = state ?? "open";
    const off = state === "not-applicable";
    put(find(this.element, ".item-state"), off ? text("na_on") : "");
    put(find(this.element, ".item-na"), text(off ? "na_off" : "na_on"));
    if (this.#paper) find(this.element, ".item-paper").hidden = off;
    if (this.#letters.length > 0) {
      const line = find(this.element, ".item-sent");
      line.hidden = !sent && !reply;
      const words = [sent ? sentWords(sent) : "", reply ? replyWords(reply) : ""];
      put(find(line, "span"), words.filter(Boolean).join(" "));
    }
    const colon = languageAt(this.element) === "zh" ? "：" : ": ";
    this.#sayNoted(noted.join(colon));
  }
}
