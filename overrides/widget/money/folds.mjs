/**
 * What makes the first answer exact stands folded below it. Where the browser's own search would
 * not find folded words, nothing is folded; a link to a place opens the fold that it stands in, or
 * that stands below the heading it names.
 */

import { findAll, make } from "../dom/make.mjs";
import { placeInAddress } from "../dom/place-in-address.mjs";
import { text } from "../dom/strings.mjs";

const FOLD = ".money-fold";

export function prepareFolds() {
  if ("onbeforematch" in document.body) {
    for (const fold of findAll(document.body, FOLD)) fold.removeAttribute("open");
    for (const list of findAll(document.body, ".source-list")) foldSources(list);
  }
  // A heading grows as its fold opens, and would push what was just pressed out of view.
  document.addEventListener("toggle", stay, true);
  follow(placeInAddress());
  window.addEventListener("hashchange", () => follow(placeInAddress()));
  // A second press on the same link changes no address.
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
    follow(link && document.getElementById(link.getAttribute("href")?.slice(1) ?? ""));
  });
}

/** @param {Event} event */
function stay({ target }) {
  const held = document.activeElement;
  if (held?.parentElement === target && held?.matches(`${FOLD} > summary`)) held.scrollIntoView({ block: "nearest" });
}

/** @param {HTMLElement} list a block of every page; only here is it longer than what stands above */
function foldSources(list) {
  const name = make("span", { class: "fold-name" }, text("money_fold_sources"));
  const fold = make("details", { class: FOLD.slice(1) }, make("summary", {}, name));
  list.before(fold);
  fold.append(list);
}

/** @param {Element | null} place */
function follow(place) {
  if (!place) return;
  const next = place.matches("h2") ? place.nextElementSibling : null;
  const below = next?.matches(FOLD) ? next : next?.querySelector(FOLD);
  unfold(below ?? place);
}

/** @param {Element} place opened, with all that it stands in */
export function unfold(place) {
  let fold = place.closest("details");
  for (; fold; fold = fold.parentElement?.closest("details") ?? null) fold.setAttribute("open", "");
}
