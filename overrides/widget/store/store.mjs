/**
 * What the reader ticked and typed, kept on this device only, under keys of our own.
 *
 * Every change reads storage anew, changes its own entries and writes back, so two
 * tabs never undo each other. What cannot be written waits in memory, on top of what
 * storage holds, and is written with the next change that succeeds.
 *
 * Whoever reads gets the same frozen snapshot until something is different; while listeners
 * are told, storage is not even asked: the rows of a page read a thousand times for one tick.
 */

import { callEach } from "../dom/plain.mjs";
import { changesBetween } from "./changes.mjs";
import { applyChanges, emptyState, frozen, parseState } from "./state.mjs";
import { takeBack } from "./take-back.mjs";

/** @typedef {import("./state.mjs").Change} Change */
/** @typedef {"saved" | "private" | "memory" | "full" | "damaged" | "damaged-part" | "newer" | "unread"} StoreStatus
 *   private: the reader wants nothing saved; unread: a fault of ours kept it from being read */
/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} KeyValue */

export const PREFIX = "wsd-guide:";
export const KEY = `${PREFIX}state`;
export const DAMAGED = `${PREFIX}damaged-`;

/** @param {unknown} error */
function troubleOf(error) {
  // Firefox had a name of its own for it.
  return error instanceof Error && /quota/i.test(error.name) ? "full" : "memory";
}

export class Store {
  #storage;
  #now;
  /** @type {StoreStatus} */
  #status = "saved";
  #mayWrite = true;
  /** @type {{json: string | null, state: import("./state.mjs").State}} */
  #read = { json: null, state: emptyState() };
  /** Sets aside what was read and is not sound. @type {(() => void) | null} */
  #mend = null;
  /** One snapshot for whoever reads meanwhile. */
  #still = false;
  /** @type {import("./state.mjs").State | null} null: to be put together anew */
  #snapshot = null;
  /** @type {Map<string, Change>} the newest unwritten change of each path */
  #unwritten = new Map();
  /** Something was typed that the listeners have not been told of. */
  #typed = false;
  /** @type {Set<() => void>} */
  #listeners = new Set();

  /**
   * @param {KeyValue | null} storage null when the browser forbids it
   * @param {() => Date} [now]
   * @param {boolean} [privately] neither read nor write; see `keepPrivate`
   */
  constructor(storage, now = () => new Date(), privately = false) {
    this.#storage = privately ? null : storage;
    this.#now = now;
    if (!storage) this.#status = "memory";
    if (privately) this.#status = "private";
    this.#lookAgain();
  }

  /** @returns {StoreStatus} */
  get status() {
    return this.#status;
  }

  /** Whether every change outlasts this page; also false while nothing shall be saved. */
  get kept() {
    return this.#unwritten.size === 0;
  }

  /** Everything, with what could not be written yet: the same object until something changes. Entries are not checked. */
  get state() {
    if (!this.#still) this.#look();
    return this.#known();
  }

  #known() {
    this.#snapshot ??= frozen(applyChanges(this.#read.state, this.#unwritten.values()));
    return this.#snapshot;
  }

  /**
   * @param {string} id
   * @returns {import("./state.mjs").ItemState | null} null: open
   */
  item(id) {
    const value = this.state.items[id];
    return value === "done" || value === "not-applicable" ? value : null;
  }

  /**
   * @param {string} id of a question of the finder
   * @returns {string | null} id of the option chosen; the finder knows whether there is one
   */
  answer(id) {
    const value = this.state.finder[id];
    return typeof value === "string" ? value : null;
  }

  /**
   * @param {Change[]} changes made together
   * @returns {() => boolean} takes them back, where nobody has altered the same entries since; see `takeBack`
   */
  change(changes) {
    this.#lookAgain();
    const before = this.#known();
    for (const change of changes) this.#wait(change);
    this.#write();
    this.#notify();
    return () => this.takeBack(before, changes);
  }

  /**
   * Typing: part of what is kept from now on, written down and told of later, see draft.mjs.
   * @param {Change[]} changes
   */
  type(changes) {
    for (const change of changes) this.#wait(change);
    this.#typed = true;
  }

