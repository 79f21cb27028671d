/**
 * <situation-finder>: all questions and outcomes are in the page; this shows one at a
 * time. What is shown follows from the answers alone, so reload, another tab and the
 * other language come to the same place. Answers never enter an address: going back is
 * the business of history.state, and an outcome has no id on its heading that a language
 * link could pick up.
 */

import { find, findAll, put } from "../dom/make.mjs";
import { showGiven } from "./given.mjs";
import { OutcomeDates } from "./outcome-dates.mjs";
import { walk } from "../sections/finder-tree.mjs";
import { refill } from "../dom/plain.mjs";
import { undoable } from "../shell/undoable.mjs";
import { sharedStore, storageNotice } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";
import { announce } from "../dom/toast.mjs";

/** @typedef {import("../store/state.mjs").Change} Change */
/** @typedef {import("../sections/finder-tree.mjs").Tree} Tree */

/** The view of every situation at once. */
const ALL = "all";

export default class FinderElement extends HTMLElement {
  #store = sharedStore();
  /** @type {Tree} */
  #tree = { options: {}, start: "", nodes: [] };
  /** @type {HTMLElement[]} */
  #questions = [];
  /** @type {HTMLElement[]} */
  #outcomes = [];
  /** What the reader asked to see: a question, an outcome, ALL; "" where the answers lead. */
  #wish = "";
  /** A question that the address names: shown though the answers do not lead there. */
  #sent = "";
  #stays = "";
  /** @type {OutcomeDates[]} */
  #dates = [];
  /** @type {(() => void)[]} */
  #endings = [];

