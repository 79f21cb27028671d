/** One field of the dates: a day, an hour, a number of days, or a choice. */

import { findAll } from "../dom/make.mjs";

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

/** What the device's own pickers take; anything else was typed in words, and stays so. */
const PICKED = { date: /^(\d{4}-\d{2}-\d{2})?$/, time: /^(\d{2}:\d{2})?$/ };

/**
 * @param {Field} field
 * @returns {string} under which it is kept: one date has a field on several pages
 */
export function keyOf(field) {
  return /** @type {HTMLElement} */ (field.closest("[data-date]")).dataset.date ?? "";
}

/**
 * @param {Field} field
 * @param {string} kept
 */
export function fillField(field, kept) {
  const { kind } = /** @type {HTMLElement} */ (field.closest("[data-date]")).dataset;
  // Another kind of field under the finger would take the keyboard away.
  if (field instanceof HTMLInputElement && field !== document.activeElement) {
    if (kind === "date" || kind === "time") field.type = PICKED[kind].test(kept) ? kind : "text";
  }
  field.value = kept;
}

/**
 * What follows from the answer chosen, where no day does.
 * @param {Field} field
 */
export function showOptionNotes(field) {
  for (const note of findAll(/** @type {HTMLElement} */ (field.closest("[data-date]")), "[data-option]")) {
    note.hidden = note.dataset.option !== field.value;
  }
}
