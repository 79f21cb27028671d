/** A note and a date to an item, kept on the device only. */

import { text } from "./strings.mjs";

/** @typedef {import("./store.mjs").Store} Store */
/** @typedef {import("./state.mjs").Change} Change */

const SAVE_AFTER_MS = 300;
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
  /** @type {Set<"text" | "date">} typed in and not saved yet */
  const unsaved = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const save = () => {
    clearTimeout(timer);
    const changed = [...unsaved];
    if (changed.length === 0) return;
    unsaved.clear();
    store.change(
      changed.map((name) => ({ path: ["notes", id, name], value: fields[name].value || null })),
    );
  };
  const element = document.createElement("div");
  element.className = "item-note";
  for (const name of /** @type {const} */ (["text", "date"])) {
    const field = fields[name];
    field.autocomplete = "off";
    field.setAttribute("aria-label", text(`journey_note_${name}_of`, { item }));
    field.addEventListener("input", () => {
      unsaved.add(name);
      clearTimeout(timer);
      timer = setTimeout(save, SAVE_AFTER_MS);
    });
    field.addEventListener("blur", save);
    const label = document.createElement("label");
    label.append(text(`journey_note_${name}`), field);
    element.append(label);
  }
  document.addEventListener("visibilitychange", save);
  window.addEventListener("pagehide", save);
  const show = () => {
    const kept = noteOf(store, id);
    for (const name of /** @type {const} */ (["text", "date"])) {
      if (!unsaved.has(name) && fields[name].value !== kept[name]) fields[name].value = kept[name];
    }
  };
  show();
  return { element, show };
}
