/**
 * <deadline-list>: the reader's dates, kept on the device, and the days that follow from
 * them, counted in the page. Only the days of the contact log are worked out by Python.
 */

import { ask, engine, localDate } from "../engine/api.mjs";
import { listDeadlines } from "./count.mjs";
import { fillField, showOptionNotes } from "./field.mjs";
import { isDismissed } from "../sections/dismissed.mjs";
import { saveCalendar } from "./calendar.mjs";
import { find, findAll, put } from "../dom/make.mjs";
import { type } from "../store/draft.mjs";
import { EditUndo } from "../shell/edit-undo.mjs";
import { Question } from "../engine/question.mjs";
import { EngineStatus } from "../engine/status.mjs";
import { KeptElement } from "../shell/kept-element.mjs";
import { entriesOf } from "../sections/log-entries.mjs";
import { refill } from "../dom/plain.mjs";
import { sharedStore } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../engine/replies.d.ts").Deadline} Deadline */
/** @typedef {import("../engine/replies.d.ts").Deadlines} Answer */
/** @typedef {import("./field.mjs").Field} Field */

/** @type {Answer} */
const NOTHING = { deadlines: [], errors: [] };

/** Codes of what is mostly a clock that is wrong. */
const CLOCK_WRONG = ["rule_out_of_date", "date_future"];
/** Told when the list is another; `detail` holds the deadlines. */
export const FOUND = "deadlines-found";

export default class DeadlineElement extends KeptElement {
  #store = sharedStore();
  /** @type {Field[]} */
  #fields = [];
  /** @type {import("./count.mjs").Rules | undefined} */
  #rules;
  /** @type {Deadline[]} */
  #deadlines = [];
  /** What the newest dates give. @type {Answer} */
  #own = NOTHING;
  /** What the contact log gives. */
  #question = new Question(engine, {
    asked: () => this.#log(),
    ask: (log) => ask("deadlines.list", { dates: {}, log }),
    show: () => this.#found(),
    fallback: () => this.#found(null),
    told: () => this.#status?.show(),
    wanted: true,
  });
  /** @type {EngineStatus | undefined} */
  #status;
  /** The day and what was last shown, as JSON. */
  #asked = JSON.stringify([localDate(), {}, {}, {}]);

  enhance() {
    this.#rules = JSON.parse(find(this, ".deadline-counting").textContent ?? "");
    this.#fields = /** @type {Field[]} */ (findAll(this, "[data-date] input, [data-date] select"));
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
    this.#status = new EngineStatus(this, [this.#question], { words: "deadline_", shown: [find(this, ".deadline-found")] });
    find(this, "[data-act=calendar]").addEventListener("click", () => void this.#calendar());
    for (const live of findAll(this, ".deadline-live")) live.hidden = false;
    // What the reader has begun with, or was sent to, stands open.
    for (const fold of findAll(this, "details")) {
      const begun = this.#fields.some((field) => fold.contains(field) && this.#kept(field.id));
      fold.toggleAttribute("open", begun || location.hash === `#${fold.id}`);
    }
  }

  /** @param {string} id */
  #kept(id) {
    const value = this.#store.state.dates[id];
    return typeof value === "string" ? value : "";
  }

  show() {
    for (const field of this.#fields) {
      const kept = this.#kept(field.id);
      if (field.value.trim() !== kept) fillField(field, kept);
      showOptionNotes(field);
    }
    const dates = Object.fromEntries(
      this.#fields.map(({ id }) => [id, this.#kept(id)]).filter(([, value]) => value),
    );
    const asked = JSON.stringify([localDate(), dates, this.#log(), this.#store.state.dismissed]);
    if (asked === this.#asked || !this.#rules) return;
    this.#asked = asked;
    this.#own = listDeadlines(this.#rules, dates, localDate());
    this.#question.changed();
    this.#found();
  }

  /** The contact log, if a promise or a complaint in it has a day of its own. */
  #log() {
    const entries = entriesOf(this.#store.state);
    const dated = entries.some(({ fields }) => fields.due || fields.paper);
    return dated ? Object.fromEntries(entries.map(({ id, fields }) => [id, fields])) : null;
  }

  /** @param {string} key */
  #say(key) {
    put(find(this, ".deadline-status"), text(key));
  }

  /** @param {Answer | null} [answer] of Python to the contact log; null: its days are said not to be listed */
  #found(answer = this.#question.answer) {
    const logged = answer ?? NOTHING;
    const open = logged.deadlines.filter((each) => !isDismissed(this.#store.state, each));
    const deadlines = [...this.#own.deadlines, ...open];
    deadlines.sort((one, two) => (one.due < two.due ? -1 : Number(one.due > two.due)));
    const errors = [...this.#own.errors, ...logged.errors];
    this.#deadlines = deadlines;
    const today = text("deadline_today_is", { date: localDate() });
    const counted = deadlines.length > 0 || errors.some(({ code }) => CLOCK_WRONG.includes(code));
    // Days of the contact log have no field here to be told beside.
    const others = logged.errors.map(({ message }) => message);
    const words = [counted ? today : "", ...new Set(others)];
    put(find(this, ".deadline-status"), words.filter(Boolean).join(" "));
    for (const field of this.#fields) {
      const message = this.#own.errors.find((error) => error.field === field.id)?.message ?? "";
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
  #row({ id, kind, title, shown, when, left, rule, note, source }) {
    const row = document.createElement("li");
    row.dataset.left = left < 0 ? "past" : left <= 3 ? "soon" : "later";
    const day = part("p", "deadline-day", shown);
    day.append(" ", part("strong", "", when));
    const how = part("p", "deadline-rule", rule);
    const rest = find(this, `[data-deadline="${kind ?? id}"]`);
    // Each way to count has its article; a rule of the log has one.
    const place = `${source?.id ?? ""} ${source?.locator ?? ""}`.trim();
    const cited = rest.querySelector(`[data-source="${place}"] .source-note`) ?? rest.querySelector(".source-note");
    if (cited) how.append(cited.cloneNode(true));
    const name = part("p", "deadline-title", "");
    const link = part("a", "", title);
    link.setAttribute("href", find(rest, "a[data-step]").getAttribute("href") ?? "");
    name.append(link);
    row.append(day, name, how);
    if (note) row.append(part("p", "deadline-note", note));
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
    await this.#question.settled();
    try {
      await saveCalendar(this.#store, this.#deadlines, place, checked);
    } catch {
      this.#say("deadline_calendar_failed");
    }
  }
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
