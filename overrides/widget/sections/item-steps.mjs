/**
 * How far an item is, as one word, and the changes that bring it there. A paper's way on
 * from "have" is kept apart from its tick, so that a tick in a checklist never says "sent".
 */

import { paperStep } from "./journey-plan.mjs";

/** @typedef {import("../store/state.mjs").Change} Change */
/** @typedef {import("../store/store.mjs").Store} Store */
/** @typedef {"open" | "done" | "not-applicable" | "have" | "sent" | "replied"} Step */

/**
 * @param {Store} store
 * @param {string} id of an item
 * @returns {string | null} what is kept beside the tick
 */
export function paperOf(store, id) {
  const value = store.state.papers[id];
  return typeof value === "string" ? value : null;
}

/**
 * @param {Store} store
 * @param {string} id of a paper
 */
export function paperStepOf(store, id) {
  return paperStep(store.item(id), paperOf(store, id));
}

/**
 * @param {string} id of an item
 * @param {string} step "to-get" is the same as "open", "have" as "done"
 * @returns {Change[]}
 */
export function stepChanges(id, step) {
  const further = step === "sent" || step === "replied";
  const state = step === "not-applicable" ? step : "done";
  const open = step === "open" || step === "to-get";
  return [
    { path: ["items", id], value: open ? null : state },
    { path: ["papers", id], value: further ? step : null },
  ];
}
