/**
 * <deadline-list>: the reader's dates, kept on the device, and the days that follow from
 * them, counted in the page. Only the days of the contact log are worked out by Python.
 */

import { ask, engine, chinaDate } from "../engine/api.mjs";
import { CLOCK_WRONG, DateFields, countedFrom } from "./date-fields.mjs";
import { deadlineRow } from "./deadline-row.mjs";
import { isDismissed } from "../sections/dismissed.mjs";
import { saveCalendar } from "./calendar.mjs";
import { find, findAll, put } from "../dom/make.mjs";
import { Question } from "../engine/question.mjs";
import { EngineStatus } from "../engine/status.mjs";
import { prepareHelping } from "../shell/helping.mjs";
import { KeptElement } from "../shell/kept-element.mjs";
import { entriesOf } from "../sections/log-entries.mjs";
import { refill } from "../dom/plain.mjs";
import { sharedStore } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../engine/replies.d.ts").Deadline} Deadline */
/** @typedef {import("../engine/replies.d.ts").Deadlines} Answer */

/** @type {Answer} */
const NOTHING = { deadlines: [], errors: [] };

/** Told when the list is another; `detail` holds the deadlines. */
export const FOUND = "deadlines-found";

export default class DeadlineElement extends KeptElement {
  #store = sharedStore();
  /** @type {DateFields | undefined} */
  #dates;
  /** @type {Deadline[]} */
  #deadlines = [];
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
  #asked = JSON.stringify([chinaDate(), [], [], null, {}]);

  enhance() {
    const rules = JSON.parse(find(this, ".deadline-counting").textContent ?? "");
    const dates = new DateFields(this, this.#store, rules);
    this.#dates = dates;
    prepareHelping(this);
    this.#status = new EngineStatus(this, [this.#question], { words: "deadline_", shown: [find(this, ".deadline-logged")] });
    find(this, "[data-act=calendar]").addEventListener("click", () => void this.#calendar());
    // What the reader has begun with, or was sent to, stands open.
    for (const fold of findAll(this, "details")) {
      fold.toggleAttribute("open", dates.begun(fold) || location.hash === `#${fold.id}`);
    }
  }

  show() {
    this.#dates?.show();
    const asked = JSON.stringify([chinaDate(), this.#dates?.deadlines, this.#dates?.errors, this.#log(), this.#store.state.dismissed]);
    if (asked === this.#asked) return;
    this.#asked = asked;
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
    const own = this.#dates ?? NOTHING;
    const deadlines = [...own.deadlines, ...open];
    deadlines.sort((one, two) => (one.due < two.due ? -1 : Number(one.due > two.due)));
    const errors = [...own.errors, ...logged.errors];
    this.#deadlines = deadlines;
    const counted = deadlines.length > 0 || errors.some(({ code }) => CLOCK_WRONG.includes(code));
    // Days of the contact log have no field here to be told beside.
    const others = logged.errors.map(({ message }) => message);
    const words = [counted ? countedFrom() : "", ...new Set(others)];
    put(find(this, ".deadline-status"), words.filter(Boolean).join(" "));
    refill(find(this, ".deadline-logged"), ...open.map((each) => deadlineRow(this, each)));
    find(this, ".deadline-calendar").hidden = deadlines.length === 0;
    this.dispatchEvent(new CustomEvent(FOUND, { bubbles: true, detail: deadlines }));
  }

  async #calendar() {
    const { checked } = /** @type {HTMLInputElement} */ (find(this, "[name=with-notes]"));
    // Pressed straight after typing, the file must hold the new date.
    this.#store.save();
    await this.#question.settled();
    try {
      await saveCalendar(this.#store, this, this.#deadlines, checked);
    } catch {
      this.#say("deadline_calendar_failed");
    }
  }
}
