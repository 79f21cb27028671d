/** A note and a date to an item, kept on the device only. */

import { type } from "../store/draft.mjs";
import { EditUndo } from "./edit-undo.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../store/store.mjs").Store} Store */
/** @typedef {import("../store/state.mjs").Change} Change */

// A date that is picked leaves the field focused: then the edit is over when nothing follows.
const PICKED_AFTER_MS = 2_000;
const MOST_CHARACTERS = 1000;

/**
 * @param {Store} store
 * @param {string} id of an item
 * @returns {{text: string, date: string}} "" where nothing is kept
 */
export function noteOf(store, id) {
  const { text: words, date } = store.state.notes[id] ?? {};
  return { text: typeof words === "string" ? words : "", date: typeof date === "string" ? date : "" };
}

/**
 * The fields of a note. What is typed is saved after a moment, and before the page goes.
 * @param {Store} store
 * @param {string} id of an item
 * @param {string} item its words, for screen readers
 * @returns {{element: HTMLElement, show: () => void}} show: take over what another tab wrote
 */
export function noteFields(store, id, item) {
  const words = document.createElement("textarea");
  words.rows = 2;
  words.maxLength = MOST_CHARACTERS;
  const date = document.createElement("input");
  date.type = "date";
  const fields = { text: words, date };
  const element = document.createElement("div");
  element.className = "item-note";
  const undo = new EditUndo(store, [["notes", id, "text"], ["notes", id, "date"]]);
  /** @type {HTMLElement} the field edited last */
  let last = words;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let picked;
  const finish = () => {
    clearTimeout(picked);
    store.save();
    // Outside of what folds: a notice inside would be folded away with it.
    undo.end(element.closest("details") ?? element, () => last.focus());
  };
  element.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) finish();
  });
  date.addEventListener("change", () => {
    picked = setTimeout(finish, PICKED_AFTER_MS);
  });
  for (const name of /** @type {const} */ (["text", "date"])) {
    const field = fields[name];
    field.autocomplete = "off";
    field.setAttribute("aria-label", text(`journey_note_${name}_of`, { item }));
    field.addEventListener("input", () => {
      undo.begin();
      last = field;
      clearTimeout(picked);
      type(store, [{ path: ["notes", id, name], value: field.value || null }]);
    });
    const label = document.createElement("label");
    label.append(text(`journey_note_${name}`), field);
    element.append(label);
  }
  const show = () => {
    const kept = noteOf(store, id);
    for (const name of /** @type {const} */ (["text", "date"])) {
      if (fields[name].value !== kept[name]) fields[name].value = kept[name];
    }
  };
  show();
  return { element, show };
}
