/**
 * Lets the site be read without a line, where the browser has what that takes and the page says
 * that it may (main.html); in chat apps it is often missing or refused, and all else works.
 */

import { sharedStore } from "../store/shared-store.mjs";
import { keepsNothing } from "./choice.mjs";

export function mayRegister() {
  return Boolean(navigator.serviceWorker && document.querySelector("link[rel=manifest]"));
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
  if (registration) import("./following.mjs").then(({ follow }) => follow(registration), () => {});
}
