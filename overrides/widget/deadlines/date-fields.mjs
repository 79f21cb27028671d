/**
 * Fields for dates, on whatever page they stand: kept as one date of the reader's, told beside
 * what is wrong with it, and each day that follows from it shown under the field it counts from.
 */

import { listDeadlines } from "./count.mjs";
import { fillField, keyOf, showOptionNotes } from "./field.mjs";
import { deadlineRow } from "./deadline-row.mjs";
import { find, findAll, put, showNew } from "../dom/make.mjs";
import { isAbroad } from "../dom/abroad.mjs";
import { chinaDate } from "../dom/china-date.mjs";
import { EditUndo } from "../shell/edit-undo.mjs";
import { type } from "../store/draft.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../engine/replies.d.ts").Deadline} Deadline */
/** @typedef {import("../engine/replies.d.ts").FieldError} FieldError */
/** @typedef {import("./field.mjs").Field} Field */

/** Codes of what is mostly a clock that is wrong. */
export const CLOCK_WRONG = ["rule_out_of_date", "date_future"];

/** Which day is called today: abroad it may be another than the phone's. */
export function countedFrom() {
  return text(isAbroad() ? "deadline_today_abroad" : "deadline_today_is", { date: chinaDate() });
}

export class DateFields {
  #root;
  #store;
  #rules;
  /** @type {Field[]} */
  #fields;
  /** The day and the dates that were last counted from, as JSON. */
  #counted = "";
  /** What follows from the dates in these fields. @type {Deadline[]} */
  deadlines = [];
  /** @type {FieldError[]} */
  errors = [];

  /**
   * @param {HTMLElement} root holds the fields and the rules of their days
   * @param {import("../store/store.mjs").Store} store
   * @param {import("./count.mjs").Rules} rules
   */
  constructor(root, store, rules) {
    this.#root = root;
    this.#store = store;
    this.#rules = rules;
    this.#fields = /** @type {Field[]} */ (findAll(root, "[data-date] input, [data-date] select"));
    for (const field of this.#fields) this.#keep(field);
    for (const live of findAll(root, ".deadline-live")) live.hidden = false;
  }

  /** @param {Field} field */
  #keep(field) {
    const path = ["dates", keyOf(field)];
    const undo = new EditUndo(this.#store, [path]);
    field.addEventListener("input", () => {
      undo.begin();
      type(this.#store, [{ path, value: field.value.trim() || null }]);
    });
    field.addEventListener("change", () => {
      this.#store.save();
      undo.end(/** @type {HTMLElement} */ (field.closest("[data-date]")), () => field.focus());
    });
  }

  /** @param {Field} field */
  #kept(field) {
    const value = this.#store.state.dates[keyOf(field)];
    return typeof value === "string" ? value : "";
  }

  /**
   * Whether the reader entered anything in a part of the page.
   * @param {Element} part
   */
  begun(part) {
    return this.#fields.some((field) => part.contains(field) && this.#kept(field));
  }

  /** @returns {boolean} whether the days are others than before */
  show() {
    for (const field of this.#fields) {
      const kept = this.#kept(field);
      if (field.value.trim() !== kept) fillField(field, kept);
      showOptionNotes(field);
    }
    const typed = Object.fromEntries(
      this.#fields.map((field) => [keyOf(field), this.#kept(field)]).filter(([, value]) => value),
    );
    const counted = JSON.stringify([chinaDate(), typed]);
    if (counted === this.#counted) return false;
    this.#counted = counted;
    ({ deadlines: this.deadlines, errors: this.errors } = listDeadlines(this.#rules, typed, chinaDate()));
    for (const field of this.#fields) this.#tell(field);
    return true;
  }

  /** @param {Field} field */
  #tell(field) {
    const key = keyOf(field);
    const message = this.errors.find((error) => error.field === key)?.message ?? "";
    put(find(this.#root, `#${field.id}-error`), message);
    if (message) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    const place = /** @type {HTMLElement} */ (field.closest("[data-date]")).querySelector(".deadline-found");
    const days = this.deadlines.filter(({ from }) => from === key);
    if (place) showNew(place, days, () => days.map((each) => deadlineRow(this.#root, each)));
  }
}
