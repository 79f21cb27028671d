/**
 * Lets the site be read without a line, where the browser has what that takes and the page says
 * that it may (main.html); in chat apps it is often missing or refused, and all else works.
 */

import { savesData } from "../dom/connection.mjs";
import { languageAt } from "../dom/strings.mjs";
import { sharedStore } from "../store/shared-store.mjs";
import { keepsNothing } from "./choice.mjs";

/** Whether this browser keeps pages at all. */
export function mayRegister() {
  return Boolean(navigator.serviceWorker && document.querySelector("link[rel=manifest]"));
}

/** What is needed once a page is kept; a file of its own. */
export function loadKeeping() {
  return import("./keeping.mjs");
}

/** @returns {Promise<ServiceWorkerRegistration | undefined>} undefined where it is refused */
export async function register() {
  try {
    // Seen from where modules are published: assets/app-<hash>/.
    const url = new URL("../../service-worker.js", import.meta.url);
    return await navigator.serviceWorker.register(url, { updateViaCache: "none" });
  } catch {
    return undefined;
  }
}

export function prepareOffline() {
  if (!mayRegister()) return;
  // After all that the reader waits for.
  if (document.readyState === "complete") void begin();
  else addEventListener("load", () => void begin());
}

async function begin() {
  if (sharedStore().status === "private" || keepsNothing()) return;
  const registration = await register();
  // Where its code does not come, nothing follows, this time.
  if (registration) {
    loadKeeping().then(({ follow }) => follow(registration, languageAt(), savesData), () => {});
  }
}
