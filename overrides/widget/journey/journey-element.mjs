/**
 * <my-journey>: all stages are in the page already; this shows what applies to the
 * reader's answers in the situation finder and keeps the states, which are the same as
 * those of the checklists.
 */

import { ask } from "../engine/api.mjs";
import { NextStep } from "../checklist/next.mjs";
import { FOUND } from "../deadlines/deadline-element.mjs";
import { find, findAll, put } from "../dom/make.mjs";
import { walk } from "../sections/finder-tree.mjs";
import { paperOf, stepChanges } from "../sections/item-steps.mjs";
import { gather } from "../sections/journey-plan.mjs";
import { JourneyRow } from "./row.mjs";
import { KeptElement } from "../shell/kept-element.mjs";
import { last } from "../dom/plain.mjs";
import { printPart } from "../shell/print.mjs";
import { undoable } from "../shell/undoable.mjs";
import { sharedStore, storageWords } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../sections/journey-plan.mjs").Plan} Plan */
/** @typedef {import("../sections/journey-plan.mjs").Stage} Stage */

/** Settings of this page, on the device. */
const ALL = "journey-all";
const TODO = "journey-todo";

export default class JourneyElement extends KeptElement {
  #store = sharedStore();
  /** @type {Plan} */
  #plan = { unsure: "", now: {}, tree: { start: "", nodes: [] }, questions: {}, papers: [], stages: [] };
  /** @type {JourneyRow[]} */
  #rows = [];
  /** @type {NextStep | undefined} */
  #next;
  /** Items that stay in view though done: a row must not vanish under the finger. */
  #lingering = new Set();
  /** @type {string | undefined} what the link to the dates says while there are none */
  #toDates;
  /** @type {Map<HTMLElement, JourneyRow[]>} by stage */
  #rowsIn = new Map();
  // Looked up once: to search a page of so many rows at each tick costs more than the tick.
  /** @type {HTMLElement[]} */
  #whenAnswered = [];
  /** @type {HTMLInputElement[]} */
  #boxes = [];
  /** @type {HTMLElement[]} */
  #precautions = [];

