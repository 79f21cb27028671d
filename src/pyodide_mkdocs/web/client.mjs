/**
 * The page's side of Python: starts the worker on first need, gives every
 * request an id, a time-out and a way to fail, and says how far the start is.
 * Speaks in codes only (`protocol.mjs`); words for readers are the page's matter.
 */

import { canRun } from "./can-run.mjs";
import { ErrorCode, PROTOCOL_VERSION, PythonError, speaksProtocol } from "./protocol.mjs";
import { readSettings } from "./settings.mjs";

export { ErrorCode, PythonError, canRun, readSettings };

/** @typedef {"idle" | "loading" | "ready" | "failed"} ClientState */

/**
 * Times in milliseconds.
 * @typedef {object} Times
 * @property {number} slow after this long without being ready, `slow` is sent once
 * @property {number} stall no byte for this long: the start has failed
 * @property {number} boot all bytes here, not ready for this long: the start has failed
 * @property {number} call how long a call may take unless the caller says otherwise
 */

/** @type {Times} */
const TIMES = { slow: 10_000, stall: 30_000, boot: 60_000, call: 15_000 };

/**
 * @typedef {object} Pending
 * @property {string} request JSON
 * @property {number} timeoutMs
 * @property {(reply: unknown) => void} resolve
 * @property {(error: PythonError) => void} reject
 * @property {ReturnType<typeof setTimeout>} [timer] runs once the worker has the request
 */

/**
 * Events: `statechange`; `progress` (a CustomEvent, detail `{loaded, total}` in
 * bytes); `slow`, once per start.
 */
