/**
 * Follow-ups that the reader put aside. Each is kept with what it rested on: when that has
 * changed, it is another matter, and the reader is told again. Pure.
 */

import { NOTE_SETTING } from "../store/sections.mjs";
import { hasOwn } from "../dom/plain.mjs";

/** @typedef {import("../store/state.mjs").State} State */
/** @typedef {import("../store/state.mjs").Change} Change */

/**
 * @param {State} state
 * @param {{id: string, basis?: string}} followUp one without a basis is no follow-up of the log
 */
export function isDismissed({ dismissed }, { id, basis }) {
  return typeof basis === "string" && hasOwn(dismissed, id) && dismissed[id] === basis;
}

/**
 * @param {string} id of a follow-up
 * @param {string | null} basis what it rests on; null: the reader wants to be told again
 * @returns {Change[]}
 */
export function putAside(id, basis) {
  return [{ path: ["dismissed", id], value: basis }];
}

/**
 * A note is deleted: what was put aside for it goes too, and a call on the phone no longer
 * writes into it, since its number may be given again.
 * @param {State} state
 * @param {string} entry id of the note
 * @returns {Change[]}
 */
export function forgetting({ dismissed, settings }, entry) {
  const ids = Object.keys(dismissed).filter((id) => id.endsWith(`-${entry}`));
  const paths = ids.map((id) => ["dismissed", id]);
  if (settings[NOTE_SETTING] === entry) paths.push(["settings", NOTE_SETTING]);
  return paths.map((path) => ({ path, value: null }));
}
