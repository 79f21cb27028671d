/**
 * <component-gallery>: every component in every state. Each example opens a real page in a window
 * that is sealed off from what the reader keeps (sealed.mjs), while it is in view.
 */

import { find, findAll, put } from "../dom/make.mjs";
import { refill } from "../dom/plain.mjs";
import { openExample } from "./small-window.mjs";

/** Windows are opened a little before they come into view. */
const AHEAD = "300px";

export default class GalleryElement extends HTMLElement {
  #observer = new IntersectionObserver((entries) => entries.forEach(this.#meet), { rootMargin: AHEAD });

  /** What closes the windows that are open. @type {Map<Element, AbortController>} */
  #open = new Map();

  connectedCallback() {
    // Where nothing can be made unreachable, a link in a window would lead out of what is sealed.
    if (!("inert" in this)) return;
    find(this, ".gallery-closed").hidden = true;
    const choices = find(this, "form");
    choices.hidden = false;
    choices.addEventListener("change", () => this.#begin());
    this.#begin();
  }

  /** Close all, and open what is in view. */
  #begin() {
    this.#observer.disconnect();
    for (const figure of findAll(this, "figure")) {
      this.#close(figure);
      this.#observer.observe(figure);
    }
  }

  /** @param {IntersectionObserverEntry} entry */
  #meet = ({ isIntersecting, target }) => {
    const figure = /** @type {HTMLElement} */ (target);
    if (!isIntersecting) this.#close(figure);
    else if (!this.#open.has(figure)) void this.#show(figure);
  };

  /** The window keeps its size, or the page would jump. @param {HTMLElement} figure */
  #close(figure) {
    this.#open.get(figure)?.abort();
    this.#open.delete(figure);
    delete figure.dataset.shown;
    refill(find(figure, ".gallery-window"));
  }

  /** @param {HTMLElement} figure */
  async #show(figure) {
    const closing = new AbortController();
    this.#open.set(figure, closing);
    const chosen = new FormData(/** @type {HTMLFormElement} */ (find(this, "form")));
    const { of = "", state = "" } = figure.dataset;
    const fault = find(figure, ".gallery-fault");
    try {
      await openExample(find(figure, ".gallery-window"), JSON.parse(find(figure, "script").textContent ?? ""), {
        title: `${of} ${state}`,
        shows: of,
        width: Number(chosen.get("width")),
        dark: chosen.get("light") === "dark",
        home: new URL("../../", location.href),
        signal: closing.signal,
      });
      if (closing.signal.aborted) return;
      figure.dataset.shown = "yes";
      fault.hidden = true;
    } catch (error) {
      // Its window has gone under it.
      if (closing.signal.aborted) return;
      figure.dataset.shown = "failed";
      put(fault, String(error));
      fault.hidden = false;
    }
  }
}
