/** What Python makes of the log: what comes next, what is amiss, and the table to take along. */

import { ask, canRunPython, downloadMegabytes, localDate, savesData } from "../engine/api.mjs";
import { sharedPythonClient } from "../client.mjs";
import { find, put } from "../dom/make.mjs";
import { whenPythonIsReady } from "../engine/ready.mjs";
import { LogSuggestions } from "./suggestions.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../engine/api.mjs").LogReview} Review */
/** @typedef {Record<string, Record<string, string>>} Log entry id -> field id -> text */

const ASK_AFTER_MS = 400;

export class LogReviewer {
  #root;
  #changed;
  #suggestions;
  /** The day and the log last asked about, as JSON. */
  #asked = JSON.stringify([localDate(), {}]);
  /** @type {Log} */
  #log = {};
  /** @type {Review | null} of the log as it stands; null while that is not known */
  #review = null;
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
    this.#suggestions = new LogSuggestions(root, showNote);
    find(root, "[data-act=retry]").addEventListener("click", () => {
      if (sharedPythonClient().state === "failed") sharedPythonClient().retry();
      this.#wanted = true;
      void this.#ask();
    });
    whenPythonIsReady(() => {
      if (!find(root, "[data-act=retry]").hidden) void this.#ask();
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
    const asked = JSON.stringify([localDate(), log]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#log = log;
    clearTimeout(this.#timer);
    if (Object.keys(log).length === 0) this.#take(null);
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
    this.#suggestions.show(review?.suggestions ?? []);
    this.#changed();
  }
}
