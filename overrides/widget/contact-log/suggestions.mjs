/** What follows from the notes, as a list: the most pressing first, what was put aside apart. */

import { button, element } from "../dom/dialog.mjs";
import { isDismissed, putAside } from "../sections/dismissed.mjs";
import { find, findAll, make, put } from "../dom/make.mjs";
import { refill } from "../dom/plain.mjs";
import { undoable } from "../shell/undoable.mjs";
import { sharedStore } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";
import { announce } from "../dom/toast.mjs";

/** @typedef {import("../engine/replies.d.ts").Suggestion} Suggestion */

/** As many as one takes in at a glance. */
const FEW = 3;

export class LogSuggestions {
  #store = sharedStore();
  #root;
  #showNote;
  /** @type {Suggestion[]} */
  #found = [];
  #all = false;

  /**
   * @param {HTMLElement} root the log
   * @param {(entry: string) => void} showNote
   */
  constructor(root, showNote) {
    this.#root = root;
    this.#showNote = showNote;
    find(root, "[data-act=more]").addEventListener("click", () => {
      this.#all = true;
      this.#show();
    });
    this.#store.subscribe(() => this.#show());
  }

  /** @param {Suggestion[]} found */
  show(found) {
    this.#found = found;
    this.#show();
  }

  #show() {
    const aside = this.#found.filter((each) => isDismissed(this.#store.state, each));
    const open = this.#found.filter((each) => !aside.includes(each));
    const shown = this.#all ? open : open.slice(0, FEW);
    replaceRows(find(this.#root, ".log-suggestions"), shown.map((each) => this.#row(each)));
    const more = find(this.#root, "[data-act=more]");
    more.hidden = shown.length === open.length;
    put(more, text("log_more_next", { n: open.length - shown.length }));
    find(this.#root, ".log-next").hidden = open.length === 0;
    const fold = find(this.#root, ".log-dismissed");
    fold.hidden = aside.length === 0;
    put(find(fold, "summary"), text("log_dismissed_all", { n: aside.length }));
    replaceRows(find(fold, "ul"), aside.map((each) => this.#asideRow(each)));
  }

  /** @param {Suggestion} suggestion */
  #row({ id, kind, entry, left, shown, when, title, why }) {
    const rule = find(this.#root, `[data-follow-up="${kind}"]`);
    const row = make("li", { "data-id": id, "data-left": left > 0 ? "later" : "now" });
    const day = element("p", "log-suggestion-day", "");
    day.append(element("strong", "", when));
    if (left > 0) day.append(` · ${shown}`);
    const href = find(rule, ":scope > a:last-of-type").getAttribute("href") ?? "";
    const name = element("p", "log-suggestion-title");
    name.append(make("a", { href }, title));
    const reason = element("p", "log-suggestion-why", why);
    const source = rule.querySelector(".source-note");
    if (source) reason.append(source.cloneNode(true));
    const note = button(text("log_show_note"), () => this.#showNote(entry));
    const dismiss = button(text("log_dismiss"), () => this.#dismiss(id));
    dismiss.dataset.act = "dismiss";
    dismiss.setAttribute("aria-label", text("log_dismiss_of", { title }));
    for (const each of [note, dismiss]) each.className = "log-suggestion-act";
    row.append(day, name, reason, note, dismiss);
    return row;
  }

  /** @param {Suggestion} suggestion */
  #asideRow({ id, title }) {
    const remind = button(text("log_remind"), () => {
      this.#store.change(putAside(id, null));
      announce(text("undone"));
      this.#focus(id);
    });
    remind.setAttribute("aria-label", text("log_remind_of", { title }));
    remind.className = "log-suggestion-act";
    return make("li", { "data-id": id }, element("p", "", title), remind);
  }

  /** @param {string} id */
  #dismiss(id) {
    // What it rests on may have changed since the row was made, though it reads the same.
    const basis = this.#found.find((each) => each.id === id)?.basis ?? null;
    const list = find(this.#root, ".log-suggestions");
    const at = findAll(list, ":scope > li").findIndex((row) => row.dataset.id === id);
    const back = () => this.#focus(id);
    undoable(this.#store, putAside(id, basis), "log_dismissed", find(this.#root, ".log-next"), { back });
    const rows = findAll(list, ":scope > li");
    const next = rows[Math.min(at, rows.length - 1)];
    if (next) find(next, "[data-act=dismiss]").focus();
    else find(this.#root, ".log-dismissed > summary").focus();
  }

  /** @param {string} id of a suggestion that is open again */
  #focus(id) {
    this.#all ||= !this.#rowOf(id);
    this.#show();
    const row = this.#rowOf(id);
    if (row) find(row, "[data-act=dismiss]").focus();
  }

  /** @param {string} id */
  #rowOf(id) {
    return findAll(this.#root, ".log-suggestions > li").find((row) => row.dataset.id === id);
  }
}

/**
 * Left alone when nothing changed, so that nobody loses their place.
 * @param {HTMLElement} list
 * @param {HTMLElement[]} rows
 */
function replaceRows(list, rows) {
  const words = (/** @type {Iterable<Element>} */ each) => [...each].map(({ outerHTML }) => outerHTML).join();
  if (words(rows) !== words(list.children)) refill(list, ...rows);
}
