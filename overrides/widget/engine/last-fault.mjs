/** What last kept Python from answering, and on which page: remembered while the tab is open, to be reported. */

export const LAST_FAULT = "wsd-guide:fault";

/** @param {unknown} error its words are ours or Python's own, never a reader's */
export function rememberFault(error) {
  try {
    sessionStorage.setItem(LAST_FAULT, `${error} ${location.pathname}`);
  } catch {
    // A browser that keeps nothing: the report goes without.
  }
}
