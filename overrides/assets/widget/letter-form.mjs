/** The letter's form: its values, and the errors beside its fields. Nothing typed is ever changed. */

import { find, findAll, put } from "./dom.mjs";

/** @typedef {import("./api.mjs").FieldError} FieldError */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

const CONTROLS = "input, textarea, select";

export class LetterForm {
  #fields;
  /** @type {Set<string>} fields the reader has been in and left */
  #left = new Set();

  /**
   * @param {HTMLFormElement} form
   * @param {object} on
   * @param {(field: string) => void} on.edit
   * @param {() => void} on.leave
   */
  constructor(form, { edit, leave }) {
    /** @type {Map<string, HTMLElement>} */
    this.#fields = new Map(
      findAll(form, "[data-field]").map((field) => [field.dataset.field ?? "", field]),
    );
    // Enter must not reload the page.
    form.addEventListener("submit", (event) => event.preventDefault());
    for (const [id, field] of this.#fields) {
      for (const name of ["input", "compositionend"]) {
        field.addEventListener(name, () => edit(id));
      }
      field.addEventListener("focusout", ({ relatedTarget }) => {
        if (relatedTarget instanceof Node && field.contains(relatedTarget)) return;
        this.#left.add(id);
        leave();
      });
    }
  }

  /**
   * @param {string} id
   * @returns {string | string[]} text as typed; for several choices, the ids of the chosen
   */
  value(id) {
    const field = /** @type {HTMLElement} */ (this.#fields.get(id));
    if (field.dataset.kind === "choices") {
      return findAll(field, "input:checked").map((box) => /** @type {Control} */ (box).value);
    }
    return /** @type {Control} */ (find(field, CONTROLS)).value;
  }

  /** Every field's value, by id. */
  values() {
    return Object.fromEntries([...this.#fields.keys()].map((id) => [id, this.value(id)]));
  }

  get ids() {
    return [...this.#fields.keys()];
  }

  /**
   * Put a saved value in; whatever it is, it cannot break the form.
   * @param {string} id
   * @param {unknown} saved
   */
  restore(id, saved) {
    const field = /** @type {HTMLElement} */ (this.#fields.get(id));
    if (field.dataset.kind === "choices") {
      const chosen = Array.isArray(saved) ? saved : [];
      for (const box of findAll(field, "input")) {
        /** @type {HTMLInputElement} */ (box).checked = chosen.includes(/** @type {any} */ (box).value);
      }
      return;
    }
    const control = /** @type {Control} */ (find(field, CONTROLS));
    const content = typeof saved === "string" ? saved : "";
    // Setting the same value would still move the cursor in some browsers.
    if (control.value !== content) control.value = content;
  }

  /** As if nobody had been here. */
  forget() {
    this.#left.clear();
  }

  /** From now on every error is shown: the reader wants to use the letter. */
  leaveAll() {
    for (const id of this.#fields.keys()) this.#left.add(id);
  }

  /**
   * Show errors beside the fields the reader has left; the others are still being filled in.
   * @param {FieldError[]} errors
   */
  showErrors(errors) {
    const messages = new Map(errors.map(({ field, message }) => [field, message]));
    for (const [id, field] of this.#fields) {
      const message = this.#left.has(id) ? (messages.get(id) ?? "") : "";
      const line = find(field, ".field-error");
      put(line, message);
      line.hidden = !message;
      for (const control of findAll(field, CONTROLS)) {
        if (message) control.setAttribute("aria-invalid", "true");
        else control.removeAttribute("aria-invalid");
      }
    }
  }

  /** @param {string} id */
  focus(id) {
    const field = this.#fields.get(id);
    if (field) find(field, CONTROLS).focus();
  }
}
