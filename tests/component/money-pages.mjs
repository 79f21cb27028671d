/** The money page, and where things stand on it. */

import { open } from "./world/page.mjs";

export const MONEY = "start/money/";
export const TODAY = "2026-11-22T10:00:00";

export const openMoney = (how) => open(MONEY, { now: TODAY, ...how });
/** The field that holds a value of the reader's. */
export const at = (path) => `[data-path="${path}"]`;

/** Type several values, one after the other. @param {Record<string, string>} values by path */
export async function put(page, values) {
  for (const [path, value] of Object.entries(values)) {
    await reveal(page, path);
    await page.fill(at(path), value);
  }
}

/** A line of the month stands in a group that is folded until one opens it. */
async function reveal(page, path) {
  const group = page.find(at(path)).closest(".money-group");
  if (group && !group.open) await page.press(group.querySelector("summary"));
}

export const plan = (id) => `.plan[data-id="${id}"]`;
/** Choose a plan for the comparison. */
export const pick = (page, id) => page.tick(`${plan(id)} .plan-pick input`);

/** A month of the reader's: what comes in, and two things that go out. */
export const month = (wage) => ({
  "budget/entries/earnings.wage/amount": wage,
  "budget/entries/home.rent/amount": "1350",
  "budget/entries/food.meals/amount": "1000",
});
