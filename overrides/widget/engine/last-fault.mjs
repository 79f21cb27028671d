/** What last kept Python from answering, remembered while this tab is open: for the page that reports faults. */

const KEY = "wsd-guide:fault";

/** @typedef {{code: string, page: string}} Fault `page` is an address below the site's host */

/** @param {unknown} error its words are ours or Python's own, never a reader's */
export function rememberFault(error) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ code: String(error), page: location.pathname }));
  } catch {
    // A browser that keeps nothing: the report goes without.
  }
}

/** @returns {Fault | null} */
export function lastFault() {
  try {
    const { code, page } = JSON.parse(sessionStorage.getItem(KEY) ?? "");
    return { code: String(code), page: String(page) };
  } catch {
    return null;
  }
}
