/** Addresses to give away: a place's id and nothing else, on whatever host this page is. */

/** This file lies two folders below the site's root. */
export const ROOT = new URL("../../", import.meta.url);

/** @param {string} name of a `<meta>` that the build wrote */
function meta(name) {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? "";
}

/** The page itself, without what came after it in the address. */
export function pageAddress() {
  return location.href.split(/[?#]/)[0];
}

/**
 * Whether an id has an address of its own; a few headings stand on many pages.
 * @param {string} id
 */
export function isPermanent(id) {
  return id !== "" && !meta("local-ids").split(" ").includes(id);
}

/**
 * The short address of a permanent id, for readers of either language.
 * @param {string} id
 * @param {string} [hash]
 */
export function shortAddress(id, hash = "") {
  return new URL(`s/${id}/${hash}`, ROOT).href;
}

/** The page with the reading list, in this page's language. */
export function readingListAddress() {
  return meta("reading-list");
}
