/**
 * Keeps what is typed into a paper: the facts for every paper, its own fields for itself;
 * in the form, in the store, and in step with other tabs.
 */

import { type } from "../store/draft.mjs";
import { knowsAnything, knownOf } from "../sections/known.mjs";
import { chinaDate } from "../dom/china-date.mjs";
import { sharedStore, storageNotice } from "../store/shared-store.mjs";
import { put } from "../dom/make.mjs";
import { text } from "../dom/strings.mjs";
import { undoable } from "../shell/undoable.mjs";

/** @typedef {import("./form.mjs").LetterForm} LetterForm */
/** @typedef {import("../store/state.mjs").Change} Change */

export class LetterKeeper {
  #store = sharedStore();
  #letter;
  #form;
  #note;
  #stays;
  #changedElsewhere;
  /** What the paper was last written from, and on which day, as JSON. */
  #told = "";

  /**
   * @param {string} letter id; "" where there are facts only
   * @param {LetterForm} form filled from the store at once
   * @param {HTMLElement} note the line about saving
   * @param {() => void} changedElsewhere called when something came in from outside the form
   */
  constructor(letter, form, note, changedElsewhere) {
    this.#letter = letter;
    this.#form = form;
    this.#note = note;
    this.#stays = note.textContent ?? "";
    this.#changedElsewhere = changedElsewhere;
    this.#store.subscribe(() => this.#takeOver());
    this.#takeOver();
  }

  get hasAnswers() {
    return knowsAnything(this.known()) || Object.keys(this.#own()).length > 0;
  }

  /** What the paper is written from beside its own fields, with what is being typed. */
  known() {
    return knownOf(this.#store.state);
  }

  /** @param {string} field the reader typed in */
  edited(field) {
    const value = this.#form.value(field);
    type(this.#store, [this.#change(field, value.length > 0 ? value : null)]);
    // The form has told of it already.
    this.#told = this.#tell();
  }

  /**
   * Forget what was typed; what is typed anew stays when it is taken back.
   * @param {string[]} fields
   * @param {string} words key of what is said
   * @param {HTMLElement} near
   */
  clear(fields, words, near) {
    undoable(this.#store, fields.map((id) => this.#change(id, null)), words, near);
  }

  /**
   * Take what another part of the site says instead of what was typed.
   * @param {string} field
   * @param {HTMLElement} near where the reader goes on
   */
  use(field, near) {
    this.clear([field], "fact_taken", near);
  }

  #tell() {
    return JSON.stringify([chinaDate(), this.known(), this.#form.values(false)]);
  }

  #own() {
    return this.#store.state.letters[this.#letter] ?? {};
  }

  /**
   * @param {string} field
   * @param {string | string[] | null} value
   * @returns {Change}
   */
  #change(field, value) {
    const section = this.#form.isShared(field) ? ["facts"] : ["letters", this.#letter];
    return { path: [...section, field], value };
  }

  #takeOver() {
    const { facts } = this.#store.state;
    for (const shared of [true, false]) {
      const saved = shared ? facts : this.#own();
      for (const id of this.#form.ids(shared)) this.#form.restore(id, saved[id]);
    }
    const notice = storageNotice(this.#store);
    put(this.#note, notice ? text(notice) : this.#stays);
    const told = this.#tell();
    if (told === this.#told) return;
    this.#told = told;
    this.#changedElsewhere();
  }
}
