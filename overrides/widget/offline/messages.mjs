/** What pages and the service worker say to each other, and the name of what is kept. */

/**
 * A page says that it is there: `{lang, dear, wishes}`, dear: no bytes that nobody asked for. Pages
 * are kept then, one by one.
 */
export const HERE = "here";
/** A page asks for the next file of all that there is: `{lang, wishes}`; the reply: `{outcome, left, bytes}`. */
export const NEXT = "follow";
/** A page asks how much is kept; the reply: files and bytes by group. */
export const STATE = "state";
/** A page asks that nothing be kept any more; the reply comes when all is gone. */
export const FORGET = "forget";
/** The worker tells the one that waits to take over. */
export const TAKE_OVER = "take-over";

/**
 * Two sites may share a host.
 * @param {string} scope address of the site's root
 */
export function cacheName(scope) {
  return `wsd-guide:kept-1 ${scope}`;
}
