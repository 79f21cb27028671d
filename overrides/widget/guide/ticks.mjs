/** The ticks of each step, and on the map what is done. They are those of the checklist. */

import { findAll, find, put } from "../dom/make.mjs";
import { text } from "../dom/strings.mjs";
import { stepChanges } from "../sections/item-steps.mjs";
import { sharedStore } from "../store/shared-store.mjs";

/**
 * How far a step is; what does not apply is not counted.
 * @param {(import("../store/state.mjs").ItemState | null)[]} states
 * @returns {{done: number, total: number} | null} null: nothing is ticked yet, or nothing applies
 */
export function stepDone(states) {
  const counted = states.filter((state) => state !== "not-applicable");
  const done = counted.filter((state) => state === "done").length;
  return done > 0 ? { done, total: counted.length } : null;
}

/** @param {HTMLElement} map */
export function prepareTicks(map) {
  const store = sharedStore();
  /** @type {HTMLInputElement[]} */
  const boxes = [...document.querySelectorAll("input")].filter((box) => box.dataset.tick);
  for (const list of document.querySelectorAll(".step-ticks")) list.removeAttribute("hidden");
  for (const box of boxes) {
    box.addEventListener("change", () => {
      store.change(stepChanges(box.dataset.tick ?? "", box.checked ? "done" : "open"));
    });
  }
  const show = () => {
    for (const box of boxes) {
      const state = store.item(box.dataset.tick ?? "");
      box.checked = state === "done";
      /** @type {HTMLElement} */ (box.closest("li")).dataset.state = state ?? "open";
    }
    for (const row of findAll(map, "[data-items]")) {
      const known = stepDone((row.dataset.items ?? "").split(" ").map((id) => store.item(id)));
      const all = known !== null && known.done === known.total;
      row.classList.toggle("is-done", all);
      put(find(row, ".guide-done"), all ? text("guide_done") : known ? `${known.done}/${known.total}` : "");
    }
  };
  store.subscribe(show);
  store.still(show);
}
