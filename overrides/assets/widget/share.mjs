/** Links to one place of a page: copying them, and arriving by one. */

import { copyText } from "./clipboard.mjs";
import { text } from "./strings.mjs";
import { announce, showToast } from "./toast.mjs";

const LINKS = "a.copy-link, a.headerlink";
/** Our mark in the tab's own storage, gone with the tab. */
const VISIT = "wsd-guide:visit";

/**
 * The address of a place: the page and an id, nothing else.
 * @param {string} hash "#id"
 */
export function addressOf(hash) {
  return location.href.split(/[?#]/)[0] + hash;
}

export function prepareSharing() {
  for (const link of document.querySelectorAll("a.headerlink")) {
    const heading = /** @type {Element} */ (link.parentElement?.cloneNode(true));
    heading.querySelector("a.headerlink")?.remove();
    const label = text("copy_link_to", { title: (heading.textContent ?? "").trim() });
    link.setAttribute("aria-label", label);
    link.setAttribute("title", label);
  }
  document.addEventListener("click", (event) => {
    // With a modifier key the reader wants the browser's own way.
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest(LINKS) : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    void share(link);
  });
  window.addEventListener("hashchange", () => arrive());
  const first = justCame();
  if (location.hash) {
    arrive();
    // Letters and late styles move things after the browser's own jump.
    if (document.readyState !== "complete") {
      window.addEventListener("load", () => arrive(), { once: true });
    }
    if (first) greet();
  }
}

/** @param {HTMLAnchorElement} link */
async function share(link) {
  const url = addressOf(link.hash);
  if (typeof navigator.share === "function" && matchMedia("(pointer: coarse)").matches) {
    try {
      await navigator.share({ title: document.title, url });
      return;
    } catch (error) {
      // The reader closed the sheet: that is an answer, too.
      if (error instanceof DOMException && error.name === "AbortError") return;
    }
  }
  if (await copyText(url)) showToast(text("copied"), { near: link });
}

function target() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // A damaged address such as "#%" points nowhere.
    return null;
  }
}

/** Show the place the address names, even where it was folded away. */
function arrive() {
  const place = target();
  for (const before of document.querySelectorAll(".is-shared")) before.classList.remove("is-shared");
  if (!place) return;
  /** @type {Element | null} */
  let fold = place.closest("details");
  for (; fold; fold = fold.parentElement?.closest("details") ?? null) fold.setAttribute("open", "");
  place.classList.add("is-shared");
  place.scrollIntoView();
}

/**
 * Whether this page is the first one of this tab: then somebody sent the reader here.
 * The referrer would not tell; the site is served with "no-referrer".
 */
function justCame() {
  try {
    const known = sessionStorage.getItem(VISIT);
    sessionStorage.setItem(VISIT, "1");
    return known === null;
  } catch {
    return true;
  }
}

function greet() {
  if (target()) setTimeout(() => announce(text("shared_step")), 1_000);
}
