/** Keeps what is typed into the money tools: in the store, and in step with other tabs. */

import { loansNamed } from "./letter-loans.mjs";
import { nextId, readMoney } from "./money-state.mjs";
import { sharedStore, storageNotice } from "./shared-store.mjs";
import { applyChanges } from "./state.mjs";

/** @typedef {import("./state.mjs").Change} Change */

const SAVE_AFTER_MS = 250;

/** @param {string} path "loans/l1/principal" */
const full = (path) => ["money", ...path.split("/")];

export class MoneyKeeper extends EventTarget {
  #store = sharedStore();
  /** @type {Map<string, Change>} typing that is not saved yet */
  #unsaved = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** Ids of rows taken away on this page: they may come back. @type {string[]} */
  #removed = [];
  /** @type {Record<string, any> | null} every field asks for it after every key */
  #raw = null;

  /** Sends `change` whenever something is different, typed here or elsewhere. */
  constructor() {
    super();
    this.#store.subscribe(() => this.#tell());
    // The last chance on a phone: pages are thrown away without another event.
    document.addEventListener("visibilitychange", () => this.save());
    window.addEventListener("pagehide", () => this.save());
  }

  /** @returns {Record<string, any>} as kept, unchecked */
  get raw() {
    this.#raw ??= applyChanges(this.#store.state, this.#unsaved.values()).money;
    return this.#raw;
  }

  get money() {
    return readMoney(this.raw);
  }

  get notice() {
    return storageNotice(this.#store);
  }

  /**
   * @param {string} path
   * @returns {unknown}
   */
  value(path) {
    /** @type {any} */
    let value = this.raw;
    for (const key of path.split("/")) value = value?.[key];
    return value;
  }

  /**
   * Typing: kept at once in memory, saved after a pause.
   * @param {string} path
   * @param {string | string[]} value
   */
  type(path, value) {
    this.#unsaved.set(path, { path: full(path), value: value.length === 0 ? null : value });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), SAVE_AFTER_MS);
    this.#tell();
  }

  /**
   * @param {Record<string, any>} values by path; null takes away
   * @returns {() => void} puts back what was there, beside what was typed since
   */
  change(values) {
    this.save();
    const changes = Object.entries(values).map(([path, value]) => ({ path: full(path), value }));
    const left = idsIn(readMoney(applyChanges(this.#store.state, changes).money));
    // Before anybody is told of the change: an empty card then asks for an id.
    this.#removed.push(...idsIn(this.money).filter((id) => !left.includes(id)));
    const undo = this.#store.change(changes);
    return () => {
      this.save();
      undo();
    };
  }

  /**
   * An id for a new loan or row of one's own: none that is kept, nor one that undo may bring back, nor
   * one that a letter still names.
   * @param {string} prefix
   * @param {string[]} [taken] more ids not to give
   */
  newId(prefix, taken = []) {
    const ids = [...idsIn(this.money), ...this.#removed, ...loansNamed(this.#store.state), ...taken];
    return nextId(prefix, ids.filter((id) => id.replace(/\d+$/, "") === prefix));
  }

  save() {
    clearTimeout(this.#timer);
    if (this.#unsaved.size === 0) return;
    const changes = [...this.#unsaved.values()];
    this.#unsaved.clear();
    this.#store.change(changes);
  }

  /** Forget all; @returns {() => void} brings it back */
  clear() {
    this.save();
    const all = Object.keys(this.raw);
    return this.change(Object.fromEntries(all.map((key) => [key, null])));
  }

  #tell() {
    this.#raw = null;
    this.dispatchEvent(new Event("change"));
  }
}

/** @param {import("./money-state.mjs").Money} money */
function idsIn({ loans, entries }) {
  return [...loans, ...entries].map(({ id }) => id);
}
