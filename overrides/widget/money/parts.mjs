/** Parts that several of the money tools show. */

import { find, make, showNew } from "../dom/make.mjs";
import { assessDebt, showOldDebt } from "../limitation/limitation.mjs";
import { released } from "./pressed.mjs";

/** @typedef {import("../engine/replies.d.ts").Line} Line */

/**
 * A choice of one loan, or of all; there is none to make with a single loan.
 * @param {HTMLElement} field with a select whose first option is all of them
 * @param {{id: string, name: string}[]} loans
 */
export function offerLoans(field, loans) {
  const choice = /** @type {HTMLSelectElement} */ (find(field, "select"));
  const [all] = choice.options;
  const wanted = choice.value;
  const named = loans.map(({ id, name }) => ({ id, name }));
  showNew(choice, named, () => [all, ...named.map(({ id, name }) => make("option", { value: id }, name))]);
  choice.value = loans.some(({ id }) => id === wanted) ? wanted : all.value;
  field.hidden = loans.length < 2;
}

/**
 * Each step with the rule it rests on, where that is more than arithmetic.
 * @param {Element} list
 * @param {Line[]} lines
 */
export function showWorking(list, lines) {
  showNew(list, lines, (steps) => steps.map((step) => make("li", {}, ...withRule(step.text, step.source))));
}

/**
 * @param {string} words
 * @param {Line["source"]} source of which the page holds the link
 */
export function withRule(words, source) {
  if (!source) return [words];
  const place = `${source.id} ${source.locator ?? ""}`.trim();
  const cited = document.querySelector(`.working-rules [data-source="${place}"] .source-note`);
  return cited ? [words, cited.cloneNode(true)] : [words];
}

/**
 * A token payment counts as much as a large one: where the debt may be old, it is said beside it.
 * @param {Element} root
 */
export async function warnOfToken(root) {
  const old = await assessDebt();
  await released();
  showOldDebt(find(root, ".limitation-here"), "token-payment", old);
}
