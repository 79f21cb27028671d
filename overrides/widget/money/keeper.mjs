/** Keeps what is typed into the money tools: in the store, and in step with other tabs. */

import { type } from "../store/draft.mjs";
import { loansNamed } from "../store/letter-loans.mjs";
import { nextId } from "../store/ids.mjs";
import { readMoney } from "../sections/money-state.mjs";
import { sharedStore, storageNotice } from "../store/shared-store.mjs";
import { undoable } from "../shell/undoable.mjs";
import { applyChanges, isRecord } from "../store/state.mjs";

/** @typedef {import("../store/state.mjs").Change} Change */

/** @param {string} path "loans/l1/principal" */
const full = (path) => ["money", ...path.split("/")];

export class MoneyKeeper extends EventTarget {
  #store = sharedStore();
  /** Ids of rows taken away on this page: they may come back. @type {string[]} */
  #removed = [];

  /** Sends `change` whenever something is different, typed here or elsewhere. */
  constructor() {
    super();
    this.#store.subscribe(() => this.#tell());
  }

  /** @returns {Record<string, any>} as kept, unchecked */
  get raw() {
    return this.#store.state.money;
  }

  get money() {
    return readMoney(this.raw);
  }

  /** The three numbers: apart from the rest, so that no paper takes them for more than they are. */
  get rough() {
    return this.#texts(this.raw.rough);
  }

  /** What is supposed of them; no paper takes that either. */
  get whatIf() {
    return this.#texts(this.raw.what_if);
  }

  /** @param {unknown} part as kept */
  #texts(part) {
    const kept = Object.entries(isRecord(part) ? part : {});
    return Object.fromEntries(kept.filter(([, value]) => typeof value === "string"));
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
   * Typing: known at once, saved after a pause.
   * @param {string} path
   * @param {string | string[]} value
   */
  type(path, value) {
    type(this.#store, [{ path: full(path), value: value.length === 0 ? null : value }]);
    this.#tell();
  }

  /** @param {Record<string, any>} values by path; null takes away */
  change(values) {
    this.#store.change(this.#changes(values));
  }

  /**
   * The same with a notice that offers to take it back.
   * @param {Record<string, any>} values
   * @param {string} words
   * @param {HTMLElement} near
   * @param {import("../shell/undoable.mjs").Ways} [ways]
   */
  undoable(values, words, near, ways) {
    undoable(this.#store, this.#changes(values), words, near, ways);
  }

  /** @param {Record<string, any>} values */
  #changes(values) {
    const changes = Object.entries(values).map(([path, value]) => ({ path: full(path), value }));
    const left = idsIn(readMoney(applyChanges(this.#store.state, changes).money));
    // Before anybody is told of the change: an empty card then asks for an id.
    this.#removed.push(...idsIn(this.money).filter((id) => !left.includes(id)));
    return changes;
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

  /** Forget all. @param {HTMLElement} near */
  clear(near) {
    const all = Object.keys(this.raw);
    this.undoable(Object.fromEntries(all.map((key) => [key, null])), "cleared", near);
  }

  #tell() {
    // Every field asks for its value.
    this.#store.still(() => this.dispatchEvent(new Event("change")));
  }
}

/** @param {import("../sections/money-state.mjs").Money} money */
function idsIn({ loans, entries }) {
  return [...loans, ...entries].map(({ id }) => id);
}
