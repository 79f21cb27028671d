/**
 * <deadline-list>: the reader's dates, kept on the device, and the days that follow from
 * them, worked out by Python once there is a date to count from.
 */

import { ask, canRunPython, localDate } from "./api.mjs";
import { sharedPythonClient } from "./client.mjs";
import { isDismissed } from "./dismissed.mjs";
import { saveCalendar } from "./deadline-calendar.mjs";
import { find, findAll, put } from "./dom.mjs";
import { type } from "./draft.mjs";
import { EditUndo } from "./edit-undo.mjs";
import { whenPythonIsReady } from "./engine-ready.mjs";
import { KeptElement } from "./kept-element.mjs";
import { entriesOf } from "./log-entries.mjs";
import { refill } from "./plain.mjs";
import { sharedStore } from "./shared-store.mjs";
import { text } from "./strings.mjs";

/** @typedef {import("./api.mjs").Deadline} Deadline */

/** What the device's own calendar takes; anything else was typed in words, and stays so. */
const ISO_DAY = /^(\d{4}-\d{2}-\d{2})?$/;
/** The engine's code for a rule that is not known to hold today. */
const OUT_OF_DATE = "rule_out_of_date";
/** Told when the list is another; `detail` holds the deadlines. */
export const FOUND = "deadlines-found";

export class DeadlineElement extends KeptElement {
  #store = sharedStore();
  /** @type {HTMLInputElement[]} */
  #fields = [];
  /** @type {Deadline[]} */
  #deadlines = [];
  /** Until the newest dates are answered. */
  #pending = Promise.resolve();
  /** The day and what was last asked about, as JSON. */
  #asked = JSON.stringify([localDate(), {}, {}, {}]);

