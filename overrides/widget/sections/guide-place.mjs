/** Where the reader was in each guide, and whether they want guides whole. */

/** @typedef {import("../store/store.mjs").Store} Store */

const WHOLE = "guide-whole";

/**
 * @param {Store} store
 * @param {string} guide
 * @returns {string | null} id of a step; whether there is one, the page knows
 */
export function keptPlace(store, guide) {
  const kept = store.state.guides[guide];
  return typeof kept === "string" ? kept : null;
}

/**
 * @param {Store} store
 * @param {string} guide
 * @param {string | null} step null: the map
 */
export function keepPlace(store, guide, step) {
  if (keptPlace(store, guide) !== step) store.change([{ path: ["guides", guide], value: step }]);
}

/**
 * @param {Store} store
 * @returns {boolean | null} null: the reader has not chosen
 */
export function wantsWhole(store) {
  const chosen = store.state.settings[WHOLE];
  return typeof chosen === "boolean" ? chosen : null;
}

/**
 * @param {Store} store
 * @param {boolean} whole
 */
export function keepWhole(store, whole) {
  store.change([{ path: ["settings", WHOLE], value: whole }]);
}
