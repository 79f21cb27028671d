/** What Python makes of the log: what comes next, what is amiss, and the table to take along. */

import { ask, engine } from "../engine/api.mjs";
import { find } from "../dom/make.mjs";
import { Question } from "../engine/question.mjs";
import { EngineStatus } from "../engine/status.mjs";
import { LogSuggestions } from "./suggestions.mjs";

/** @typedef {Record<string, Record<string, string>>} Log entry id -> field id -> text */

const ASK_AFTER_MS = 400;

export class LogReviewer {
  #changed;
  #suggestions;
  /** @type {Question<Log, import("../engine/replies.d.ts").LogReview>} */
  #question;
  /** @type {Log} */
  #log = {};

  /**
   * @param {HTMLElement} root the log
   * @param {() => void} changed a new review is there
   * @param {(entry: string) => void} showNote
   */
  constructor(root, changed, showNote) {
    this.#changed = changed;
    this.#suggestions = new LogSuggestions(root, showNote);
    this.#question = new Question(engine, {
      asked: () => (Object.keys(this.#log).length > 0 ? this.#log : null),
      ask: (log) => ask("log.review", { log }),
      show: () => this.#show(),
      told: () => status.show(),
      pause: ASK_AFTER_MS,
      wanted: true,
      offers: true,
    });
    const status = new EngineStatus(root, [this.#question], { words: "log_", shown: [find(root, ".log-next")] });
  }

  /**
   * @param {string} entry id
   * @returns {Record<string, string>} field -> what is wrong there
   */
  errorsOf(entry) {
    const found = this.#question.answer?.entries.find(({ id }) => id === entry)?.errors ?? [];
    return Object.fromEntries(found.map(({ field, message }) => [field, message]));
  }

  /** @param {Log} log as it stands */
  follow(log) {
    const { answer } = this.#question;
    this.#log = log;
    // Only an answer clears what was found before: it mostly stays true while one types.
    this.#question.changed();
    if (answer && !this.#question.answer) this.#show();
  }

  /**
   * @param {Log} log
   * @returns {Promise<string>} it as CSV
   */
  async csv(log) {
    const review = await ask("log.review", { log });
    return review.csv;
  }

  #show() {
    this.#suggestions.show(this.#question.answer?.suggestions ?? []);
    this.#changed();
  }
}
