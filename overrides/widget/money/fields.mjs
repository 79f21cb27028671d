/** The fields of a part: restored from what is kept, kept as typed, with errors beside them. */

import { find, findAll, put } from "../dom/make.mjs";

/** @typedef {import("./desk.mjs").MoneyDesk} MoneyDesk */
/** @typedef {HTMLInputElement | HTMLSelectElement} Control */

export class MoneyFields {
  #root;
  #desk;
  /** @type {Set<string>} fields the reader has left, or that came back filled in */
  #left = new Set();

  /**
   * @param {HTMLElement} root
   * @param {MoneyDesk} desk
   */
  constructor(root, desk) {
    this.#root = root;
    this.#desk = desk;
    for (const name of ["input", "compositionend"]) {
      root.addEventListener(name, ({ target }) => this.#typed(target));
    }
    root.addEventListener("focusin", ({ target }) => {
      if (target instanceof Element && target.closest("[data-path]")) desk.want();
    });
    root.addEventListener("focusout", ({ target }) => {
      const field = target instanceof Element && /** @type {HTMLElement | null} */ (target.closest("[data-field]"));
      if (!field) return;
      this.#left.add(field.dataset.field ?? "");
      this.showFaults();
    });
    desk.keeper.addEventListener("change", () => this.restore());
    for (const name of ["answers", "rough", "what-if"]) desk.addEventListener(name, () => this.showFaults());
  }

  /** @param {EventTarget | null} target */
  #typed(target) {
    const place = target instanceof Element && /** @type {HTMLElement | null} */ (target.closest("[data-path]"));
    if (place) this.#desk.keeper.type(place.dataset.path ?? "", valueOf(place));
  }

  /** Show what is kept; what the reader is typing is part of that. */
  restore() {
    for (const place of findAll(this.#root, "[data-path]")) {
      const kept = this.#desk.keeper.value(place.dataset.path ?? "");
      const filled = setValue(place, kept);
      const path = /** @type {HTMLElement | null} */ (place.closest("[data-field]"))?.dataset.field;
      if (filled && path && !place.matches(":focus")) this.#left.add(path);
    }
  }

  showFaults() {
    const { faults } = this.#desk;
    if (!faults) return;
    for (const field of findAll(this.#root, "[data-field]")) {
      const path = field.dataset.field ?? "";
      const fault = this.#left.has(path) ? faults.get(path) : undefined;
      const line = find(field, ".field-error");
      put(line, fault?.message ?? "");
      line.hidden = !fault;
      line.classList.toggle("is-note", fault?.serious === false);
      for (const control of findAll(field, "input, select")) {
        if (fault?.serious) control.setAttribute("aria-invalid", "true");
        else control.removeAttribute("aria-invalid");
      }
    }
  }
}

/**
 * @param {HTMLElement} place
 * @returns {string | string[]}
 */
function valueOf(place) {
  if (place instanceof HTMLFieldSetElement) {
    return findAll(place, "input:checked").map((box) => /** @type {Control} */ (box).value);
  }
  if (place instanceof HTMLInputElement && place.type === "checkbox") {
    return place.checked ? place.value : "";
  }
  return /** @type {Control} */ (place).value;
}

/**
 * @param {HTMLElement} place
 * @param {unknown} kept
 * @returns {boolean} whether something is filled in
 */
function setValue(place, kept) {
  if (place instanceof HTMLFieldSetElement) {
    const usual = Array.isArray(kept) ? kept : JSON.parse(place.dataset.usual ?? "[]");
    const chosen = usual.map(String);
    for (const box of findAll(place, "input")) {
      /** @type {HTMLInputElement} */ (box).checked = chosen.includes(/** @type {any} */ (box).value);
    }
    return Array.isArray(kept);
  }
  const words = typeof kept === "string" ? kept : "";
  const control = /** @type {Control} */ (place);
  if (control instanceof HTMLInputElement && control.type === "checkbox") {
    control.checked = words !== "";
  } else if (control instanceof HTMLSelectElement) {
    const plain = control.querySelector("option[selected]") ?? control.options[0];
    control.value = words || /** @type {HTMLOptionElement} */ (plain).value;
  } else if (control.value !== words) {
    // Setting the same value would still move the cursor in some browsers.
    control.value = words;
  }
  return words !== "";
}
