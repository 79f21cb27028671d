/**
 * Keeps what is typed into a paper: the facts for every paper, its own fields for itself;
 * in the form, in the store, and in step with other tabs.
 */

import { knowsAnything, knownOf } from "./known.mjs";
import { withTyping } from "./letter-facts.mjs";
import { localDate } from "./local-date.mjs";
import { sharedStore, storageNotice } from "./shared-store.mjs";
import { put } from "./dom.mjs";
import { text } from "./strings.mjs";
import { showToast } from "./toast.mjs";

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
  /** What the paper was last written from, and on which day, as JSON. */
  #told = "";
  /** @type {Set<string>} fields with typing that is not saved yet */
  #unsaved = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

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
    // The last chance on a phone: pages are thrown away without another event.
    document.addEventListener("visibilitychange", () => this.#save());
    window.addEventListener("pagehide", () => this.#save());
    this.#takeOver();
  }

  get hasAnswers() {
    return knowsAnything(this.known()) || Object.keys(this.#own()).length > 0;
  }

  /** What the paper is written from beside its own fields, with what is being typed. */
  known() {
    const known = knownOf(this.#store.state);
    return { ...known, facts: withTyping(known.facts, this.#form.values(true)) };
  }

  /** @param {string} field the reader typed in */
  edited(field) {
    this.#unsaved.add(field);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), SAVE_AFTER_MS);
  }

  /**
   * Forget what was typed.
   * @param {string[]} fields
   * @returns {() => void} brings it back, but for what was typed anew
   */
  clear(fields) {
    this.#save();
    const undo = this.#store.change(fields.map((id) => this.#change(id, null)));
    return () => {
      this.#save();
      undo();
    };
  }

  /**
   * Take what another part of the site says instead of what was typed.
   * @param {string} field
   * @param {HTMLElement} near where the reader goes on
   */
  use(field, near) {
    const undo = this.clear([field]);
    const run = () => {
      undo();
      showToast(text("undone"), { near });
    };
    showToast(text("fact_taken"), { near, action: { label: text("undo"), run } });
  }

  #tell() {
    return JSON.stringify([localDate(), this.known(), this.#form.values(false)]);
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

  #save() {
    clearTimeout(this.#timer);
    if (this.#unsaved.size === 0) return;
    const changes = [...this.#unsaved].map((id) => {
      const value = this.#form.value(id);
      return this.#change(id, value.length > 0 ? value : null);
    });
    this.#unsaved.clear();
    // The form has told of it already.
    this.#told = this.#tell();
    this.#store.change(changes);
  }

  #takeOver() {
    const { facts } = this.#store.state;
    for (const shared of [true, false]) {
      const saved = shared ? facts : this.#own();
      for (const id of this.#form.ids(shared)) {
        if (!this.#unsaved.has(id)) this.#form.restore(id, saved[id]);
      }
    }
    const notice = storageNotice(this.#store);
    put(this.#note, notice ? text(notice) : this.#stays);
    const told = this.#tell();
    if (told === this.#told) return;
    this.#told = told;
    this.#changedElsewhere();
  }
}
