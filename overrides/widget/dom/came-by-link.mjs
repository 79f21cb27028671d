/** Whether somebody's link led here. */

/** Our mark in the tab's own storage, gone with the tab. */
const VISIT = "wsd-guide:visit";

/** @type {boolean | undefined} asked of the address before the page changes it */
let came;

/**
 * Whether this page is the first one of its tab and its address names a place: then somebody
 * sent the reader here. The referrer would not tell; the site is served with "no-referrer".
 */
export function cameByLink() {
  if (came === undefined) {
    const first = justCame();
    came = first && location.hash !== "";
  }
  return came;
}

function justCame() {
  try {
    const known = sessionStorage.getItem(VISIT);
    sessionStorage.setItem(VISIT, "1");
    return known === null;
  } catch {
    return true;
  }
}
