/**
 * The contract between the page and the worker: every message shape and every
 * error code is named here and nowhere else.
 */

/** Raised by one whenever a message shape changes; both sides check it. */
export const PROTOCOL_VERSION = 2;

/** Id of the `<script type="application/json">` block that the plugin writes into each page. */
export const SETTINGS_ID = "pyodide-mkdocs";

/**
 * Why Python did not start or a call did not succeed. The values are stable:
 * a page may choose its words by them.
 */
export const ErrorCode = /** @type {const} */ ({
  /** The page has no settings block, or it cannot be read. */
  SETTINGS: "settings-missing",
  /** The browser lacks what Python needs (can-run.mjs); nothing was fetched. */
  UNSUPPORTED: "browser-unsupported",
  /** The browser would not make a module worker. */
  WORKER_MISSING: "worker-missing",
  /** The browser has no WebAssembly (for example switched off by a lockdown mode). */
  WASM_MISSING: "wasm-missing",
  /** WebAssembly is there, but a content security policy forbids it. */
  WASM_BLOCKED: "wasm-blocked",
  /** The worker's file did not load, or the worker stopped by an error of its own. */
  WORKER_FAILED: "worker-failed",
  /** A message could not be read on the other side. */
  MESSAGE_UNREADABLE: "message-unreadable",
  /** Page and worker come from different releases. */
  PROTOCOL: "protocol-mismatch",
  /** A file of the runtime or of the app did not load. */
  DOWNLOAD_FAILED: "download-failed",
  /** No byte arrived for too long. */
  STALLED: "download-stalled",
  /** All bytes are here, yet Python was not ready in time. */
  START_TIMEOUT: "start-timeout",
  /** Python started but the package did not import. */
  START_FAILED: "start-failed",
  /** A call took too long; the worker was stopped and starts anew on the next call. */
  CALL_TIMEOUT: "call-timeout",
  /**
   * No memory could be had for Python, or it broke down in a call, as it does for want of memory;
   * the worker was stopped, and starts anew on the next try or call.
   */
  MEMORY: "out-of-memory",
  /** Python raised; `detail` is the name of the exception's type and nothing else. */
  PYTHON: "python-error",
  /** The reply of Python was not JSON. */
  REPLY_UNREADABLE: "reply-unreadable",
  /** The call needs what the lean runtime lacks, and the whole one did not arrive. */
  WHOLE_MISSING: "whole-runtime-missing",
  /** The worker was stopped while this call waited. */
  INTERRUPTED: "interrupted",
});

/** @typedef {(typeof ErrorCode)[keyof typeof ErrorCode]} ErrorCodeValue */

/**
 * What the worker needs to start. All addresses are absolute.
 * @typedef {object} StartOptions
 * @property {string} runtime folder of the Python runtime, with a slash at the end
 * @property {string} stdlib address of the trimmed standard library; beside it is a lock file with no packages in it
 * @property {string} app address of the zip that holds the package
 * @property {string} entry `package.module:function`
 * @property {string[]} data paths in the package's folder of JSON that is published beside the zip
 * @property {number} modules bytes (decoded) of those in `total` that come as modules
 * @property {number} total bytes (decoded) that a start downloads
 * @property {Whole} [whole] where `runtime` is lean, or was: what goes on where it lacks something
 * @property {number} [patience] milliseconds after the last byte, in which a lean one is to be ready
 */

/** @typedef {Pick<StartOptions, "runtime" | "modules" | "total">} Whole */

/**
 * Page to worker.
 * @typedef {{type: "start", protocol: number, options: StartOptions}} StartMessage
 * @typedef {{type: "call", protocol: number, id: number, request: string}} CallMessage
 * @typedef {StartMessage | CallMessage} ToWorker
 */

/**
 * Worker to page.
 * @typedef {{type: "progress", protocol: number, loaded: number}} ProgressMessage
 * @typedef {{type: "ready", protocol: number}} ReadyMessage
 * @typedef {{type: "cut", protocol: number}} CutMessage the lean runtime lacks what was called
 * @typedef {{type: "failed", protocol: number, code: ErrorCodeValue, detail: string}} FailedMessage
 * @typedef {{type: "reply", protocol: number, id: number, reply: string}} ReplyMessage
 * @typedef {{type: "error", protocol: number, id: number, code: ErrorCodeValue, detail: string}}
 *   CallErrorMessage
 * @typedef {ProgressMessage | ReadyMessage | CutMessage | FailedMessage | ReplyMessage |
 *   CallErrorMessage} FromWorker
 */

/**
 * Whether a message speaks this file's version.
 * @param {unknown} message
 * @returns {boolean}
 */
export function speaksProtocol(message) {
  return (
    typeof message === "object" &&
    message !== null &&
    "protocol" in message &&
    message.protocol === PROTOCOL_VERSION
  );
}

/** The one error class of this library. */
export class PythonError extends Error {
  /**
   * @param {ErrorCodeValue} code
   * @param {string} [detail] technical, never shown to a reader, never a reader's data
   */
  constructor(code, detail = "") {
    super(detail ? `${code}: ${detail}` : code);
    this.name = "PythonError";
    /** @type {ErrorCodeValue} */
    this.code = code;
    this.detail = detail;
  }
}
