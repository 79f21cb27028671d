/**
 * <negotiation-checklist>: the list is in the page already; this remembers the ticks,
 * counts them, and leaves "what is next" to next.mjs. Needs no Python.
 */

import { ask } from "../engine/api.mjs";
import { NextStep } from "./next.mjs";
import { find, findAll, make, put } from "../dom/make.mjs";
import { stepChanges } from "../sections/item-steps.mjs";
import { KeptElement } from "../shell/kept-element.mjs";
import { printPart } from "../shell/print.mjs";
import { undoable } from "../shell/undoable.mjs";
import { sharedStore, storageWords } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../store/state.mjs").ItemState} ItemState */

/**
 * How far a list is; what does not apply is not counted.
 * @param {(ItemState | null)[]} states
 */
export function count(states) {
  const counted = states.filter((state) => state !== "not-applicable");
  return { done: counted.filter((state) => state === "done").length, total: counted.length };
}

export default class ChecklistElement extends KeptElement {
  #store = sharedStore();
  /** @type {HTMLElement[]} */
  #rows = [];
  /** @type {NextStep | undefined} */
  #next;

  /** State by item id, only of items that are not open. */
  #states() {
    /** @type {Record<string, ItemState>} */
    const states = {};
    for (const row of this.#rows) {
      const state = this.#store.item(idOf(row));
      if (state) states[idOf(row)] = state;
    }
    return states;
  }

  enhance() {
    this.#rows = findAll(this, "li[data-item]");
    const asked = () => ({ checklist: this.dataset.checklist, states: this.#states() });
    const advise = (/** @type {object} */ payload) => ask("checklist.advise", payload);
    this.#next = new NextStep(find(this, ".next-step"), "all_done", asked, advise);
    if (Object.keys(this.#states()).length > 0) this.#next.wantWhenSeen();
    for (const row of this.#rows) {
      /** @type {HTMLInputElement} */
      const box = find(row, "input");
      const tick = () => this.#put(row, box.checked ? "done" : null);
      box.addEventListener("change", tick);
      // Ticked before this began. No browser fills it in again by itself: it is told not to.
      if (box.checked !== box.defaultChecked) tick();
      const off = make("button", { type: "button", class: "item-na" });
      find(row, "details").append(off);
      off.addEventListener("click", () => {
        const applies = row.dataset.state !== "not-applicable";
        this.#put(row, applies ? "not-applicable" : null);
      });
    }
    find(this, "[data-act=print]").addEventListener("click", () => printPart("checklist"));
    find(this, "[data-act=reset]").addEventListener("click", () => this.#reset());
    for (const part of findAll(this, ".checklist-status, .checklist-tools")) {
      part.hidden = false;
    }
  }

  /**
   * @param {HTMLElement} row
   * @param {ItemState | null} value
   */
  #put(row, value) {
    this.#next?.want();
    this.#store.change(stepChanges(idOf(row), value ?? "open"));
  }

  #reset() {
    const changes = this.#rows.flatMap((row) => stepChanges(idOf(row), "open"));
    undoable(this.#store, changes, "cleared", find(this, "[data-act=reset]"));
  }

  show() {
    const states = this.#states();
    for (const row of this.#rows) showRow(row, states[idOf(row)] ?? null);
    const stateOf = (/** @type {HTMLElement} */ row) => states[idOf(row)] ?? null;
    const { done, total } = count(this.#rows.map(stateOf));
    put(find(this, ".checklist-count"), text("progress", { done, total }));
    /** @type {HTMLProgressElement} */
    const bar = find(this, "progress");
    bar.max = total || 1;
    bar.value = total ? done : 1;
    for (const group of findAll(this, "[data-group]")) {
      const inGroup = count(this.#rows.filter((row) => group.contains(row)).map(stateOf));
      put(find(group, ".group-count"), `${inGroup.done}/${inGroup.total}`);
    }
    put(find(this, ".storage-note"), storageWords(this.#store));
    const open = this.#rows.find((row) => stateOf(row) === null);
    this.#next?.changed(open ? { item: idOf(open), text: wordsOf(open), why: "", reason: "" } : null);
  }
}

/** @param {HTMLElement} row */
function idOf(row) {
  return row.dataset.item ?? "";
}

/** @param {HTMLElement} row */
function wordsOf(row) {
  return (find(row, ".item-text").textContent ?? "").trim();
}

/**
 * @param {HTMLElement} row
 * @param {ItemState | null} state
 */
function showRow(row, state) {
  row.dataset.state = state ?? "open";
  /** @type {HTMLInputElement} */ (find(row, "input")).checked = state === "done";
  const off = state === "not-applicable";
  put(find(row, ".item-state"), off ? text("na_on") : "");
  put(find(row, ".item-na"), text(off ? "na_off" : "na_on"));
}
