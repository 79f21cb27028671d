/** Links to one place of a page: copying them, and arriving by one. */

import { isPermanent, pageAddress, shortAddress } from "../dom/addresses.mjs";
import { cameByLink } from "../dom/came-by-link.mjs";
import { copyText, tryCopy } from "../dom/clipboard.mjs";
import { placeInAddress } from "../dom/place-in-address.mjs";
import { text } from "../dom/strings.mjs";
import { announce, showToast } from "../dom/toast.mjs";

/** @typedef {import("./share-dialog.mjs").Shared} Shared */

const LINKS = "a.copy-link, a.headerlink";

/**
 * The words of a heading or an item, as they are printed in the page.
 * @param {Element | null} place
 */
function titleOf(place) {
  const words = place?.querySelector(".item-text") ?? place?.querySelector("h2, h3, h4") ?? place;
  const copy = /** @type {Element | undefined} */ (words?.cloneNode(true));
  for (const extra of copy?.querySelectorAll(".headerlink, .toast, .group-count, .step-number") ?? []) extra.remove();
  return (copy?.textContent ?? "").trim();
}

/**
 * The address of a place: a short one wherever the id has one.
 * @param {string} hash "#id"
 */
export function addressOf(hash) {
  const id = hash.slice(1);
  return isPermanent(id) ? shortAddress(id) : pageAddress() + hash;
}

/**
 * @param {string} hash "#id"
 * @returns {Shared}
 */
function sharedAt(hash) {
  const id = hash.slice(1);
  const place = titleOf(document.getElementById(id));
  const page = titleOf(document.querySelector("h1"));
  const title = [place, page].filter((words, at, all) => words && all.indexOf(words) === at);
  return { title: title.join(" · "), url: addressOf(hash), id: isPermanent(id) ? id : null };
}

export function prepareSharing() {
  for (const link of document.querySelectorAll("a.headerlink")) {
    const label = text("copy_link_to", { title: titleOf(link.parentElement) });
    link.setAttribute("aria-label", label);
    link.setAttribute("title", label);
  }
  document.addEventListener("click", (event) => {
    // With a modifier key the reader wants the browser's own way.
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest(LINKS) : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    void copyAddress(sharedAt(link.hash), link);
  });
  window.addEventListener("hashchange", () => arrive());
  const received = cameByLink();
  if (location.hash) {
    arrive();
    // Letters and late styles move things after the browser's own jump.
    if (document.readyState !== "complete") {
      window.addEventListener("load", () => arrive(), { once: true });
    }
    if (received) greet();
  }
}

/**
 * Copy at once; other ways are one more press away. Where the browser refuses to copy,
 * the same window shows the address to press and hold.
 * @param {Shared} shared
 * @param {HTMLElement} near
 */
export async function copyAddress(shared, near) {
  const more = async () => {
    try {
      (await import("./share-dialog.mjs")).openShare(shared, near);
    } catch {
      // Its code did not come: what counts is the address, to press and hold where it is not copied.
      if (await copyText(shared.url)) showToast(text("not_loaded"), { near });
    }
  };
  if (await tryCopy(shared.url)) showToast(text("copied"), { near, action: { label: text("share_more"), run: more } });
  else await more();
}

/** Show the place the address names, even where it was folded away. */
function arrive() {
  const place = placeInAddress();
  for (const before of document.querySelectorAll(".is-shared")) before.classList.remove("is-shared");
  if (!place) return;
  if (place.dataset.movedTo) {
    // Replaced, so that "back" does not end here again.
    location.replace(place.dataset.movedTo);
    return;
  }
  /** @type {Element | null} */
  let fold = place.closest("details");
  for (; fold; fold = fold.parentElement?.closest("details") ?? null) fold.setAttribute("open", "");
  place.classList.add("is-shared");
  place.scrollIntoView();
}

function greet() {
  if (placeInAddress()) setTimeout(() => announce(text("shared_step")), 1_000);
}
