/** The quick note beside the cards. It goes into the contact log, one entry for each call. */

import { NOTE_SETTING } from "./call-place.mjs";
import { find, findAll, put } from "./dom.mjs";
import { entryChanges, freshId, stampOf } from "./log-entries.mjs";
import { sharedStore, storageNotice } from "./shared-store.mjs";
import { isRecord } from "./state.mjs";
import { text } from "./strings.mjs";

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

const SAVE_AFTER_MS = 250;
/** Asked for on every card: what the other side says. */
const ALWAYS = "said";

export class CallNote {
  #store = sharedStore();
  #root;
  #stays;
  /** @type {Map<string, HTMLElement>} */
  #fields;
  /** @type {Set<string>} typed in and not saved yet */
  #unsaved = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #incoming = false;

  /** @param {HTMLElement} root .call-note */
  constructor(root) {
    this.#root = root;
    this.#stays = find(root, "[role=status]").textContent ?? "";
    this.#fields = new Map(findAll(root, "[data-note]").map((field) => [field.dataset.note ?? "", field]));
    root.addEventListener("submit", (event) => event.preventDefault());
    for (const [id, field] of this.#fields) {
      for (const name of ["input", "change"]) field.addEventListener(name, () => this.#typed(id));
    }
    root.addEventListener("focusout", () => this.save());
    document.addEventListener("visibilitychange", () => this.save());
    window.addEventListener("pagehide", () => this.save());
  }

  /** A new call begins: the next note is an entry of its own. */
  begin() {
    this.save();
    this.#store.change([{ path: ["settings", NOTE_SETTING], value: null }]);
  }

  /**
   * Ask for what is worth noting on a card.
   * @param {HTMLElement} card
   */
  show(card) {
    this.#incoming = "incoming" in card.dataset;
    const wanted = [...(card.dataset.write ?? "").split(" "), ALWAYS];
    const entry = this.#entry();
    for (const [id, field] of this.#fields) {
      // When the call is over there is time to fill in the rest.
      field.hidden = !("end" in card.dataset) && !wanted.includes(id);
      const kept = entry?.[id];
      const control = controlOf(field);
      const value = typeof kept === "string" ? kept : "";
      if (!this.#unsaved.has(id) && control.value !== value) control.value = value;
    }
    const notice = storageNotice(this.#store);
    put(find(this.#root, "[role=status]"), notice ? text(notice) : this.#stays);
  }

  /** @returns {string} "" before the first word was noted, when the entry was deleted, and the next day */
  get #id() {
    const { settings, log } = this.#store.state;
    const id = settings[NOTE_SETTING];
    const entry = typeof id === "string" ? log[id] : null;
    return isRecord(entry) && entry.date === stampOf().date ? String(id) : "";
  }

  /** @returns {Record<string, unknown> | undefined} */
  #entry() {
    return this.#store.state.log[this.#id];
  }

  /** @param {string} id of a field */
  #typed(id) {
    this.#unsaved.add(id);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), SAVE_AFTER_MS);
  }

  save() {
    clearTimeout(this.#timer);
    if (this.#unsaved.size === 0) return;
    const typed = [...this.#unsaved].map((id) => ({ id, value: this.#value(id) }));
    this.#unsaved.clear();
    const known = this.#id;
    if (!known && typed.every(({ value }) => !value)) return;
    const entry = known || freshId(this.#store.state);
    this.#store.change([
      ...(known ? [] : this.#newEntry(entry)),
      ...typed.map(({ id, value }) => ({ path: ["log", entry, id], value: value || null })),
    ]);
  }

  /** @param {string} id */
  #newEntry(id) {
    // Who calls without being asked may be anybody: that is for the reader to say.
    // The hotline is the bank's; a debt that was transferred is talked over with its creditor.
    const own = this.#store.state.facts.creditor_name ? { channel: "call-out", party: "creditor" } : { channel: "hotline", party: "bank" };
    /** @type {Record<string, string>} */
    const call = this.#incoming ? { channel: "call-in" } : own;
    return [
      ...entryChanges(id, { ...stampOf(), ...call }),
      { path: ["settings", NOTE_SETTING], value: id },
    ];
  }

  /** @param {string} id */
  #value(id) {
    return controlOf(/** @type {HTMLElement} */ (this.#fields.get(id))).value.trim();
  }
}

/**
 * @param {HTMLElement} field
 * @returns {Control}
 */
function controlOf(field) {
  return /** @type {Control} */ (find(field, "input, textarea, select"));
}
