/**
 * Undo for fields that save what is typed. Nobody is asked at every letter: only when the
 * reader is done, and only if something that stood there before is gone.
 */

import { changesBetween, leavesOf } from "../store/changes.mjs";
import { offerUndo } from "./undoable.mjs";

/** @typedef {import("../store/store.mjs").Store} Store */

const AFTER_TAP_MS = 300;

export class EditUndo {
  #store;
  #paths;
  /** @type {import("../store/state.mjs").State | null} as it was before the edit; null: no edit */
  #before = null;

  /**
   * @param {Store} store
   * @param {string[][]} paths of what the fields keep
   */
  constructor(store, paths) {
    this.#store = store;
    this.#paths = new Set(paths.map((path) => JSON.stringify(path)));
  }

  /** Called before anything typed is saved; what came before the first call is kept. */
  begin() {
    this.#before ??= this.#store.state;
  }

  /**
   * The reader is done, and what was typed is saved.
   * @param {HTMLElement} near where the notice goes
   * @param {() => void} back puts the focus where the edit was
   */
  end(near, back) {
    const before = this.#before;
    this.#before = null;
    if (!before) return;
    const kept = leavesOf(before);
    const changes = changesBetween(before, this.#store.state).filter(({ path }) =>
      this.#paths.has(JSON.stringify(path)),
    );
    if (!changes.some(({ path }) => kept.has(JSON.stringify(path)))) return;
    const words = changes.every(({ value }) => value === null) ? "edit_removed" : "edit_changed";
    const takeBack = () => this.#store.takeBack(before, changes);
    // A field is left with a tap elsewhere: the notice must not slip under the finger and take it.
    setTimeout(() => offerUndo(this.#store, takeBack, words, near, { back }), AFTER_TAP_MS);
  }
}