export class PythonClient extends EventTarget {
  #options;
  #workerUrl;
  #times;
  /** The lean runtime lacked something: the whole one is what is started from now on. */
  #whole = false;
  /** @type {ClientState} */
  #state = "idle";
  /** @type {PythonError | null} */
  #error = null;
  #progress;
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Map<number, Pending>} */
  #pending = new Map();
  #lastId = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #slowTimer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #startTimer;

  /**
   * @param {import("./protocol.mjs").StartOptions} options
   * @param {{workerUrl?: URL | string, times?: Partial<Times>}} [extra] for tests
   */
  constructor(options, extra = {}) {
    super();
    this.#options = options;
    // As published: modules end in .js there (bundle.py).
    this.#workerUrl = extra.workerUrl ?? new URL("./worker.js", import.meta.url);
    this.#times = { ...TIMES, ...extra.times };
    this.#progress = { loaded: 0, total: options.total };
  }

  /** @returns {ClientState} */
  get state() {
    return this.#state;
  }

  /** Why the last start failed; null unless `state` is "failed". */
  get error() {
    return this.#error;
  }

  /** Bytes (decoded) of the start so far, and in all. */
  get progress() {
    return { ...this.#progress };
  }

  /** Start Python if it is not started. After a failure only `retry()` starts again. */
  start() {
    if (this.#state !== "idle") return;
    if (!canRun()) {
      this.#fail(new PythonError(ErrorCode.UNSUPPORTED));
      return;
    }
    this.#setState("loading");
    const options = this.#whole ? { ...this.#options, ...this.#options.whole } : this.#options;
    this.#progress = { loaded: 0, total: options.total };
    this.#slowTimer = setTimeout(() => this.dispatchEvent(new Event("slow")), this.#times.slow);
    this.#watchStart();
    try {
      this.#listen(new Worker(this.#workerUrl, { type: "module" }));
      this.#post({ type: "start", protocol: PROTOCOL_VERSION, options });
    } catch {
      // Firefox just before it had module workers knew their option, and refused.
      this.#fail(new PythonError(ErrorCode.WORKER_MISSING));
    }
  }

  /** Start again after a failure. */
  retry() {
    if (this.#state === "failed") this.#setState("idle");
    this.start();
  }

  /**
   * Send a request to the entry function; starts Python if needed. The time-out
   * counts from the moment Python has the request: the start has limits of its own.
   * @param {unknown} request anything JSON can hold
   * @param {{timeoutMs?: number}} [options]
   * @returns {Promise<unknown>} the reply, parsed
   * @throws {PythonError}
   */
  call(request, { timeoutMs = this.#times.call } = {}) {
    return new Promise((resolve, reject) => {
      this.start();
      if (this.#error) {
        reject(this.#error);
        return;
      }
      const id = ++this.#lastId;
      this.#pending.set(id, { request: JSON.stringify(request), timeoutMs, resolve, reject });
      if (this.#state === "ready") this.#sendCall(id);
    });
  }

  /** @param {Worker} worker */
  #listen(worker) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }) => {
      // A stopped worker may still have messages on the way.
      if (worker === this.#worker) this.#receive(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      if (worker === this.#worker) this.#fail(new PythonError(ErrorCode.WORKER_FAILED));
    });
    worker.addEventListener("messageerror", () => {
      if (worker === this.#worker) this.#fail(new PythonError(ErrorCode.MESSAGE_UNREADABLE));
    });
  }

  /** @param {import("./protocol.mjs").ToWorker} message */
  #post(message) {
    this.#worker?.postMessage(message);
  }

  /** @param {import("./protocol.mjs").FromWorker} message */
  #receive(message) {
    if (!speaksProtocol(message)) {
      this.#fail(new PythonError(ErrorCode.PROTOCOL));
    } else if (message.type === "progress") {
      if (this.#state === "loading") this.#advance(message.loaded);
    } else if (message.type === "ready") {
      this.#advance(this.#progress.total);
      this.#clearStartTimers();
      // Before anybody hears of it and asks again: what has waited longest goes first.
      for (const id of this.#pending.keys()) this.#sendCall(id);
      this.#setState("ready");
    } else if (message.type === "cut") {
      // What waits for a reply is put to the whole runtime.
      this.#stop();
      this.#whole = true;
      this.#setState("idle");
      this.start();
    } else if (message.type === "failed") {
      this.#fail(new PythonError(message.code, message.detail));
    } else if (message.type === "reply") {
      this.#settle(message.id, (pending) => pending.resolve(JSON.parse(message.reply)));
    } else {
      const error = new PythonError(message.code, message.detail);
      this.#settle(message.id, (pending) => pending.reject(error));
      if (message.code === ErrorCode.MEMORY) this.#rest();
    }
  }

  /** @param {number} id */
  #sendCall(id) {
    const pending = this.#pending.get(id);
    if (!pending || pending.timer !== undefined) return;
    pending.timer = setTimeout(() => this.#callTimedOut(id), pending.timeoutMs);
    this.#post({ type: "call", protocol: PROTOCOL_VERSION, id, request: pending.request });
  }

  /** @param {number} id */
  #callTimedOut(id) {
    this.#settle(id, (pending) => pending.reject(new PythonError(ErrorCode.CALL_TIMEOUT)));
    // Python cannot be interrupted from outside, only stopped.
    this.#rest();
  }

  /** Until the next call: what waits is not put to another worker by itself, or one bad call could break each. */
  #rest() {
    this.#stop(new PythonError(ErrorCode.INTERRUPTED));
    this.#setState("idle");
  }

  /**
   * @param {number} id
   * @param {(pending: Pending) => void} finish
   */
  #settle(id, finish) {
    const pending = this.#pending.get(id);
    if (!pending) return;
    this.#pending.delete(id);
    clearTimeout(pending.timer);
    try {
      finish(pending);
    } catch {
      pending.reject(new PythonError(ErrorCode.REPLY_UNREADABLE));
    }
  }

  /** @param {number} loaded bytes */
  #advance(loaded) {
    this.#progress.loaded = loaded;
    this.#watchStart();
    this.dispatchEvent(new CustomEvent("progress", { detail: this.progress }));
  }

  /** Begin anew to wait for the next sign of life of the start. */
  #watchStart() {
    const { loaded, total } = this.#progress;
    const complete = loaded >= total;
    const error = new PythonError(complete ? ErrorCode.START_TIMEOUT : ErrorCode.STALLED);
    clearTimeout(this.#startTimer);
    this.#startTimer = setTimeout(
      () => this.#fail(error),
      complete ? this.#times.boot : this.#times.stall,
    );
  }

  #clearStartTimers() {
    clearTimeout(this.#slowTimer);
    clearTimeout(this.#startTimer);
  }

  /** @param {PythonError} error */
  #fail(error) {
    // The lean one can do most things, and is here.
    this.#whole = false;
    this.#stop(error);
    this.#error = error;
    this.#setState("failed");
  }

  /**
   * Stop the worker, and reject whatever waits, or leave it to the next one.
   * @param {PythonError} [error]
   */
  #stop(error) {
    this.#clearStartTimers();
    this.#worker?.terminate();
    this.#worker = null;
    for (const [id, waiting] of [...this.#pending]) {
      if (error) this.#settle(id, ({ reject }) => reject(error));
      clearTimeout(waiting.timer);
      waiting.timer = undefined;
    }
  }

  /** @param {ClientState} state */
  #setState(state) {
    if (state !== "failed") this.#error = null;
    if (state === this.#state) return;
    this.#state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

/**
 * A client for this page. Nothing is downloaded before `start()` or `call()`.
 * @param {import("./protocol.mjs").StartOptions} [options]
 * @param {{workerUrl?: URL | string, times?: Partial<Times>}} [extra] for tests
 */
export function createPythonClient(options = readSettings(document), extra = {}) {
  return new PythonClient(options, extra);
}

/** @type {PythonClient | undefined} */
let shared;

/** The one client that all parts of a page use together. */
export function sharedPythonClient() {
  shared ??= createPythonClient();
  return shared;
}
