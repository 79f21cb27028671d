/**
 * <my-journey>: all stages are in the page already; this shows what applies to the
 * reader's answers in the situation finder and keeps the states, which are the same as
 * those of the checklists.
 */

import { ask } from "../engine/api.mjs";
import { NextStep } from "../checklist/next.mjs";
import { FOUND } from "../deadlines/deadline-element.mjs";
import { find, findAll, put } from "../dom/make.mjs";
import { nameDay, soonest } from "../deadlines/soonest.mjs";
import { openStages, splitRows } from "./folds.mjs";
import { paperOf, stepChanges } from "../sections/item-steps.mjs";
import { firstOpen, gather } from "../sections/journey-plan.mjs";
import { JourneyRow } from "./row.mjs";
import { KeptElement } from "../shell/kept-element.mjs";
import { printPart } from "../shell/print.mjs";
import { walk } from "../sections/finder-tree.mjs";
import { undoable } from "../shell/undoable.mjs";
import { sharedStore, storageWords } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../sections/journey-plan.mjs").Plan} Plan */
/** @typedef {import("../sections/journey-plan.mjs").Stage} Stage */

/** Settings of this page, on the device. */
const ALL = "journey-all";
const DONE = "journey-done";

export default class JourneyElement extends KeptElement {
  #store = sharedStore();
  /** @type {Plan} */
  #plan = { unsure: "", now: {}, tree: { options: {}, start: "", nodes: [] }, papers: [], stages: [] };
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
  /** @type {HTMLElement[]} */
  #whenUnanswered = [];
  /** @type {HTMLInputElement[]} */
  #boxes = [];
  /** @type {HTMLElement[]} */
  #precautions = [];
  /** @type {HTMLElement[]} */
  #general = [];
  /** What is said where the way is barred. @type {HTMLElement[]} */
  #stuck = [];
  /** @type {HTMLElement[]} */
  #onceBegun = [];
  /** Stages that were opened already, once: what the reader folded stays folded. @type {Set<string> | undefined} */
  #opened;

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
    for (const name of [ALL, DONE]) {
      find(this, `[name=${name}]`).addEventListener("change", ({ target }) => {
        const { checked } = /** @type {HTMLInputElement} */ (target);
        this.#lingering.clear();
        this.#store.change([{ path: ["settings", name], value: checked || null }]);
      });
    }
    for (const row of this.#rows) row.takeEarlyTick();
    find(this, "[data-act=print]").addEventListener("click", () => printPart("checklist"));
    for (const part of findAll(this, "[data-live]")) part.hidden = false;
    for (const part of findAll(this, "[data-static]")) part.hidden = true;
    for (const section of findAll(this, "[data-stage]")) {
      this.#rowsIn.set(section, this.#rows.filter(({ element }) => section.contains(element)));
    }
    this.#whenAnswered = findAll(this, "[data-when=answered]");
    this.#whenUnanswered = findAll(this, "[data-when=unanswered]");
    this.#boxes = findAll(this, "[type=checkbox][name]");
    this.#precautions = findAll(this, "[data-precautions]");
    this.#general = findAll(this, "[data-general]");
    this.#stuck = findAll(this, "[data-stuck]");
    this.#onceBegun = findAll(this, ".journey-progress, .journey-filters");
    // The address may name the item already: then nothing but this opens its fold.
    this.addEventListener("click", ({ target }) => {
      const link = target instanceof Element ? target.closest("a[href^='#']:not(.copy-link)") : null;
      const id = link?.getAttribute("href")?.slice(1);
      const row = this.#rows.find(({ element }) => element.id && element.id === id);
      for (const fold of findAll(this, "details")) if (row && fold.contains(row.element.parentElement)) fold.setAttribute("open", "");
    });
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
      answers: table(Object.keys(this.#plan.tree.options), answer),
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
    for (const each of this.#whenUnanswered) each.hidden = own.situation;
    for (const each of this.#general) each.hidden = this.#store.item(each.dataset.general ?? "") !== null;
    const { outcome } = walk(this.#plan.tree, this.#kept().answer);
    for (const each of this.#stuck) each.hidden = !(each.dataset.stuck ?? "").split(" ").includes(outcome ?? "");
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
    for (const each of this.#onceBegun) each.hidden = !own.situation && journey.done === 0;
    put(find(this, ".storage-note span"), storageWords(this.#store));
    const first = own.situation ? firstOpen(this.#plan, own, this.#kept()) : undefined;
    this.#fold(own.situation, openStages(own.stages, first));
    if (own.situation) this.#next?.changed(this.#nextOf(first));
    else this.#next?.hide();
  }

  /**
   * Folded once, when the page is opened; later a stage may open, and none closes by itself.
   * @param {boolean} situation whether anything was answered
   * @param {string[]} open ids of stages
   */
  #fold(situation, open) {
    if (!this.#opened) {
      for (const fold of findAll(this, ".journey-stage")) fold.toggleAttribute("open", open.includes(fold.id));
      find(this, ".journey-all").removeAttribute("open");
      this.#opened = new Set();
    }
    // Its line to open it by is gone once something is answered.
    if (situation) find(this, ".journey-all").setAttribute("open", "");
    for (const id of open) if (!this.#opened.has(id)) find(this, `#${id}`).setAttribute("open", "");
    for (const id of open) this.#opened.add(id);
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
    const day = soonest(deadlines);
    const link = find(this, ".journey-dates a");
    this.#toDates ??= link.textContent ?? "";
    if (day) nameDay(link, day);
    else put(link, this.#toDates);
    link.classList.toggle("due", Boolean(day));
  };

  /**
   * @param {HTMLElement} section
   * @param {Stage | undefined} stage
   */
  #showStage(section, stage) {
    section.hidden = !stage;
    if (!stage) return;
    const todo = !this.#setting(DONE);
    const applies = new Set(stage.items);
    const rows = this.#rowsIn.get(section) ?? [];
    let shown = 0;
    for (const row of rows) {
      const open = row.state === null || this.#lingering.has(row.id);
      row.element.hidden = !applies.has(row.id) || (todo && !open);
      if (!row.element.hidden) shown += 1;
      // An item has one place in the page at a time, and its address leads there.
      if (applies.has(row.id)) row.element.id = row.id;
      else row.element.removeAttribute("id");
    }
    this.#place(section, stage, rows);
    put(find(section, ".group-count"), stage.total > 0 ? `${stage.done}/${stage.total}` : "");
    find(section, ".journey-stage-done").hidden = !todo || shown > 0 || stage.items.length === 0;
    for (const link of findAll(section, "[data-guide]")) {
      link.hidden = !stage.guides.includes(link.dataset.guide ?? "");
    }
  }

  /**
   * Stand the rows of a stage in their order, the first ones in the list, the rest folded.
   * @param {HTMLElement} section
   * @param {Stage} stage
   * @param {JourneyRow[]} rows
   */
  #place(section, stage, rows) {
    const elements = new Map(rows.map(({ id, element }) => [id, element]));
    const wanted = stage.items.flatMap((id) => elements.get(id) ?? []);
    const seen = (/** @type {HTMLElement} */ element) => !element.hidden;
    const [first, rest] = splitRows(wanted, seen);
    inOrder(find(section, ".journey-rows"), first);
    const fold = find(section, ".journey-rest");
    inOrder(find(fold, "ul"), rest);
    fold.hidden = rest.length === 0;
    const n = rest.filter(seen).length;
    const title = find(section, "h2").firstChild?.textContent?.trim() ?? "";
    const summary = find(fold, "summary");
    put(summary, text("journey_rest", { n }));
    summary.setAttribute("aria-label", text("journey_rest_of", { n, stage: title }));
  }

  /** @param {string | undefined} id */
  #nextOf(id) {
    const row = this.#rows.find((each) => each.id === id && each.element.id === id);
    return row ? { item: row.id, text: row.words, why: row.why, reason: "" } : null;
  }
}

/**
 * Moved only when the order is another, because a moved row loses the focus.
 * @param {HTMLElement} list
 * @param {HTMLElement[]} wanted
 */
function inOrder(list, wanted) {
  const standing = [...list.children].filter((each) => wanted.includes(/** @type {any} */ (each)));
  if (wanted.some((each, index) => each !== standing[index])) list.append(...wanted);
}
