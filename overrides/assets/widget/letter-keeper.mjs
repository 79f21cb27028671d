/** Keeps a letter's answers: in the form, in the store, and in step with other tabs. */

import { sharedStore, storageNotice } from "./shared-store.mjs";
import { put } from "./dom.mjs";
import { text } from "./strings.mjs";

/** @typedef {import("./letter-form.mjs").LetterForm} LetterForm */
/** @typedef {import("./state.mjs").Change} Change */

const SAVE_AFTER_MS = 250;

export class LetterKeeper {
  #store = sharedStore();
  #letter;
  #form;
  #note;
  #stays;
  #changedElsewhere;
  /** @type {Set<string>} fields with typing that is not saved yet */
  #unsaved = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {string} letter id
   * @param {LetterForm} form filled from the store at once
   * @param {HTMLElement} note the line about saving
   * @param {() => void} changedElsewhere called when values came in from outside the form
   */
  constructor(letter, form, note, changedElsewhere) {
    this.#letter = letter;
    this.#form = form;
    this.#note = note;
    this.#stays = note.textContent ?? "";
    this.#changedElsewhere = changedElsewhere;
    this.#store.subscribe(() => this.#takeOver());
    // The last chance on a phone: pages are thrown away without another event.
    document.addEventListener("visibilitychange", () => this.#save());
    window.addEventListener("pagehide", () => this.#save());
    this.#takeOver();
  }

  get hasAnswers() {
    return Object.keys(this.#saved()).length > 0;
  }

  /** @param {string} field the reader typed in */
  edited(field) {
    this.#unsaved.add(field);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), SAVE_AFTER_MS);
  }

  /**
   * Forget every answer.
   * @returns {() => void} brings them back
   */
  clear() {
    this.#save();
    const undo = this.#store.change(this.#form.ids.map((id) => this.#change(id, null)));
    return () => this.#store.change(undo);
  }

  /** @param {string} name */
  setting(name) {
    return this.#store.state.settings[name];
  }

  /**
   * @param {string} name
   * @param {boolean} value
   */
  choose(name, value) {
    this.#store.change([{ path: ["settings", name], value }]);
  }

  #saved() {
    return this.#store.state.letters[this.#letter] ?? {};
  }

  /**
   * @param {string} field
   * @param {string | string[] | null} value
   * @returns {Change}
   */
  #change(field, value) {
    return { path: ["letters", this.#letter, field], value };
  }

  #save() {
    clearTimeout(this.#timer);
    if (this.#unsaved.size === 0) return;
    const changes = [...this.#unsaved].map((id) => {
      const value = this.#form.value(id);
      return this.#change(id, value.length > 0 ? value : null);
    });
    this.#unsaved.clear();
    this.#store.change(changes);
  }

  #takeOver() {
    const before = JSON.stringify(this.#form.values());
    const saved = this.#saved();
    for (const id of this.#form.ids) {
      if (!this.#unsaved.has(id)) this.#form.restore(id, saved[id]);
    }
    const notice = storageNotice(this.#store);
    put(this.#note, notice ? text(notice) : this.#stays);
    if (JSON.stringify(this.#form.values()) !== before) this.#changedElsewhere();
  }
}
