/** What pages and the service worker say to each other, and the name of what is kept. */

/**
 * A page asks for the next file to be kept: `{lang, wishes, again}`; the reply: `{outcome, left,
 * bytes}`, with the outcome "later" where pages wait for something else.
 */
export const FOLLOW = "follow";
/** A page asks how much is kept; the reply: files and bytes by group. */
export const STATE = "state";
/** A page asks that nothing be kept any more; the reply comes when all is gone. */
export const FORGET = "forget";
/** A page tells the worker that another one waits. */
export const UPDATE = "update";
/** The worker asks a page whether another build may take over; the reply: true or false. */
export const MAY_GO_ON = "may-go-on";
/** The worker tells the one that waits to take over. */
export const TAKE_OVER = "take-over";

/**
 * Two sites may share a host.
 * @param {string} scope address of the site's root
 */
export function cacheName(scope) {
  return `wsd-guide:kept-1 ${scope}`;
}
