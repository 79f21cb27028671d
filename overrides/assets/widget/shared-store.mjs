/** The one store of a page, kept in step with the other tabs of this browser. */

import { KEY, Store } from "./store.mjs";

/** @returns {Storage | null} */
function openStorage() {
  try {
    return window.localStorage;
  } catch {
    // Merely asking for it throws where cookies are blocked.
    return null;
  }
}

/** @type {Store | undefined} */
let shared;

/** @returns {Store} */
export function sharedStore() {
  if (shared) return shared;
  const store = new Store(openStorage());
  window.addEventListener("storage", ({ key }) => {
    // null: the whole storage was cleared.
    if (key === KEY || key === null) store.refresh();
  });
  // A page taken out of the back-forward cache has missed what other pages wrote.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) store.refresh();
  });
  shared = store;
  return store;
}

/** @type {Partial<Record<import("./store.mjs").StoreStatus, string>>} */
const NOTICES = {
  memory: "not_saved",
  full: "storage_full",
  damaged: "damaged",
  newer: "newer",
};

/**
 * Key of the text that tells a reader about trouble with saving; null when there is none.
 * @param {Store} store
 */
export function storageNotice(store) {
  return NOTICES[store.status] ?? null;
}
