/**
 * The form of one note. Nothing needs to be pressed to keep it: from the first word on it
 * is in the log, with the day, the time and the way that the form was opened with.
 */

import { isAbroad } from "../dom/abroad.mjs";
import { type } from "../store/draft.mjs";
import { find, findAll, put } from "../dom/make.mjs";
import { dayOf, freshId, timeOf } from "../sections/log-entries.mjs";
import { whenWords } from "./lines.mjs";
import { isRecord } from "../store/state.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../store/store.mjs").Store} Store */
/** @typedef {import("../sections/log-entries.mjs").Fields} Fields */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/** What pickers of the browser can hold; anything else is shown and mended as text. */
const READABLE = { date: dayOf, time: timeOf };

export class LogForm {
  #root;
  #store;
  /** @type {Map<string, Control>} */
  #controls;
  /** @type {HTMLInputElement[]} */
  #parties;
  /** The note being written; null while there is none in the log. @type {string | null} */
  #id = null;

  /**
   * @param {HTMLElement} root the form
   * @param {Store} store
   */
  constructor(root, store) {
    this.#root = root;
    this.#store = store;
    const fields = findAll(root, ".field");
    this.#controls = new Map(
      fields.map((field) => [field.dataset.field ?? "", find(field, "input, textarea, select")]),
    );
    this.#parties = findAll(root, "[name=party]");
    root.addEventListener("submit", (event) => event.preventDefault());
    for (const name of ["input", "change"]) {
      root.addEventListener(name, ({ target }) => {
        this.#typed(/** @type {Control} */ (target).name);
      });
    }
  }

  /** @returns {string | null} id of the note in the form */
  get id() {
    return this.#root.hidden ? null : this.#id;
  }

  get open() {
    return !this.#root.hidden;
  }

  /**
   * @param {Fields} fields what a new note begins with
   */
  begin(fields) {
    this.#start(null, fields);
    this.#more(false);
    const [first] = this.#parties;
    (this.#parties.find(({ checked }) => checked) ?? first).focus({ preventScroll: true });
    this.#root.scrollIntoView({ block: "start" });
  }

  /**
   * @param {string} id
   * @param {Fields} fields
   */
  edit(id, fields) {
    this.#start(id, fields);
    this.#more(true);
    this.#control("said").focus({ preventScroll: true });
    this.#root.scrollIntoView({ block: "start" });
  }

  close() {
    this.#store.save();
    this.#root.hidden = true;
    this.#id = null;
  }

  /**
   * Take over what another tab wrote, and the errors Python found.
   * @param {Fields | undefined} fields undefined where the note is gone
   * @param {Record<string, string>} errors
   */
  show(fields, errors) {
    if (fields) {
      for (const name of this.#names()) {
        const kept = fields[name] ?? "";
        if (this.#value(name).trim() !== kept) this.#put(name, kept);
      }
    }
    for (const name of this.#names()) {
      const message = errors[name] ?? "";
      put(find(this.#root, `#log-${name}-error`), message);
      const control = this.#controls.get(name);
      if (message) control?.setAttribute("aria-invalid", "true");
      else control?.removeAttribute("aria-invalid");
      // A mistake must not hide in the folded part.
      if (message && control?.closest("details")) this.#more(true);
    }
    this.#stamp();
  }

  /**
   * @param {string | null} id
   * @param {Fields} fields
   */
  #start(id, fields) {
    this.#store.save();
    this.#id = id;
    for (const name of this.#names()) this.#put(name, fields[name] ?? "");
    this.#root.hidden = false;
    this.show(undefined, {});
  }

  #names() {
    return ["party", ...this.#controls.keys()];
  }

  /** @param {string} name */
  #control(name) {
    return /** @type {Control} */ (this.#controls.get(name));
  }

  /** @param {boolean} open */
  #more(open) {
    /** @type {HTMLDetailsElement} */ (find(this.#root, ".log-more")).open = open;
  }

  /** @param {string} name */
  #typed(name) {
    this.#stamp();
    const { state } = this.#store;
    const known = this.#id !== null && isRecord(state.log[this.#id]);
    if (!known && !this.#value(name)) return;
    const id = this.#id ?? freshId(state);
    this.#id = id;
    // The first word keeps the whole form; so does a word after another tab deleted the note.
    const names = known ? [name] : this.#names();
    type(
      this.#store,
      names.map((each) => ({ path: ["log", id, each], value: this.#value(each).trim() || null })),
    );
  }

  /** When the note is of: seen while its fields are folded away. */
  #stamp() {
    const fields = { date: this.#value("date"), time: this.#value("time") };
    const when = fields.date ? whenWords(fields) : "";
    put(find(this.#root, ".log-stamp"), when && isAbroad() ? text("log_stamp_abroad", { when }) : when);
  }

  /** @param {string} name */
  #value(name) {
    if (name === "party") return this.#parties.find(({ checked }) => checked)?.value ?? "";
    return this.#control(name).value;
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  #put(name, value) {
    if (name === "party") {
      for (const party of this.#parties) party.checked = party.value === value;
      return;
    }
    const control = this.#control(name);
    const kind = control.closest(".field")?.getAttribute("data-kind") ?? "";
    if (kind === "date" || kind === "time") {
      const picker = !value || READABLE[kind](value) === value;
      /** @type {HTMLInputElement} */ (control).type = picker ? kind : "text";
    }
    if (control instanceof HTMLSelectElement) keepUnknown(control, value);
    control.value = value;
  }
}

/**
 * A choice this version does not know stays to be seen.
 * @param {HTMLSelectElement} select
 * @param {string} value
 */
function keepUnknown(select, value) {
  if ([...select.options].some((option) => option.value === value)) return;
  select.add(new Option(value, value));
}
