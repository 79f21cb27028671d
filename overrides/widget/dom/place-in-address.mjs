/** The place of this page that the address names. */

/** @returns {HTMLElement | null} */
export function placeInAddress() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // A damaged address such as "#%" points nowhere.
    return null;
  }
}
