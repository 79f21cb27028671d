/** The switch for borrowed phones: nothing is saved while it is on. */

import { find } from "../dom/make.mjs";
import { openStorage, openTabStorage, PRIVATE } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";
import { announce } from "../dom/toast.mjs";

/**
 * @param {HTMLElement} root
 * @param {import("../store/store.mjs").Store} store
 */
export function preparePrivacy(root, store) {
  /** @type {HTMLInputElement} */
  const on = find(root, "[name=private]");
  on.checked = store.status === "private";
  on.addEventListener("change", () => {
    remember(on.checked);
    if (on.checked) store.keepPrivate();
    else store.saveAgain(openStorage());
    announce(text(on.checked ? "data_private_now" : "data_saving_now"));
  });
}

/**
 * For the other pages of this tab; where even that is forbidden, nothing is saved anyway.
 * @param {boolean} isPrivate
 */
function remember(isPrivate) {
  try {
    if (isPrivate) openTabStorage()?.setItem(PRIVATE, "yes");
    else openTabStorage()?.removeItem(PRIVATE);
  } catch {
    // A browser that keeps nothing in the tab: the choice holds for this page.
  }
}
