/** On a borrowed phone: one tap erases everything of ours and leaves, with no question and no way back. */

import { find } from "../dom/make.mjs";
import { forget } from "../offline/keeping.mjs";
import { mayRegister } from "../offline/register.mjs";
import { eraseOwn } from "../store/own-keys.mjs";
import { openStorage, openTabStorage } from "../store/shared-store.mjs";

/** Pages kept on the device are let go of meanwhile; nobody waits longer for that. */
const PATIENCE_MS = 2_000;

/**
 * @param {HTMLElement} root
 * @param {import("../store/store.mjs").Store} store
 */
export function prepareLeavingNothing(root, store) {
  find(root, "[data-act=leave-nothing]").addEventListener("click", async () => {
    // Whoever looks on sees nothing of the wait.
    document.documentElement.hidden = true;
    for (const open of [openStorage, openTabStorage]) {
      try {
        const storage = open();
        if (storage) eraseOwn(storage);
      } catch {
        // What may not be read holds nothing of ours.
      }
    }
    // What was typed last is not written once more as the page goes.
    store.startEmpty();
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    if (mayRegister()) await Promise.race([forget().catch(() => {}), late]);
    /** @type {HTMLAnchorElement} */ (document.querySelector(".leave")).click();
  });
}
