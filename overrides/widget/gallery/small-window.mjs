/** A real page in a small window: opened, used as the example says, and cut to what is looked at. */

import { make } from "../dom/make.mjs";
import { refill } from "../dom/plain.mjs";
import { seal } from "./sealed.mjs";

/** @typedef {import("./sealed.mjs").Example} Example */
/** @typedef {import("./sealed.mjs").Sealed} Sealed */

/** Pages of this site, fetched from it, are written as they are (Trusted Types). */
const trusted = /** @type {any} */ (window).trustedTypes?.createPolicy("gallery", {
  createHTML: (/** @type {string} */ html) => html,
});
/** What still waits for an answer. */
const BUSY = "[aria-busy=true]";
/** The part that a screen holds. */
const SCREEN = "window";
const HEIGHT = 640;
const NARROW = 360;
const MARGIN = 12;
/** Below what is looked at, for what sticks to the bottom of a screen. */
const BELOW = 120;
const LOOKS_EVERY = 50;
const PATIENCE = 30_000;
/** So many looks in a row find a page unchanged, and it is taken to have come to rest. */
const LOOKS_THE_SAME = 6;

/**
 * @param {HTMLElement} holder is filled with the window
 * @param {Example} example
 * @param {object} look
 * @param {string} look.title of the window
 * @param {string} look.shows what is looked at, where the example does not say
 * @param {number} look.width
 * @param {boolean} look.dark
 * @param {URL} look.home of the pages of this language
 * @param {AbortSignal} look.signal it is no longer wanted
 */
export async function openExample(holder, example, { title, shows, width: chosen, dark, home, signal }) {
  const width = example.narrow ? NARROW : chosen;
  const url = new URL(example.page + (example.at ?? ""), home);
  const html = await (await fetch(url, { signal })).text();
  // No part of it can be pressed, reached or read out: a link would lead to a page that is not sealed.
  const frame = make("iframe", { title, tabindex: "-1", inert: "", scrolling: "no" });
  frame.style.width = `${width}px`;
  frame.style.height = `${HEIGHT}px`;
  refill(holder, frame);
  const sealed = /** @type {Sealed} */ (frame.contentWindow);
  const stopPython = seal(sealed, example, dark);
  // Written, not fetched: so the window is ours from before its first script on.
  const page = sealed.document;
  page.open();
  sealed.history.replaceState(null, "", url.href);
  const loaded = new Promise((resolve) => sealed.addEventListener("load", resolve, { once: true }));
  page.write(trusted ? trusted.createHTML(html) : html);
  page.close();
  await loaded;
  // What never comes is waited for by the page alone.
  const comes = example.python !== "waits" && example.python !== "late";
  await atRest(page, comes ? BUSY : "", signal);
  stopPython();
  for (const act of example.do ?? []) {
    const place = await seen(page, act.press ?? act.into ?? "", signal);
    if (act.write === undefined) place.click();
    else write(place, act.write, sealed);
  }
  const selector = example.shows ?? shows;
  if (example.do) await atRest(page, comes && example.python !== "stops" ? BUSY : "", signal);
  if (selector !== SCREEN) follow(holder, frame, await seen(page, selector, signal));
  else cut(holder, frame, new DOMRect(0, 0, width, HEIGHT));
}

/**
 * @param {Document} page
 * @param {string} selector
 * @param {AbortSignal} signal
 * @returns {Promise<HTMLElement>} once it is there and has a size
 */
async function seen(page, selector, signal) {
  for (let waited = 0; waited < PATIENCE && !signal.aborted; waited += LOOKS_EVERY) {
    const all = /** @type {HTMLElement[]} */ ([...page.querySelectorAll(selector)]);
    const found = all.find((each) => each.getClientRects().length > 0);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY));
  }
  throw new Error(`nothing to be seen of ${selector}`);
}

/**
 * @param {HTMLElement} field
 * @param {string} words
 * @param {Sealed} sealed
 */
function write(field, words, sealed) {
  /** @type {HTMLInputElement} */ (field).value = words;
  for (const name of ["input", "change"]) field.dispatchEvent(new sealed.Event(name, { bubbles: true }));
}

/**
 * @param {Document} page
 * @param {string} busy selector of what still waits for an answer, if that counts
 * @param {AbortSignal} signal
 */
async function atRest(page, busy, signal) {
  let height = -1;
  let same = 0;
  for (let waited = 0; waited < PATIENCE && same < LOOKS_THE_SAME && !signal.aborted; waited += LOOKS_EVERY) {
    const now = page.body.scrollHeight;
    same = now === height && !(busy && page.querySelector(busy)) ? same + 1 : 0;
    height = now;
    await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY));
  }
  if (same < LOOKS_THE_SAME) throw new Error("the page does not come to rest");
}

/**
 * Keep to an element while its page still changes.
 * @param {HTMLElement} holder
 * @param {HTMLIFrameElement} frame
 * @param {HTMLElement} shown
 */
function follow(holder, frame, shown) {
  const place = () => {
    // An address that names a place has scrolled there.
    frame.contentWindow?.scrollTo(0, 0);
    frame.style.height = `${Math.max(HEIGHT, Math.ceil(shown.getBoundingClientRect().bottom) + BELOW)}px`;
    // The foot of a short page goes down with the window.
    const { left, top, width, height } = shown.getBoundingClientRect();
    cut(holder, frame, new DOMRect(left - MARGIN, top - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN));
  };
  place();
  const observer = new ResizeObserver(place);
  observer.observe(shown.ownerDocument.body);
  observer.observe(shown);
}

/**
 * @param {HTMLElement} holder
 * @param {HTMLIFrameElement} frame
 * @param {DOMRect} rect
 */
function cut(holder, frame, { left, top, width, height }) {
  Object.assign(frame.style, { marginLeft: `${-left}px`, marginTop: `${-top}px` });
  Object.assign(holder.style, { width: `${width}px`, height: `${height}px` });
}
