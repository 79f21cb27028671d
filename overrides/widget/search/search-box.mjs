/**
 * The search: a window that opens from the header. What it looks through, and the code that
 * looks, are asked for when it opens; only the window itself is here from the start, because a
 * phone shows its keyboard for a field that takes the cursor at the very tap.
 */

import { closeDialog, openDialog } from "../dom/dialog.mjs";
import { find, findAll, make, put } from "../dom/make.mjs";
import { fill, languageAt } from "../dom/strings.mjs";

/** @typedef {import("./find.mjs").Hit} Hit */
/** @typedef {(words: string) => Hit[]} Look */

const FIRST = 3;

/** @type {Promise<{look: Look, pieces: typeof import("./passage.mjs").passageOf}> | null} */
let ready = null;

/** @param {string} address of the words of the site */
function prepare(address) {
  ready ??= Promise.all([import("./find.mjs"), import("./passage.mjs"), fetch(address)]).then(
    async ([{ findSections, libraryOf }, { passageOf }, answer]) => {
      if (!answer.ok) throw new Error(String(answer.status));
      const library = libraryOf(await answer.json());
      return { look: (/** @type {string} */ words) => findSections(library, words), pieces: passageOf };
    },
  );
  // After a failure the next try begins anew.
  ready.catch(() => (ready = null));
  return ready;
}

export function prepareSearch() {
  const button = /** @type {HTMLButtonElement | null} */ (document.querySelector(".search-button"));
  const parts = /** @type {HTMLTemplateElement | null} */ (document.querySelector("template.search-parts"));
  if (!button || !parts) return;
  const open = (/** @type {string} */ words) => new SearchWindow(parts, button, words);
  button.hidden = false;
  button.addEventListener("click", () => {
    history.pushState({ ...history.state, search: "" }, "");
    open("");
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable], dialog");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    button.click();
  });
  // Back from a page that was found: there is the list again.
  const resume = () => {
    if (typeof history.state?.search === "string" && !document.querySelector("dialog.search")) open(history.state.search);
  };
  window.addEventListener("popstate", resume);
  resume();
}

class SearchWindow {
  #parts;
  #dialog;
  #field;
  #whole = false;

  /**
   * @param {HTMLTemplateElement} parts
   * @param {HTMLElement} near the button
   * @param {string} words to begin with
   */
  constructor(parts, near, words) {
    this.#parts = parts;
    const content = /** @type {DocumentFragment} */ (parts.content.cloneNode(true));
    const title = parts.dataset.title ?? "";
    this.#dialog = openDialog({ className: "search", title, content: [...content.children], near });
    this.#field = /** @type {HTMLInputElement} */ (find(this.#dialog, "input"));
    this.#field.value = words;
    this.#field.focus();
    // Every way that text can come: typed, pasted, spoken, chosen by an input method.
    this.#field.addEventListener("input", () => this.#ask());
    find(this.#dialog, "form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#links()[0]?.click();
    });
    find(this.#dialog, ".search-failed button").addEventListener("click", () => this.#ask());
    find(this.#dialog, ".search-more").addEventListener("click", () => this.#showAll());
    this.#dialog.addEventListener("keydown", (event) => this.#move(event));
    this.#dialog.addEventListener("click", (event) => this.#choose(event));
    const close = () => closeDialog(this.#dialog);
    // "Back" closes the window; so does a place on this page that was chosen.
    window.addEventListener("popstate", close);
    this.#dialog.addEventListener("close", () => {
      window.removeEventListener("popstate", close);
      if (typeof history.state?.search === "string") history.back();
    });
    this.#ask();
  }

  async #ask() {
    const words = this.#field.value;
    const status = find(this.#dialog, ".search-status");
    const failed = find(this.#dialog, ".search-failed");
    failed.hidden = true;
    put(status, words.trim() ? (this.#parts.dataset.waiting ?? "") : "");
    try {
      const { look, pieces } = await prepare(this.#parts.dataset.index ?? "");
      if (words === this.#field.value) this.#show(words.trim() ? look(words) : [], words, pieces);
    } catch (error) {
      put(status, "");
      failed.hidden = false;
      console.info(`search: ${error}`);
    }
  }

  /**
   * @param {Hit[]} hits
   * @param {string} words
   * @param {typeof import("./passage.mjs").passageOf} pieces
   */
  #show(hits, words, pieces) {
    const list = find(this.#dialog, ".search-hits");
    const lang = languageAt();
    list.textContent = "";
    // The rest is only made when asked for: every letter makes the list anew.
    for (const { section, terms } of this.#whole ? hits : hits.slice(0, FIRST)) {
      const passage = pieces(section.text, terms, lang).map(({ text, marked }) => (marked ? make("mark", {}, text) : text));
      const link = make("a", { href: (this.#parts.dataset.root ?? "") + section.url }, make("strong", {}, section.title));
      if (section.of) link.append(make("span", { class: "search-of" }, section.of));
      list.append(make("li", {}, link, make("p", {}, ...passage)));
    }
    const more = find(this.#dialog, ".search-more");
    const rest = Math.max(0, hits.length - FIRST);
    more.hidden = rest === 0 || this.#whole;
    put(more, fill(this.#parts.dataset.more ?? "", { n: rest }));
    find(this.#dialog, ".search-nothing").hidden = hits.length > 0 || !words.trim();
    const found = hits.length > 0 ? fill(this.#parts.dataset.found ?? "", { n: hits.length }) : "";
    put(find(this.#dialog, ".search-status"), found);
  }

  #links() {
    return /** @type {HTMLAnchorElement[]} */ (findAll(this.#dialog, ".search-hits a"));
  }

  async #showAll() {
    this.#whole = true;
    await this.#ask();
    this.#links()[FIRST]?.focus();
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    // An input method moves through its own list.
    if (!step || event.isComposing) return;
    const stops = [this.#field, ...this.#links()];
    const at = stops.indexOf(/** @type {HTMLInputElement} */ (document.activeElement));
    if (at < 0) return;
    event.preventDefault();
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus();
  }

  /** @param {MouseEvent} event */
  #choose(event) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link) return;
    // For whoever comes back.
    history.replaceState({ ...history.state, search: this.#field.value }, "");
  }
}