  connectedCallback() {
    document.addEventListener(FOUND, this.#showSoonest);
    super.connectedCallback();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener(FOUND, this.#showSoonest);
  }

  enhance() {
    this.#plan = JSON.parse(find(this, ".journey-plan").textContent ?? "");
    this.#rows = findAll(this, "li[data-item]").map(
      (element) => new JourneyRow(element, this.#store, (row, step) => this.#choose(row, step)),
    );
    const assess = (/** @type {object} */ payload) => ask("journey.assess", payload);
    this.#next = new NextStep(find(this, ".next-step"), "journey_all_done", () => this.#request(), assess);
    if (Object.keys(this.#request().states).length > 0) this.#next.want();
    for (const name of [ALL, TODO]) {
      find(this, `[name=${name}]`).addEventListener("change", ({ target }) => {
        const { checked } = /** @type {HTMLInputElement} */ (target);
        this.#lingering.clear();
        this.#store.change([{ path: ["settings", name], value: checked || null }]);
      });
    }
    find(this, "[data-act=print]").addEventListener("click", () => printPart("checklist"));
    for (const part of findAll(this, "[data-live]")) part.hidden = false;
    for (const part of findAll(this, "[data-static]")) part.hidden = true;
    for (const section of findAll(this, "[data-stage]")) {
      this.#rowsIn.set(section, this.#rows.filter(({ element }) => section.contains(element)));
    }
    this.#whenAnswered = findAll(this, "[data-when=answered]");
    this.#boxes = findAll(this, "[type=checkbox][name]");
    this.#precautions = findAll(this, "[data-precautions]");
  }

  #kept() {
    return {
      answer: (/** @type {string} */ id) => this.#store.answer(id),
      state: (/** @type {string} */ id) => this.#store.item(id),
      paper: (/** @type {string} */ id) => paperOf(this.#store, id),
    };
  }

  /** What "journey.assess" takes. */
  #request() {
    const { answer, state, paper } = this.#kept();
    const table = (/** @type {string[]} */ ids, /** @type {(id: string) => string | null} */ of) =>
      Object.fromEntries(ids.map((id) => [id, of(id)]).filter(([, value]) => value !== null));
    const items = [...new Set(this.#rows.map(({ id }) => id))];
    return {
      answers: table(Object.keys(this.#plan.questions), answer),
      states: table(items, state),
      papers: table(items, paper),
    };
  }

  /** @param {string} name */
  #setting(name) {
    return this.#store.state.settings[name] === true;
  }

  /**
   * @param {JourneyRow} row
   * @param {string} step
   */
  #choose(row, step) {
    this.#next?.want();
    this.#lingering.add(row.id);
    undoable(this.#store, stepChanges(row.id, step), "journey_changed", find(row.element, "details"));
  }

  show() {
    const own = gather(this.#plan, this.#kept());
    const all = this.#setting(ALL) || !own.situation;
    const journey = all ? gather(this.#plan, { ...this.#kept(), answer: () => null }) : own;
    for (const each of this.#whenAnswered) each.hidden = !own.situation;
    find(this, "[data-when=unanswered]").hidden = own.situation;
    for (const box of this.#boxes) box.checked = this.#setting(box.name);
    for (const row of this.#rows) row.show();
    const stages = new Map(journey.stages.map((stage) => [stage.id, stage]));
    for (const section of this.#rowsIn.keys()) this.#showStage(section, stages.get(section.id));
    const guides = new Set(journey.stages.flatMap((stage) => stage.guides));
    for (const each of this.#precautions) {
      each.hidden = !guides.has(each.dataset.precautions ?? "");
    }
    this.#showProgress(journey);
    // To someone of whom nothing is known, a hundred things to do would say nothing but that.
    find(this, ".journey-progress").hidden = !own.situation && journey.done === 0;
    put(find(this, ".storage-note span"), storageWords(this.#store));
    if (own.situation) this.#next?.changed(this.#firstOpen(own.stages));
    else this.#next?.hide();
  }

  /** @param {import("../sections/journey-plan.mjs").Journey} journey */
  #showProgress({ done, total, papers }) {
    put(find(this, ".checklist-count"), text("progress", { done, total }));
    /** @type {HTMLProgressElement} */
    const bar = find(this, "progress");
    bar.max = total || 1;
    bar.value = total ? done : 1;
    const { have, sent, replied } = papers;
    const words = text("journey_papers", { wanted: papers["to-get"], have, sent, replied });
    put(find(this, ".journey-papers"), words);
  }

  /**
   * The next of the reader's dates, which stand far below; the last one when all are past.
   * @param {Event} event
   */
  #showSoonest = (event) => {
    /** @type {import("../engine/replies.d.ts").Deadline[]} */
    const deadlines = /** @type {CustomEvent} */ (event).detail;
    const soonest = deadlines.find(({ left }) => left >= 0) ?? last(deadlines);
    const link = find(this, ".journey-dates a");
    this.#toDates ??= link.textContent ?? "";
    const { due_shown: day = "", far: when = "", title = "" } = soonest ?? {};
    put(link, soonest ? text("journey_soonest", { day, when, title }) : this.#toDates);
  };

  /**
   * @param {HTMLElement} section
   * @param {Stage | undefined} stage
   */
  #showStage(section, stage) {
    section.hidden = !stage;
    if (!stage) return;
    const todo = this.#setting(TODO);
    const applies = new Set(stage.items);
    const rows = this.#rowsIn.get(section) ?? [];
    inOrder(rows, stage.items);
    let shown = 0;
    for (const row of rows) {
      const open = row.state === null || this.#lingering.has(row.id);
      row.element.hidden = !applies.has(row.id) || (todo && !open);
      if (!row.element.hidden) shown += 1;
      // An item has one place in the page at a time, and its address leads there.
      if (applies.has(row.id)) row.element.id = row.id;
      else row.element.removeAttribute("id");
    }
    put(find(section, ".group-count"), stage.total > 0 ? `${stage.done}/${stage.total}` : "");
    find(section, ".journey-stage-done").hidden = !todo || shown > 0 || stage.items.length === 0;
    for (const link of findAll(section, "[data-guide]")) {
      link.hidden = !stage.guides.includes(link.dataset.guide ?? "");
    }
  }

  /** @param {Stage[]} stages */
  #firstOpen(stages) {
    const listed = stages.flatMap(({ items }) => items);
    const { outcome } = walk(this.#plan.tree, (question) => this.#store.answer(question));
    // What the situation finder named comes before all else, as it does in Python.
    const named = (this.#plan.now[outcome ?? ""] ?? []).filter((item) => listed.includes(item));
    const id = [...named, ...listed].find((item) => this.#store.item(item) === null);
    const row = this.#rows.find((each) => each.id === id && each.element.id === id);
    return row ? { item: row.id, text: row.words, why: row.why, reason: "" } : null;
  }
}

/**
 * Stand the rows of a stage as its items go; moved only when the order is another, because
 * a moved row loses the focus.
 * @param {JourneyRow[]} rows
 * @param {string[]} items
 */
function inOrder(rows, items) {
  const elements = new Map(rows.map(({ id, element }) => [id, element]));
  const wanted = items.flatMap((id) => elements.get(id) ?? []);
  const list = wanted[0]?.parentElement;
  const standing = [...(list?.children ?? [])].filter((each) => wanted.includes(/** @type {any} */ (each)));
  if (standing.some((each, index) => each !== wanted[index])) list?.append(...wanted);
}
