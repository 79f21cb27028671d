/** Whether the reader wants pages kept on this device: one entry beside the store's. */

import { openStorage } from "../store/shared-store.mjs";
import { PREFIX } from "../store/store.mjs";

const NOTHING = `${PREFIX}keeps-no-pages`;

export function keepsNothing() {
  try {
    return openStorage()?.getItem(NOTHING) === "yes";
  } catch {
    return false;
  }
}

/** @param {boolean} nothing */
export function chooseToKeep(nothing) {
  try {
    if (nothing) openStorage()?.setItem(NOTHING, "yes");
    else openStorage()?.removeItem(NOTHING);
  } catch {
    // A browser that keeps nothing at all.
  }
}
