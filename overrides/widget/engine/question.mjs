/**
 * One question about what stands in the page, put to Python again whenever that changes: after a
 * pause in typing, one asking at a time, and only the answer to the newest is shown. What answers
 * older words is known to be outdated from the first changed letter on, until it is answered or
 * failed. Knows neither page nor worker.
 */

import { reportLater } from "../dom/plain.mjs";

/**
 * What a question needs to know of Python; api.mjs has it.
 * @typedef {object} Engine
 * @property {() => boolean} canRun in this browser at all; asked before anything is downloaded
 * @property {() => boolean} savesData whether the reader pays dearly for bytes
 * @property {() => string} state of the worker
 * @property {() => string} today an answer holds for its day
 * @property {() => void} retry begin a start that failed again
 * @property {(run: () => void) => void} whenReady each time, also at another tool's request
 * @property {(error: unknown) => boolean} failed whether Python failed; else it is a fault of the page
 */

/**
 * @template Payload, Reply
 * @typedef {object} How
 * @property {() => Payload | null} asked what would be asked now, as JSON can hold it; null: nothing
 * @property {(payload: Payload) => Promise<Reply>} ask
 * @property {(reply: Reply) => void} show
 * @property {() => void} [fallback] on failure: shows what needs no Python instead of the outdated answer
 * @property {() => void} [told] called whenever `busy`, `error`, `offered` or `outdated` may be another
 * @property {number} [pause] without a change before it is asked, in milliseconds
 * @property {boolean} [wanted] from the beginning
 * @property {boolean} [offers] where bytes are dear, the reader is asked before the download
 */

/** @template Payload, Reply */
export class Question {
  /** @type {Reply | null} the newest answer there is */
  answer = null;
  /** @type {unknown} why the newest asking failed; null: it did not */
  error = null;
  /** Python is not there yet, and the reader has not agreed to its download. */
  offered = false;
  #engine;
  #how;
  #wanted;
  #agreed = false;
  /** The day and what stands in the page, as JSON; "" where there is nothing to ask. */
  #newest = "";
  /** The same, as `answer` answers it. */
  #answered = "";
  /** @type {{key: string, payload: Payload} | null} what is asked next, or being asked */
  #due = null;
  /** @type {Promise<void> | null} until `#due` is answered */
  #flight = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {Engine} engine
   * @param {How<Payload, Reply>} how
   */
  constructor(engine, how) {
    this.#engine = engine;
    this.#how = how;
    this.#wanted = how.wanted ?? false;
    engine.whenReady(() => {
      if (this.error !== null || this.offered) void this.ask();
    });
  }

  /** An answer is on its way, or about to be asked for. */
  get busy() {
    return this.#timer !== undefined || this.#flight !== null;
  }

  /** The answer there is belongs to what stood here before. */
  get outdated() {
    return this.answer !== null && this.#answered !== this.#newest;
  }

  /** The answer, unless it is outdated. */
  get valid() {
    return this.outdated ? null : this.answer;
  }

  /** The answer to what stands in the page at this moment, looked at anew: the day may be another. */
  get current() {
    return this.#answered === this.#keyOf(this.#how.asked()) ? this.answer : null;
  }

  /** The reader means to use it: from now on the answer follows the page. */
  want() {
    if (this.#wanted || !this.#engine.canRun()) return;
    this.#wanted = true;
    this.#newest = this.#keyOf(this.#how.asked());
    this.#later(0);
  }

  /** What stands in the page may be another. */
  changed() {
    if (!this.#wanted) return;
    const newest = this.#keyOf(this.#how.asked());
    if (newest === this.#newest) return;
    this.#newest = newest;
    this.#later(this.#how.pause ?? 0);
  }

  /** The reader presses for another try, or for what was offered. */
  retry() {
    this.#agreed = true;
    if (this.#engine.state() === "failed") this.#engine.retry();
    return this.ask();
  }

  /**
   * Ask at once, though it be once more.
   * @returns {Promise<void>} until that is answered, or has failed
   */
  ask() {
    const payload = this.#how.asked();
    this.#wanted = true;
    this.#newest = this.#keyOf(payload);
    this.#rest();
    if (payload === null) return Promise.resolve(this.#forget());
    if (this.#due?.key !== this.#newest) this.#due = { key: this.#newest, payload };
    // Words that stand until they are known to be wrong: each try of a failed start fails at once.
    if (this.#engine.state() !== "failed") this.error = null;
    this.#flight ??= this.#run(this.#due);
    this.#tell();
    return this.#flight;
  }

  /**
   * Ask until the answer is to what stands in the page. All who wait share one asking: were each
   * to ask by itself, they would outdate each other without end.
   * @returns {Promise<Reply | null>} null where it failed
   */
  async settled() {
    const { current } = this;
    if (current !== null) return current;
    let newest;
    do {
      const asking = this.ask();
      newest = this.#newest;
      await asking;
    } while (newest !== this.#newest && this.valid === null);
    return this.valid;
  }

  /** @param {Payload | null} payload */
  #keyOf(payload) {
    return payload === null ? "" : JSON.stringify([this.#engine.today(), payload]);
  }

  #rest() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.offered = false;
  }

  /** @param {number} pause */
  #later(pause) {
    this.#rest();
    if (this.#newest === "") return this.#forget();
    // What cannot run costs no bytes, and is not offered: asking says at once that it cannot.
    const free = this.#agreed || !this.#how.offers || !this.#engine.savesData() || !this.#engine.canRun();
    this.offered = !free && this.#engine.state() !== "ready";
    const { valid } = this;
    if (valid !== null) {
      // Changed back to what is answered already; the page may have begun to show the change.
      this.error = null;
      reporting(() => this.#how.show(valid));
    } else if (!this.offered && this.#due?.key !== this.#newest) this.#timer = setTimeout(() => void this.ask(), pause);
    this.#tell();
  }

  #forget() {
    this.answer = null;
    this.error = null;
    this.#answered = "";
    this.#tell();
  }

  /** @param {{key: string, payload: Payload}} asked */
  async #run(asked) {
    let outcome;
    do {
      asked = this.#due ?? asked;
      outcome = await this.#outcome(asked.payload);
    } while (this.#due !== asked);
    this.#due = null;
    this.#flight = null;
    const { key } = asked;
    if (key === this.#newest) this.#take(key, outcome);
    this.#tell();
  }

  /**
   * Only the asking itself stands inside the try: nothing the page does is taken for Python's.
   * @param {Payload} payload
   * @returns {Promise<{reply: Reply} | {error: unknown}>}
   */
  async #outcome(payload) {
    try {
      return { reply: await this.#how.ask(payload) };
    } catch (error) {
      if (!this.#engine.failed(error)) reportLater(error);
      return { error };
    }
  }

  /**
   * @param {string} key
   * @param {{reply: Reply} | {error: unknown}} outcome
   */
  #take(key, outcome) {
    if ("reply" in outcome) {
      const { reply } = outcome;
      this.answer = reply;
      this.#answered = key;
      this.error = null;
      reporting(() => this.#how.show(reply));
      return;
    }
    if (!this.#engine.failed(outcome.error)) return;
    this.error = outcome.error;
    const { fallback } = this.#how;
    if (!fallback) return;
    reporting(fallback);
    this.answer = null;
  }

  #tell() {
    reporting(() => this.#how.told?.());
  }
}

/** @param {() => void} run a part of the page: its fault is told where faults are looked for, and stops nothing */
function reporting(run) {
  try {
    run();
  } catch (fault) {
    reportLater(fault);
  }
}
