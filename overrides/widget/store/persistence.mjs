/** Asking the browser not to clear what is kept when it tidies up by itself. */

/** @typedef {import("./store.mjs").Store} Store */

/** Firefox puts a question to the reader; the other engines decide in silence. */
function wouldInterrupt() {
  return CSS.supports("-moz-appearance", "none");
}

/**
 * Ask once, after the reader's first change that was saved: before that there is nothing
 * to keep, and a browser is likelier to agree to a page that is really used.
 * @param {Store} store
 */
export function askToKeep(store) {
  const before = store.state.saved;
  const stop = store.subscribe(() => {
    if (store.status !== "saved" || store.state.saved === before) return;
    stop();
    if (!wouldInterrupt()) void keep();
  });
}

/**
 * Whether this is one of Apple's engines, which clear a site that was not opened for some
 * days; on its phones every browser has that engine.
 */
export function forgetsWhenUnvisited() {
  return "GestureEvent" in window;
}

/** Whether the browser has promised to keep it; null where it makes no such promises. */
export async function isKept() {
  try {
    return (await navigator.storage?.persisted?.()) ?? null;
  } catch {
    return null;
  }
}

/** Ask now. */
export async function keep() {
  try {
    return (await isKept()) || ((await navigator.storage?.persist?.()) ?? null);
  } catch {
    return null;
  }
}
