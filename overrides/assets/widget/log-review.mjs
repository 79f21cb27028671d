/** What Python makes of the log: what comes next, what is amiss, and the table to take along. */

import { ask, canRunPython, downloadMegabytes, savesData } from "./api.mjs";
import { sharedPythonClient } from "./client.mjs";
import { button, element } from "./dialog.mjs";
import { find, findAll, put } from "./dom.mjs";
import { whenPythonIsReady } from "./engine-ready.mjs";
import { make } from "./money-dom.mjs";
import { text } from "./strings.mjs";

/** @typedef {import("./api.mjs").LogReview} Review */
/** @typedef {import("./api.mjs").Suggestion} Suggestion */
/** @typedef {Record<string, Record<string, string>>} Log entry id -> field id -> text */

const ASK_AFTER_MS = 400;
/** As many as one takes in at a glance. */
const FEW = 3;

export class LogReviewer {
  #root;
  #changed;
  #showNote;
  /** The log last asked about, as JSON. */
  #asked = "{}";
  /** @type {Log} */
  #log = {};
  /** @type {Review | null} of the log as it stands; null while that is not known */
  #review = null;
  #all = false;
  /** The reader pays for bytes: Python only on request. */
  #wanted = !savesData();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {HTMLElement} root the log
   * @param {() => void} changed a new review is there
   * @param {(entry: string) => void} showNote
   */
  constructor(root, changed, showNote) {
    this.#root = root;
    this.#changed = changed;
    this.#showNote = showNote;
    find(root, "[data-act=retry]").addEventListener("click", () => {
      if (sharedPythonClient().state === "failed") sharedPythonClient().retry();
      this.#wanted = true;
      void this.#ask();
    });
    whenPythonIsReady(() => {
      if (!find(root, "[data-act=retry]").hidden) void this.#ask();
    });
    find(root, "[data-act=more]").addEventListener("click", () => {
      this.#all = true;
      this.#showSuggestions();
    });
  }

  /**
   * @param {string} entry id
   * @returns {Record<string, string>} field -> what is wrong there
   */
  errorsOf(entry) {
    const found = this.#review?.entries.find(({ id }) => id === entry)?.errors ?? [];
    return Object.fromEntries(found.map(({ field, message }) => [field, message]));
  }

  /** @param {Log} log as it stands */
  follow(log) {
    const asked = JSON.stringify(log);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#log = log;
    clearTimeout(this.#timer);
    if (asked === "{}") this.#take(null);
    // Only the answer clears what was found before: it mostly stays true while one types.
    else this.#timer = setTimeout(() => void this.#ask(), ASK_AFTER_MS);
  }

  /**
   * @param {Log} log
   * @returns {Promise<string>} it as CSV
   */
  async csv(log) {
    const review = await ask("log.review", { log });
    return review.csv;
  }

  async #ask() {
    const retry = find(this.#root, "[data-act=retry]");
    retry.hidden = true;
    if (!canRunPython()) {
      this.#say(text("log_unsupported"));
      return;
    }
    if (!this.#wanted && sharedPythonClient().state !== "ready") {
      retry.textContent = text("log_ask", { size: downloadMegabytes() });
      retry.hidden = false;
      return;
    }
    if (sharedPythonClient().state !== "ready") this.#say(text("loading_start"));
    const asked = this.#asked;
    try {
      const review = await ask("log.review", { log: this.#log });
      if (asked === this.#asked) this.#take(review);
    } catch {
      if (asked !== this.#asked) return;
      this.#say(text("log_failed"));
      retry.textContent = text("retry");
      retry.hidden = false;
    }
  }

  /** @param {string} words */
  #say(words) {
    put(find(this.#root, ".log-status"), words);
  }

  /** @param {Review | null} review */
  #take(review) {
    this.#review = review;
    this.#say("");
    find(this.#root, "[data-act=retry]").hidden = true;
    this.#showSuggestions();
    this.#changed();
  }

  #showSuggestions() {
    const found = this.#review?.suggestions ?? [];
    const shown = this.#all ? found : found.slice(0, FEW);
    const list = find(this.#root, ".log-suggestions");
    const rows = shown.map((each) => this.#row(each));
    // Left alone when nothing changed, so that nobody loses their place.
    if (rows.map(({ outerHTML }) => outerHTML).join() !== findAll(list, ":scope > li").map(({ outerHTML }) => outerHTML).join()) {
      list.replaceChildren(...rows);
    }
    const more = find(this.#root, "[data-act=more]");
    more.hidden = shown.length === found.length;
    put(more, text("log_more_next", { n: found.length - shown.length }));
    find(this.#root, ".log-next").hidden = found.length === 0;
  }

  /** @param {Suggestion} suggestion */
  #row({ kind, entry, left, shown, when, title, why }) {
    const rule = find(this.#root, `[data-follow-up="${kind}"]`);
    const row = make("li", { "data-left": left > 0 ? "later" : "now" });
    const day = element("p", "log-suggestion-day", "");
    day.append(element("strong", "", when));
    if (left > 0) day.append(` · ${shown}`);
    const href = find(rule, ":scope > a:last-of-type").getAttribute("href") ?? "";
    const name = element("p", "log-suggestion-title");
    name.append(make("a", { href }, title));
    const reason = element("p", "log-suggestion-why", why);
    const source = rule.querySelector(".source-note");
    if (source) reason.append(source.cloneNode(true));
    const note = button(text("log_show_note"), () => this.#showNote(entry));
    note.className = "log-suggestion-note";
    row.append(day, name, reason, note);
    return row;
  }
}
