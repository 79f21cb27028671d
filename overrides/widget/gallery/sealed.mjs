/**
 * A window that can reach nothing of the reader's: what is kept in it lies in memory and goes
 * with it. All this is in place before the page in it runs its first line.
 */

import { ROOT } from "../dom/addresses.mjs";
import { emptyState } from "../store/state.mjs";
import { KEY } from "../store/store.mjs";

/** @typedef {Window & typeof globalThis} Sealed */

/**
 * As src/knowledge_base/schema/examples.py has it; what is left out is as usual.
 * @typedef {object} Example
 * @property {string} page
 * @property {string} [at]
 * @property {Record<string, unknown>} [saved]
 * @property {"none" | "waits" | "late" | "stops" | "fails"} [python]
 * @property {"forbidden" | "full"} [storage]
 * @property {{press?: string, write?: string, into?: string}[]} [do]
 * @property {string} [shows]
 * @property {boolean} [narrow]
 */

/** The day of all examples, so that what counts days looks the same for ever. */
const NOW = new Date(2026, 10, 30, 9).getTime();
/** A start is called slow after it, in milliseconds (client.mjs). What takes longer never comes in a window. */
const SLOW = 10_000;
/** Where a browser keeps things, or speaks with other pages, besides the two storages. */
const DOORS = ["caches", "indexedDB", "cookieStore", "BroadcastChannel", "SharedWorker"];
const NAVIGATOR_DOORS = ["serviceWorker", "storage", "share", "clipboard"];

/**
 * @param {Sealed} sealed
 * @param {Example} example
 * @param {boolean} dark
 * @returns {() => void} from then on Python answers no more, where the example says that it stops
 */
export function seal(sealed, { saved, python, storage }, dark) {
  // The place of the choice in the menu of brightness.
  const kept = { [`${ROOT.pathname}.__palette`]: JSON.stringify({ index: dark ? 2 : 1 }) };
  if (saved) kept[KEY] = JSON.stringify({ ...emptyState(), ...saved, saved: new Date(NOW).toISOString() });
  for (const [name, first] of Object.entries({ localStorage: kept, sessionStorage: {} })) {
    const memory = memoryStorage(first, storage === "full");
    Object.defineProperty(sealed, name, { get: () => (storage === "forbidden" ? refuse() : memory) });
  }
  for (const door of DOORS) Object.defineProperty(sealed, door, { value: undefined });
  for (const door of NAVIGATOR_DOORS) Object.defineProperty(sealed.navigator, door, { value: undefined });
  sealed.Date = standingStill(sealed.Date);
  // A page that brings its own part into view, or the cursor there, would scroll the page around it.
  sealed.Element.prototype.scrollIntoView = () => {};
  sealed.HTMLElement.prototype.focus = () => {};
  shorten(sealed, python === "late");
  if (python === "none") Object.defineProperty(sealed, "WebAssembly", { value: undefined });
  else if (python === "stops") return stopping(sealed);
  else if (python) sealed.Worker = /** @type {any} */ (mute(sealed, python === "fails"));
  return () => {};
}

/**
 * @param {Sealed} sealed
 * @param {boolean} slow ten seconds have passed already
 */
function shorten(sealed, slow) {
  const { setTimeout } = sealed;
  sealed.setTimeout = /** @type {any} */ (
    (/** @type {() => void} */ run, /** @type {number} */ ms = 0) =>
      ms > SLOW ? 0 : setTimeout(run, slow && ms === SLOW ? 0 : ms)
  );
}

/**
 * Python that answers until it is told to stop: what it is asked then reaches nobody.
 * @param {Sealed} sealed
 */
function stopping(sealed) {
  let stopped = false;
  sealed.Worker = class extends sealed.Worker {
    /** @param {any} message */
    postMessage(message) {
      if (!stopped) super.postMessage(message);
    }
  };
  return () => {
    stopped = true;
  };
}

/** @returns {never} */
function refuse() {
  throw new DOMException("storage is forbidden", "SecurityError");
}

/**
 * @param {Record<string, string>} first
 * @param {boolean} full
 * @returns {Storage}
 */
function memoryStorage(first, full) {
  const kept = new Map(Object.entries(first));
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem(name, content) {
      if (full) throw new DOMException("storage is full", "QuotaExceededError");
      kept.set(name, String(content));
    },
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}

/**
 * @param {DateConstructor} Real
 * @returns {DateConstructor}
 */
function standingStill(Real) {
  const Still = class extends /** @type {any} */ (Real) {
    /** @param {...any} given */
    constructor(...given) {
      super(...(given.length > 0 ? given : [NOW]));
    }

    static now() {
      return NOW;
    }
  };
  return /** @type {any} */ (Still);
}

/**
 * A worker that never answers, or fails at once.
 * @param {Sealed} sealed
 * @param {boolean} fails
 */
function mute(sealed, fails) {
  return class extends sealed.EventTarget {
    /** @param {string} address @param {WorkerOptions} [options] */
    constructor(address, { type } = {}) {
      super();
      // As a browser that knows module workers: it reads the type first, then the address.
      if (type === "module") new sealed.URL(address, sealed.location.href);
      if (fails) sealed.queueMicrotask(() => this.dispatchEvent(new sealed.Event("error")));
    }

    postMessage() {}

    terminate() {}
  };
}
