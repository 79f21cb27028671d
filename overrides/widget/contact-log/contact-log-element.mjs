/**
 * <contact-log>: notes of calls and messages, kept on the device. Writing, listing and
 * taking along work without Python; with it come what to do next and what is amiss.
 */

import { copyText } from "../dom/clipboard.mjs";
import { forgetting } from "../sections/dismissed.mjs";
import { find, findAll, keepList, make, put } from "../dom/make.mjs";
import { makeCard } from "./card.mjs";
import { entriesOf, isAnswered, late, openPromise, stampOf } from "../sections/log-entries.mjs";
import { LogForm } from "./form.mjs";
import { LogReviewer } from "./review.mjs";
import { logText, tableRows } from "./lines.mjs";
import { refill } from "../dom/plain.mjs";
import { printPart } from "../shell/print.mjs";
import { undoable } from "../shell/undoable.mjs";
import { canSaveFiles, saveFile } from "../shell/save-file.mjs";
import { openReplied } from "./sent-dialog.mjs";
import { sharedStore, storageNotice } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";
import { showToast } from "../dom/toast.mjs";

/** @typedef {import("../sections/log-entries.mjs").Entry} Entry */
/** @typedef {import("./lines.mjs").Letters} Letters */
/** @typedef {import("../store/state.mjs").Change} Change */

export default class ContactLogElement extends HTMLElement {
  #store = sharedStore();
  /** @type {Letters} */
  #letters = {};
  /** @type {LogForm | undefined} */
  #form;
  /** @type {LogReviewer | undefined} */
  #reviewer;
  #stays = "";
  /** What each card shows, as JSON: a card is made anew only when that changes. @type {Map<string, string>} */
  #cards = new Map();

