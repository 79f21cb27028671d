/** Where a reader left off, from what is kept on the device. Pure. */

import { walk } from "../sections/finder-tree.mjs";
import { firstOpen, gather } from "../sections/journey-plan.mjs";

/** What readers enter about themselves; a setting or a reading list tells of no work begun. */
const OWN = /** @type {const} */ (["items", "papers", "notes", "dates", "finder", "facts", "letters", "prepared", "log", "money"]);

/** @typedef {{to: "item", item: string} | {to: "finder"} | {to: "list"}} LeftOff the next thing; "list": all of it */

/**
 * All items of the plan, each once, in the order in which it names them.
 * @param {import("../sections/journey-plan.mjs").Plan} plan
 * @returns {string[]}
 */
export function itemsOf({ stages }) {
  return [...new Set(stages.flatMap(({ parts }) => parts.flatMap(({ items }) => items)))];
}

/**
 * @param {import("../store/state.mjs").State} state
 * @param {import("../sections/journey-plan.mjs").Plan} plan
 * @returns {LeftOff | null} null: nothing was begun
 */
export function leftOff(state, plan) {
  if (OWN.every((name) => Object.keys(state[name]).length === 0)) return null;
  const text = (/** @type {unknown} */ value) => (typeof value === "string" ? value : null);
  const kept = {
    answer: (/** @type {string} */ id) => text(state.finder[id]),
    state: (/** @type {string} */ id) => text(state.items[id]),
    paper: (/** @type {string} */ id) => text(state.papers[id]),
  };
  const { outcome, answered } = walk(plan.tree, kept.answer);
  if (outcome === null) return answered.length > 0 ? { to: "finder" } : { to: "list" };
  const item = firstOpen(plan, gather(plan, kept), kept);
  return item === undefined ? { to: "list" } : { to: "item", item };
}
