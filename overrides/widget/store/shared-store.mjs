/** The one store of a page, kept in step with the other tabs of this browser. */

import { saveBeforeActs } from "./draft.mjs";
import { onNewDay } from "../dom/china-date.mjs";
import { askToKeep, forgetsWhenUnvisited } from "./persistence.mjs";
import { KEY, PREFIX, Store } from "./store.mjs";
import { text } from "../dom/strings.mjs";

/** In the tab's own storage, gone with the tab: the reader wants nothing saved. */
export const PRIVATE = `${PREFIX}private`;

/** @returns {Storage | null} */
export function openStorage() {
  try {
    return window.localStorage;
  } catch {
    // Merely asking for it throws where cookies are blocked.
    return null;
  }
}

/** @returns {Storage | null} */
export function openTabStorage() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

function isPrivate() {
  try {
    return openTabStorage()?.getItem(PRIVATE) === "yes";
  } catch {
    return false;
  }
}

/** @type {Store | undefined} */
let shared;

/** @returns {Store} */
export function sharedStore() {
  if (shared) return shared;
  const store = new Store(openStorage(), undefined, isPrivate());
  window.addEventListener("storage", ({ key }) => {
    // null: the whole storage was cleared.
    if (key === KEY || key === null) store.refresh();
  });
  // A page taken out of the back-forward cache has missed what other pages wrote.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) store.refresh();
  });
  // What is shown may count from today: everyone looks again.
  onNewDay(() => store.refresh());
  askToKeep(store);
  saveBeforeActs(store);
  shared = store;
  return store;
}

/** @type {Partial<Record<import("./store.mjs").StoreStatus, string>>} */
const NOTICES = {
  private: "data_private",
  memory: "not_saved",
  full: "storage_full",
  damaged: "damaged",
  "damaged-part": "damaged_part",
  newer: "newer",
  unread: "unread",
};

/**
 * Key of the text that tells a reader about trouble with saving; null when there is none.
 * @param {Store} store
 */
export function storageNotice(store) {
  return NOTICES[store.status] ?? null;
}

/**
 * What is said of a change just made: never that it was kept where it was not.
 * @param {Store} store
 * @param {string} key of the words that say it was
 * @param {object} [more]
 * @param {Record<string, string | number>} [more.values]
 * @param {string} [more.unsaved] key of the words that say it was not
 */
export function changeWords(store, key, { values, unsaved = "only_here" } = {}) {
  return text(store.kept ? key : unsaved, values);
}

/**
 * What is said below a list of ticks: trouble with saving, or that they are saved.
 * @param {Store} store
 */
export function storageWords(store) {
  const notice = storageNotice(store);
  if (notice) return text(notice);
  if (!store.state.saved) return "";
  return text(forgetsWhenUnvisited() ? "saved_for_now" : "saved");
}
