/**
 * Where a call has got to: the cards shown so far, the last of them now. Kept on the device
 * for the day, so that a reload or the other language comes to the same card, and
 * tomorrow's call begins at the beginning.
 */

import { chinaDate } from "../dom/china-date.mjs";
import { last } from "../dom/plain.mjs";
import { PLACE_SETTING } from "../store/sections.mjs";

// Enough to go back through a long call, too little to fill the storage.
const MOST_CARDS = 60;

/**
 * @param {import("../store/store.mjs").Store} store
 * @param {(id: string) => boolean} known whether there is such a card
 * @returns {string[]}
 */
export function keptCards(store, known) {
  const kept = store.state.settings[PLACE_SETTING];
  return typeof kept === "string" && kept.startsWith(chinaDate()) ? cardsIn(kept, known) : [];
}

/**
 * @param {unknown} kept ids with a space between, and perhaps the day; nothing in it is trusted
 * @param {(id: string) => boolean} known
 * @returns {string[]}
 */
export function cardsIn(kept, known) {
  return typeof kept === "string" ? kept.split(" ").filter(known).slice(-MOST_CARDS) : [];
}

/**
 * The cards after a step on to `id`.
 * @param {string[]} cards
 * @param {string} id
 */
export function stepTo(cards, id) {
  return last(cards) === id ? cards : [...cards, id].slice(-MOST_CARDS);
}

/**
 * @param {import("../store/store.mjs").Store} store
 * @param {string[]} cards
 */
export function keepCards(store, cards) {
  store.change([{ path: ["settings", PLACE_SETTING], value: cards.length > 0 ? [chinaDate(), ...cards].join(" ") : null }]);
}
