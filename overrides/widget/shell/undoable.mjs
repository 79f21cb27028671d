/**
 * The one way to change what is kept, tell of it, and take it back: the notice stands where the
 * reader is; "undo" takes back what nobody has altered since, and says so.
 */

import { text } from "../dom/strings.mjs";
import { showToast } from "../dom/toast.mjs";
import { changeWords } from "../store/shared-store.mjs";

/** @typedef {import("../store/store.mjs").Store} Store */
/** @typedef {import("../store/state.mjs").Change} Change */

/**
 * @typedef {object} Ways
 * @property {Record<string, string | number>} [values] for the places in the words
 * @property {string} [unsaved] key of what is said where it could not be kept
 * @property {(act: () => void) => void} [around] the change is made, and taken back, within this
 * @property {() => void} [back] puts the focus where what came back stands; else it goes to `near`
 */

const CAN_FOCUS = "a[href], button, input, select, summary, textarea";

/**
 * @param {Store} store
 * @param {Change[]} changes made together
 * @param {string} words key of the notice
 * @param {HTMLElement} [near] where the notice goes
 * @param {Ways} [ways]
 */
export function undoable(store, changes, words, near, ways = {}) {
  let takeBack = () => false;
  within(ways, () => {
    takeBack = store.change(changes);
  });
  offerUndo(store, takeBack, words, near, ways);
}

/**
 * The same for changes that were made already, such as typing.
 * @param {Store} store
 * @param {() => boolean} takeBack as `Store.change` returns it
 * @param {string} words
 * @param {HTMLElement} [near]
 * @param {Ways} [ways]
 */
export function offerUndo(store, takeBack, words, near, ways = {}) {
  const run = () => {
    let tookBack = false;
    within(ways, () => {
      tookBack = takeBack();
    });
    showToast(text(tookBack ? "undone" : "undo_newer"), { near });
    if (ways.back) ways.back();
    else if (near) bringFocus(near);
  };
  const said = changeWords(store, words, ways);
  showToast(said, { near, action: { label: text("undo"), run } });
}

/**
 * @param {Ways} ways
 * @param {() => void} act
 */
function within({ around = (inner) => inner() }, act) {
  around(act);
}

/**
 * The notice went, and the focus with it, unless taking back moved it.
 * @param {HTMLElement} near
 */
function bringFocus(near) {
  /** @type {(HTMLElement | null)[]} */
  const places = [near, near.querySelector(CAN_FOCUS)];
  for (const place of places) if (document.activeElement === document.body) place?.focus();
}