  connectedCallback() {
    // Set up once; the theme never takes elements out and puts them back.
    if (this.#form) return;
    this.#letters = JSON.parse(find(this, ".log-letters").textContent ?? "{}");
    this.#stays = find(this, ".storage-note").textContent ?? "";
    this.#form = new LogForm(find(this, ".log-form"), this.#store);
    this.#reviewer = new LogReviewer(
      this,
      () => this.#show(),
      (entry) => this.#goTo(entry),
    );
    const press = (/** @type {string} */ act, /** @type {(near: HTMLElement) => void} */ run) => {
      const button = find(this, `[data-act=${act}]`);
      button.addEventListener("click", () => run(button));
    };
    press("call", () => this.#begin({ ...stampOf(), channel: "call-out" }));
    press("add", () => this.#begin({ date: stampOf().date }));
    press("done", () => this.#done());
    press("copy", (near) => void this.#copy(near));
    press("print", () => this.#print());
    press("print-blank", () => printPart("log-blank"));
    press("csv", (near) => void this.#csv(near));
    find(this, ".log-filters").addEventListener("change", () => this.#show());
    for (const part of findAll(this, "[data-live]")) part.hidden = false;
    for (const fold of findAll(this, ":scope > details")) fold.removeAttribute("open");
    this.#store.subscribe(() => this.#show());
    this.#show();
  }

  /** @param {import("../sections/log-entries.mjs").Fields} fields */
  #begin(fields) {
    find(this, ".log-start").after(find(this, ".log-form"));
    this.#form?.begin(fields);
    this.#show();
  }

  #done() {
    const id = this.#form?.id ?? null;
    this.#form?.close();
    this.#show();
    if (id && this.#card(id)) this.#goTo(id);
    else find(this, "[data-act=call]").focus();
  }

  /** @param {string} id */
  #card(id) {
    return findAll(this, ".log-list > li").find((card) => card.dataset.id === id);
  }

  /** @param {string} id */
  #goTo(id) {
    if (!this.#card(id)) this.#clearFilters();
    const card = this.#card(id);
    card?.scrollIntoView({ block: "center" });
    card?.focus({ preventScroll: true });
  }

  #clearFilters() {
    for (const select of findAll(this, ".log-filters select")) /** @type {HTMLSelectElement} */ (select).value = "";
    /** @type {HTMLInputElement} */ (find(this, "[name=filter-open]")).checked = false;
    this.#show();
  }

  #show() {
    const entries = entriesOf(this.#store.state);
    const shown = entries.filter((entry) => this.#fits(entry));
    const editing = this.#form?.id ?? null;
    this.#form?.show(
      entries.find(({ id }) => id === editing)?.fields,
      editing ? (this.#reviewer?.errorsOf(editing) ?? {}) : {},
    );
    this.#showCards(shown, entries);
    const { length } = entries;
    find(this, ".log-empty").hidden = length > 0;
    find(this, ".log-none").hidden = length === 0 || shown.length > 0;
    find(this, ".log-filters").hidden = length < 2;
    find(this, ".log-tools").hidden = length === 0;
    const count = shown.length === length ? text("log_count", { n: length }) : text("log_count_of", { n: shown.length, total: length });
    put(find(this, ".log-count"), length > 0 ? count : "");
    const notice = storageNotice(this.#store);
    put(find(this, ".storage-note"), notice ? text(notice) : this.#stays);
    this.#reviewer?.follow(logOf(entries));
  }

  /**
   * @param {readonly Entry[]} entries
   * @param {readonly Entry[]} all with those that the filters leave out
   */
  #showCards(entries, all) {
    const list = find(this, ".log-list");
    const about = (/** @type {Entry} */ entry) => ({
      letters: this.#letters,
      answered: isAnswered(entry, all),
      errors: Object.values(this.#reviewer?.errorsOf(entry.id) ?? {}),
    });
    for (const entry of entries) {
      const { answered, errors } = about(entry);
      const shows = JSON.stringify([entry.fields, answered, errors, late(entry.fields)]);
      if (this.#cards.get(entry.id) !== shows) {
        this.#card(entry.id)?.remove();
      }
      this.#cards.set(entry.id, shows);
    }
    const ids = entries.map(({ id }) => id);
    keepList(list, ids, (id) => {
      const entry = /** @type {Entry} */ (entries.find((each) => each.id === id));
      return makeCard(entry, about(entry), this.#doings);
    });
  }

  #doings = {
    edit: (/** @type {Entry} */ { id }) => {
      const fields = entriesOf(this.#store.state).find((entry) => entry.id === id)?.fields ?? {};
      find(this, ".log-start").after(find(this, ".log-form"));
      this.#form?.edit(id, fields);
      this.#show();
    },
    remove: (/** @type {Entry} */ { id }) => this.#remove(id),
    keep: (/** @type {Entry} */ { id }, /** @type {string} */ kept) => {
      const back = () => this.#card(id)?.focus();
      undoable(this.#store, [{ path: ["log", id, "kept"], value: kept }], "log_noted_kept", find(this, ".log-list"), { back });
      back();
    },
    replied: (/** @type {Entry} */ { fields: { paper, party } }, /** @type {HTMLElement} */ near) => {
      openReplied({ letter: paper, item: this.#letters[paper]?.item ?? undefined, party: () => party, near });
    },
  };

  /** @param {string} id */
  #remove(id) {
    if (this.#form?.id === id) this.#form.close();
    const kept = this.#store.state.log[id] ?? {};
    const fields = Object.keys(kept).map((field) => ({ path: ["log", id, field], value: null }));
    const changes = [...fields, ...forgetting(this.#store.state, id)];
    const notes = find(this, "#log-notes-title");
    undoable(this.#store, changes, "log_deleted", notes, { back: () => (this.#card(id) ?? notes).focus() });
    notes.tabIndex = -1;
    notes.focus();
  }

  /** @param {Entry} entry */
  #fits({ fields }) {
    const wanted = (/** @type {string} */ name) => /** @type {HTMLSelectElement} */ (find(this, `[name=filter-${name}]`)).value;
    const open = /** @type {HTMLInputElement} */ (find(this, "[name=filter-open]")).checked;
    return ["party", "channel"].every((name) => !wanted(name) || fields[name] === wanted(name)) && (!open || openPromise(fields));
  }

  /** The notes in view, for taking along. */
  #inView() {
    return entriesOf(this.#store.state).filter((entry) => this.#fits(entry));
  }

  /** @param {HTMLElement} near */
  async #copy(near) {
    if (await copyText(logText(this.#inView(), this.#letters))) showToast(text("copied_text"), { near });
  }

  #print() {
    const rows = tableRows(this.#inView(), this.#letters);
    const body = find(this, ".log-sheet tbody");
    refill(body, ...rows.map((cells) => make("tr", {}, ...cells.map((cell) => make("td", {}, cell)))));
    printPart("log");
  }

  /** @param {HTMLElement} near */
  async #csv(near) {
    try {
      const csv = (await this.#reviewer?.csv(logOf(this.#inView()))) ?? "";
      if (!canSaveFiles()) {
        if (await copyText(csv)) showToast(text("log_csv_copied"), { near });
        return;
      }
      // Without the mark, spreadsheets take Chinese for something else.
      saveFile(`${text("log_file_name")}-${stampOf().date}.csv`, `\ufeff${csv}`, "text/csv");
    } catch {
      showToast(text("log_csv_failed"), { near });
    }
  }
}

/**
 * The notes as the engine takes them.
 * @param {readonly Entry[]} entries
 */
function logOf(entries) {
  return Object.fromEntries(entries.map(({ id, fields }) => [id, fields]));
}