  /** Write down what was typed; nothing on the page moves. */
  writeDown() {
    if (!this.#typed) return;
    this.#lookAgain();
    this.#write();
  }

  /** Write down what was typed, and tell of it. */
  save() {
    if (this.#typed) this.refresh();
  }

  /** What waits is applied in the order it came: a whole record may have gone in between. @param {Change} change */
  #wait(change) {
    const key = JSON.stringify(change.path);
    this.#unwritten.delete(key);
    this.#unwritten.set(key, change);
    this.#snapshot = null;
  }

  /**
   * Take changes back, where nobody has altered the same entries since.
   * @param {import("./state.mjs").State} before the state the changes were made to
   * @param {Change[]} changes
   * @returns {boolean} false where all that they changed was altered since
   */
  takeBack(before, changes) {
    this.#lookAgain();
    const back = takeBack(before, changes, this.#known());
    this.change(back);
    return back.length > 0 || changesBetween(before, applyChanges(before, changes)).length === 0;
  }

  /** From now on read and write nothing: what was saved stays where it is, out of sight. */
  keepPrivate() {
    this.#storage = null;
    this.#start("private");
  }

  /**
   * Save again, and with it what was entered privately.
   * @param {KeyValue | null} storage
   */
  saveAgain(storage) {
    this.#storage = storage;
    this.#status = storage ? "saved" : "memory";
    this.#mayWrite = true;
    this.refresh();
  }

  /** Everything was erased from storage by the caller: hold nothing back in memory either. */
  startEmpty() {
    this.#start(this.#status === "private" || !this.#storage ? this.#status : "saved");
  }

  /** @param {StoreStatus} status */
  #start(status) {
    this.#unwritten.clear();
    this.#take(null, emptyState());
    this.#mayWrite = true;
    this.#status = status;
    this.#notify();
  }

  /** Another tab wrote, or this page came back from the past: look again. */
  refresh() {
    this.#lookAgain();
    if (this.#unwritten.size > 0) this.#write();
    this.#notify();
  }

  /**
   * @param {() => void} listener called after every change, also of other tabs
   * @returns {() => void} ends it
   */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whatever is read meanwhile is one snapshot, and storage is asked once. @param {() => void} act reads much */
  still(act) {
    const before = this.#still;
    if (!before) this.#look();
    this.#still = true;
    try {
      act();
    } finally {
      this.#still = before;
    }
  }

  #notify() {
    this.#typed = false;
    this.still(() => callEach(this.#listeners));
  }

  /** Take over what storage holds by now. */
  #look() {
    let json = null;
    try {
      json = this.#storage?.getItem(KEY) ?? null;
    } catch {
      // What cannot be read must not be written over.
      this.#refuse("memory");
      return;
    }
    if (json === this.#read.json) return;
    const { state, fault, dropped } = parseState(json);
    this.#take(json, state);
    if (fault === "newer" || fault === "unread") this.#refuse(fault);
    // Reading writes nothing: that waits for the next act.
    const rest = fault === "damaged" ? null : state;
    if (!rest || dropped > 0) this.#mend = () => this.#setAside(/** @type {string} */ (json), rest);
  }

  /** Before anything is written, and whenever there is reason to: look, and set aside what is unsound. */
  #lookAgain() {
    this.#look();
    const mend = this.#mend;
    this.#mend = null;
    mend?.();
  }

  /** @param {string | null} json @param {import("./state.mjs").State} state what it says */
  #take(json, state) {
    this.#read = { json, state };
    this.#mend = null;
    this.#snapshot = null;
  }

  /**
   * Go on with what could be read; the original is set aside once.
   * @param {string} json
   * @param {import("./state.mjs").State | null} rest null: nothing could be read
   */
  #setAside(json, rest) {
    const kept = rest && JSON.stringify(rest);
    try {
      this.#storage?.setItem(DAMAGED + this.#now().toISOString(), json);
      if (kept) this.#storage?.setItem(KEY, kept);
      else this.#storage?.removeItem(KEY);
      this.#take(kept, rest ?? emptyState());
      this.#status = rest ? "damaged-part" : "damaged";
    } catch (error) {
      // Writing over the original would lose what could not be read.
      this.#refuse(rest ? troubleOf(error) : "damaged");
    }
  }

  /** @param {"memory" | "full" | "damaged" | "newer" | "unread"} status */
  #refuse(status) {
    this.#status = status;
    this.#mayWrite = false;
  }

  #write() {
    const state = { ...this.#known(), saved: this.#now().toISOString() };
    if (!this.#storage || !this.#mayWrite) return;
    const json = JSON.stringify(state);
    try {
      this.#storage.setItem(KEY, json);
    } catch (error) {
      this.#status = troubleOf(error);
      return;
    }
    this.#unwritten.clear();
    this.#take(json, state);
    // The notice about a damaged copy stays for as long as the page is open.
    if (!this.#status.startsWith("damaged")) this.#status = "saved";
  }
}
