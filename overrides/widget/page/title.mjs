/** The header names the site; once the page's own heading has gone under it, the page. */

/** As tall as the header, at the usual size of text. */
const UNDER = "-48px 0px 0px";

export function prepareTitle() {
  const title = document.querySelector(".md-header__title");
  const heading = document.querySelector(".md-content h1");
  if (!title || !heading || typeof IntersectionObserver === "undefined") return;
  const watch = (/** @type {IntersectionObserverEntry[]} */ entries) => {
    const { isIntersecting, boundingClientRect } = entries[entries.length - 1];
    title.classList.toggle("md-header__title--active", !isIntersecting && boundingClientRect.bottom < innerHeight / 2);
  };
  new IntersectionObserver(watch, { rootMargin: UNDER }).observe(heading);
}
