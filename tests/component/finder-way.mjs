/** The way through the finder's questions, for the tests that walk it. */

import { strict as assert } from "node:assert";

export const FINDER = "start/find-your-situation/";
/** The longest way, and where it leads. */
export const WAY = {
  "q-urgent": "none",
  "q-late": "under-three-months",
  "q-asked": "never",
  "q-money": "monthly",
  "q-reader": "borrower",
};
export const OUTCOME = "find-first-request";

/** The questions that are shown. */
export const asked = (page) => page.shown("[data-question]").map(({ dataset }) => dataset.question);
/** The outcomes that are shown, as its styles read it. */
export const found = (page) =>
  page.all("situation-finder[data-view=outcome] .finder-outcome.is-current").map(({ id }) => id);

export async function answer(page, question, option) {
  assert.deepEqual(asked(page), [question]);
  await page.press(`[data-question=${question}] button[value=${option}]`);
}

export async function walk(page, changed = {}) {
  for (const [question, option] of Object.entries(WAY)) await answer(page, question, changed[question] ?? option);
}

export const change = (page, question) => page.press(`[data-change=${question}]`);
