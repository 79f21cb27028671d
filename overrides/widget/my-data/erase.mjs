/** Erasing everything of ours, in two steps, with a way back until the page is closed. */

import { changesBetween } from "../store/changes.mjs";
import { find, put } from "../dom/make.mjs";
import { forget } from "../offline/keeping.mjs";
import { mayRegister } from "../offline/register.mjs";
import { eraseOwn, putBack } from "../store/own-keys.mjs";
import { openStorage } from "../store/shared-store.mjs";
import { emptyState } from "../store/state.mjs";
import { KEY } from "../store/store.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../store/store.mjs").Store} Store */

/**
 * @param {HTMLElement} root
 * @param {Store} store
 */
export function prepareErasing(root, store) {
  const start = find(root, "[data-act=erase]");
  const sure = find(root, ".my-data-sure");
  const undo = find(root, "[data-act=erase-undo]");
  const said = find(root, ".my-data-erased");
  /** @type {(() => void) | null} */
  let bringBack = null;

  const ask = (/** @type {boolean} */ open) => {
    sure.hidden = !open;
    start.hidden = open;
    (open ? find(sure, "[data-act=erase-not]") : start).focus();
  };
  start.addEventListener("click", () => ask(true));
  find(sure, "[data-act=erase-not]").addEventListener("click", () => ask(false));
  find(sure, "[data-act=erase-now]").addEventListener("click", () => {
    ask(false);
    bringBack = erase(store);
    put(said, text(bringBack ? "data_erased" : "data_erase_failed"));
    undo.hidden = !bringBack;
    if (bringBack) undo.focus();
  });
  undo.addEventListener("click", () => {
    bringBack?.();
    bringBack = null;
    undo.hidden = true;
    put(said, text("undone"));
    start.focus();
  });
}

/**
 * @param {Store} store
 * @returns {(() => void) | null} brings everything back; null when the browser refused
 */
function erase(store) {
  const { state, status } = store;
  // What this page did not read is brought back as it was.
  const unread = status === "newer" || status === "private";
  /** @type {[string, string][]} */
  let erased = [];
  const storage = openStorage();
  try {
    if (storage) erased = eraseOwn(storage);
  } catch {
    return null;
  }
  store.startEmpty();
  // Pages that lie here tell as well; the next visit brings them again.
  if (mayRegister()) void forget();
  return () => {
    const back = erased.filter(([name]) => unread || name !== KEY);
    if (storage && back.length > 0) putBack(storage, back);
    store.takeBack(state, changesBetween(state, emptyState()));
  };
}