  connectedCallback() {
    if (this.#questions.length === 0) this.#enhance();
    const kept = history.state?.finder;
    this.#wish = this.#linked() || (typeof kept === "string" ? kept : "");
    this.#sent = this.#linked();
    this.#listen(window, "hashchange", () => {
      // Going back to where a link led first is "popstate" as well, and answered there.
      if (!this.#linked() || typeof history.state?.finder === "string") return;
      this.#sent = this.#linked();
      this.#go(this.#sent);
    });
    this.#listen(window, "popstate", ({ state }) => {
      if (typeof state?.finder !== "string") return;
      this.#wish = state.finder;
      this.#show();
      this.#arrive();
    });
    this.#endings.push(this.#store.subscribe(() => this.#show()));
    this.#show();
  }

  disconnectedCallback() {
    for (const end of this.#endings.splice(0)) end();
  }

  /**
   * @template {"hashchange" | "popstate"} Name
   * @param {Window} target
   * @param {Name} name
   * @param {(event: WindowEventMap[Name]) => void} listener
   */
  #listen(target, name, listener) {
    target.addEventListener(name, listener);
    this.#endings.push(() => target.removeEventListener(name, listener));
  }

  #enhance() {
    this.#tree = JSON.parse(find(this, ".finder-tree").textContent ?? "");
    this.#questions = findAll(this, "[data-question]");
    this.#outcomes = findAll(this, ".finder-outcome");
    this.#stays = find(this, ".storage-note").textContent ?? "";
    const rules = JSON.parse(find(this, ".deadline-counting").textContent ?? "");
    this.#dates = findAll(this, ".finder-dates").map((part) => new OutcomeDates(part, this.#store, rules));
    for (const section of this.#questions) {
      for (const answer of findAll(section, "[data-answer]")) this.#offer(section, answer);
    }
    for (const link of findAll(this, ".finder-all a")) {
      link.addEventListener("click", (event) => {
        // Inside the finder no choice is put into the address; a copied link still works.
        event.preventDefault();
        this.#go(/** @type {HTMLAnchorElement} */ (link).hash.slice(1));
      });
    }
    find(this, "[data-act=back]").addEventListener("click", () => this.#back());
    find(this, "[data-act=start]").addEventListener("click", () => this.#go(""));
    find(this, "[data-act=all]").addEventListener("click", () => this.#go(ALL));
    find(this, "[data-act=restart]").addEventListener("click", () => this.#restart());
    find(this, ".finder-after").hidden = false;
  }

  /**
   * To read, an answer is words with links to what may follow; here it is a button.
   * @param {HTMLElement} section
   * @param {HTMLElement} answer
   */
  #offer(section, answer) {
    const button = document.createElement("button");
    button.type = "button";
    button.value = answer.dataset.answer ?? "";
    button.textContent = answer.textContent;
    button.addEventListener("click", () => this.#answer(section.id, button.value));
    refill(/** @type {Element} */ (answer.parentElement), button);
  }

  #walk() {
    return walk(this.#tree, (question) => this.#store.answer(question));
  }

  /** The question or outcome that the address names, for readers to whom it was sent. */
  #linked() {
    const id = location.hash.slice(1);
    return [...this.#questions, ...this.#outcomes].some((place) => place.id === id) ? id : "";
  }

  /** What to show now: the wish, if it can be, else where the answers lead. */
  #view() {
    const { next, outcome, answered } = this.#walk();
    const possible = [...answered, next, ALL, this.#sent, ...this.#outcomes.map(({ id }) => id)];
    return this.#wish && possible.includes(this.#wish) ? this.#wish : (next ?? outcome ?? ALL);
  }

  /**
   * @param {string} wish
   * @param {() => void} [first] done between leaving the old view and showing the new one
   */
  #go(wish, first) {
    // The page left behind keeps its place, so that the browser's own "back" returns to it.
    history.replaceState({ ...history.state, finder: this.#view() }, "");
    this.#wish = wish;
    first?.();
    this.#show();
    history.pushState({ finder: this.#view() }, "", location.pathname + location.search);
    this.#arrive();
  }

  /**
   * @param {string} question
   * @param {string} option
   */
  #answer(question, option) {
    this.#go("", () => this.#store.change([{ path: ["finder", question], value: option }]));
  }

  #back() {
    const { answered } = this.#walk();
    const at = answered.indexOf(this.#view());
    this.#go(answered[(at < 0 ? answered.length : at) - 1] ?? "");
  }

  #restart() {
    /** @type {Change[]} */
    const changes = this.#questions.map((section) => ({ path: ["finder", section.id], value: null }));
    const around = (/** @type {() => void} */ act) => this.#go("", act);
    undoable(this.#store, changes, "cleared", find(this, ".finder-ask"), { around });
  }

  #show() {
    const { next, outcome, answered, most } = this.#walk();
    const view = this.#view();
    const onWay = view === next || answered.includes(view);
    const asks = this.#questions.some(({ id }) => id === view);
    this.dataset.view = asks ? "ask" : view === ALL ? ALL : "outcome";
    find(this, ".finder-ask").hidden = !asks;
    for (const section of this.#questions) {
      section.hidden = section.id !== view;
      const chosen = this.#store.answer(section.id);
      for (const button of findAll(section, "button")) {
        button.setAttribute("aria-pressed", String(valueOf(button) === chosen));
      }
    }
    for (const each of this.#outcomes) each.classList.toggle("is-current", each.id === view);
    const at = answered.indexOf(view);
    const number = (at < 0 ? answered.length : at) + 1;
    const progress = onWay ? text("finder_progress", { n: number, most }) : text("finder_sent");
    if (asks) put(find(this, ".finder-progress"), progress);
    this.#placeBack(view, onWay && number > 1);
    this.#tellHelpers(view === outcome ? answered : []);
    // What was sent by somebody, or looked up, does not follow from these answers.
    const own = onWay || view === outcome;
    const given = own ? answered.filter((id) => id !== view) : [];
    find(this, ".finder-given").hidden = given.length === 0;
    showGiven(find(this, ".finder-given dl"), given.map((id) => this.#words(id)), (id) => this.#go(id));
    find(this, "[data-act=start]").hidden = own;
    find(this, "[data-act=restart]").hidden = !own || answered.length === 0;
    find(this, "[data-act=all]").hidden = view === ALL;
    for (const dates of this.#dates) dates.show();
    const notice = storageNotice(this.#store);
    put(find(this, ".storage-note"), notice ? text(notice) : this.#stays);
  }

  /**
   * "Back" stands in one row with the link to the question shown, in reach of a thumb.
   * @param {string} view
   * @param {boolean} offered
   */
  #placeBack(view, offered) {
    const back = find(this, "[data-act=back]");
    back.hidden = !offered;
    const row = this.#questions.find(({ id }) => id === view)?.querySelector(".finder-pass-on");
    // Moved only when the question is another: a moved button loses the focus.
    if (row && back.parentElement !== row) row.prepend(back);
  }

  /** @param {string[]} answered */
  #tellHelpers(answered) {
    const question = find(this, ".finder-tree").dataset.helpers ?? "";
    const chosen = answered.includes(question) ? this.#store.answer(question) : null;
    for (const note of findAll(this, ".finder-helper")) note.hidden = note.dataset.option !== chosen;
  }

  /** @param {string} id of an answered question */
  #words(id) {
    const section = find(this, `#${id}`);
    const chosen = findAll(section, "button").find((button) => valueOf(button) === this.#store.answer(id));
    return { id, question: find(section, "h2").textContent ?? "", answer: chosen?.textContent ?? "" };
  }

  /** Bring what is shown now to the reader: its heading, in view, focused and announced. */
  #arrive() {
    const view = this.#view();
    const parts = { ask: `#${view}`, outcome: `#${view}`, all: ".finder-all" };
    const shown = find(this, parts[/** @type {keyof typeof parts} */ (this.dataset.view)]);
    shown.classList.remove("is-shared");
    find(shown, "h2").focus({ preventScroll: true });
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
    if (this.dataset.view === "ask") announce(find(this, ".finder-progress").textContent ?? "");
    if (this.dataset.view === "outcome") announce(text("finder_found"));
  }
}

/** @param {HTMLElement} button */
function valueOf(button) {
  return /** @type {HTMLButtonElement} */ (button).value;
}
