/** The quick note beside the cards. It goes into the contact log, one entry for each call. */

import { NOTE_SETTING } from "../store/sections.mjs";
import { type } from "../store/draft.mjs";
import { find, findAll, put } from "../dom/make.mjs";
import { entryChanges, freshId, stampOf } from "../sections/log-entries.mjs";
import { sharedStore, storageNotice } from "../store/shared-store.mjs";
import { isRecord } from "../store/state.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/** Asked for on every card: what the other side says. */
const ALWAYS = "said";

export class CallNote {
  #store = sharedStore();
  #root;
  #stays;
  /** @type {Map<string, HTMLElement>} */
  #fields;
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
  }

  /** A new call begins: the next note is an entry of its own. */
  begin() {
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
      if (control.value.trim() !== value.trim()) control.value = value;
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
    const value = this.#value(id);
    const known = this.#id;
    if (!known && !value) return;
    const entry = known || freshId(this.#store.state);
    type(this.#store, [
      ...(known ? [] : this.#newEntry(entry)),
      { path: ["log", entry, id], value: value || null },
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