  enhance() {
    this.#fields = findAll(this, "[data-date] input");
    for (const field of this.#fields) {
      const undo = new EditUndo(this.#store, [["dates", field.id]]);
      field.addEventListener("input", () => {
        undo.begin();
        type(this.#store, [{ path: ["dates", field.id], value: field.value.trim() || null }]);
      });
      field.addEventListener("change", () => {
        this.#store.save();
        undo.end(/** @type {HTMLElement} */ (field.closest("[data-date]")), () => field.focus());
      });
    }
    find(this, "[data-act=retry]").addEventListener("click", () => {
      if (sharedPythonClient().state === "failed") sharedPythonClient().retry();
      this.#askAgain();
    });
    whenPythonIsReady(() => {
      if (!find(this, "[data-act=retry]").hidden) this.#askAgain();
    });
    find(this, "[data-act=calendar]").addEventListener("click", () => void this.#calendar());
    find(this, ".deadline-live").hidden = false;
  }

  #askAgain() {
    this.#asked = "";
    this.show();
  }

  /** @param {string} id */
  #kept(id) {
    const value = this.#store.state.dates[id];
    return typeof value === "string" ? value : "";
  }

  show() {
    for (const field of this.#fields) {
      const kept = this.#kept(field.id);
      if (field.value.trim() !== kept) fill(field, kept);
    }
    const dates = Object.fromEntries(
      this.#fields.map(({ id }) => [id, this.#kept(id)]).filter(([, value]) => value),
    );
    const log = this.#log();
    const asked = JSON.stringify([localDate(), dates, log, this.#store.state.dismissed]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    if (Object.keys({ ...dates, ...log }).length === 0) this.#found([], []);
    else this.#pending = this.#ask({ dates, log }, asked);
  }

  /** The contact log, if a promise or a complaint in it has a day of its own. */
  #log() {
    const entries = entriesOf(this.#store.state);
    const dated = entries.some(({ fields }) => fields.due || fields.paper);
    return Object.fromEntries(dated ? entries.map(({ id, fields }) => [id, fields]) : []);
  }

  /**
   * @param {{dates: Record<string, string>, log: Record<string, Record<string, string>>}} request
   * @param {string} asked
   */
  async #ask(request, asked) {
    find(this, "[data-act=retry]").hidden = true;
    if (!canRunPython()) {
      this.#say("deadline_unsupported");
      return;
    }
    if (sharedPythonClient().state !== "ready") this.#say("loading_start");
    try {
      const { deadlines, errors } = await ask("deadlines.list", request);
      if (asked !== this.#asked) return;
      const open = deadlines.filter((each) => !isDismissed(this.#store.state, each));
      this.#found(open, errors);
    } catch {
      if (asked !== this.#asked) return;
      this.#say("deadline_failed");
      find(this, "[data-act=retry]").hidden = false;
    }
  }

  /** @param {string} key */
  #say(key) {
    put(find(this, ".deadline-status"), text(key));
  }

  /**
   * @param {Deadline[]} deadlines
   * @param {import("./api.mjs").FieldError[]} errors
   */
  #found(deadlines, errors) {
    this.#deadlines = deadlines;
    const today = text("deadline_today_is", { date: localDate() });
    // A rule that does not hold today is mostly a clock that is wrong.
    const counted = deadlines.length > 0 || errors.some(({ code }) => code === OUT_OF_DATE);
    // Days of the contact log have no field here to be told beside.
    const ids = this.#fields.map(({ id }) => id);
    const others = errors.filter(({ field }) => !ids.includes(field)).map(({ message }) => message);
    put(find(this, ".deadline-status"), [counted ? today : "", ...new Set(others)].join(" ").trim());
    for (const field of this.#fields) {
      const message = errors.find((error) => error.field === field.id)?.message ?? "";
      put(find(this, `#${field.id}-error`), message);
      if (message) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
    const rows = deadlines.map((each) => this.#row(each));
    refill(find(this, ".deadline-found"), ...rows);
    find(this, ".deadline-calendar").hidden = deadlines.length === 0;
    this.dispatchEvent(new CustomEvent(FOUND, { bubbles: true, detail: deadlines }));
  }

  /** @param {Deadline} deadline */
  #row({ id, kind, title, shown, when, left, rule }) {
    const row = document.createElement("li");
    row.dataset.left = left < 0 ? "past" : left <= 3 ? "soon" : "later";
    const day = part("p", "deadline-day", shown);
    day.append(" ", part("strong", "", when));
    const how = part("p", "deadline-rule", rule);
    const rest = find(this, `[data-deadline="${kind ?? id}"]`);
    const source = rest.querySelector(".source-note");
    if (source) how.append(source.cloneNode(true));
    const name = part("p", "deadline-title", "");
    const link = part("a", "", title);
    link.setAttribute("href", find(rest, "a[data-step]").getAttribute("href") ?? "");
    name.append(link);
    row.append(day, name, how);
    return row;
  }

  async #calendar() {
    const place = (/** @type {string} */ id) => {
      const kind = this.#deadlines.find((each) => each.id === id)?.kind ?? id;
      const rest = find(this, `[data-deadline="${kind}"]`);
      const { href } = /** @type {HTMLAnchorElement} */ (find(rest, "a[data-step]"));
      return { url: href, item: rest.dataset.noteOf ?? "" };
    };
    const { checked } = /** @type {HTMLInputElement} */ (find(this, "[name=with-notes]"));
    // Pressed straight after typing, the file must hold the new date.
    this.#store.save();
    await this.#pending;
    try {
      await saveCalendar(this.#store, this.#deadlines, place, checked);
    } catch {
      this.#say("deadline_calendar_failed");
    }
  }
}

/**
 * @param {HTMLInputElement} field
 * @param {string} kept
 */
function fill(field, kept) {
  // Another kind of field under the finger would take the keyboard away.
  if (field !== document.activeElement) field.type = ISO_DAY.test(kept) ? "date" : "text";
  field.value = kept;
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} content
 */
function part(tag, className, content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = content;
  return element;
}
