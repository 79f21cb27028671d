/** What was said roughly above, beside the lines where it belongs: taken over only when pressed. */

import { find, findAll, put } from "../dom/make.mjs";
import { text } from "../dom/strings.mjs";
import { unfold } from "./folds.mjs";

/** @typedef {"income" | "outgoings" | "owed"} Key */

/** The line that each is taken over to; a total of outgoings is no line of a statement. */
const LINES = {
  income: '[data-path="budget/entries/earnings.wage/amount"]',
  owed: '.loan [data-path$="/principal"]',
};

/**
 * @param {HTMLElement} root
 * @param {import("./desk.mjs").MoneyDesk} desk
 */
export function prepareCarrying(root, desk) {
  const places = findAll(root, "[data-carry]");
  for (const place of places) {
    place.querySelector("button")?.addEventListener("click", () => {
      const key = /** @type {keyof typeof LINES} */ (place.dataset.carry);
      const line = find(root, LINES[key]);
      unfold(line);
      const typed = desk.keeper.value(`rough/${key}`);
      desk.keeper.undoable({ [line.dataset.path ?? ""]: typed }, "money_entered", line);
      line.focus();
    });
  }
  desk.addEventListener("rough", () => {
    for (const place of places) show(place, desk);
  });
}

/**
 * @param {HTMLElement} place
 * @param {import("./desk.mjs").MoneyDesk} desk
 */
function show(place, desk) {
  const key = /** @type {Key} */ (place.dataset.carry);
  const number = desk.rough?.numbers[key];
  place.hidden = !number || number.fen === null || number.listed;
  if (!number || place.hidden) return;
  const n = number.shown.rest || number.shown.sum;
  put(place.querySelector("span") ?? place, text(`money_carry_${key}`, { n }));
}
