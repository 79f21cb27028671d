/** What the page has to know of each kind of plan, from src/negotiation/money/plans/kinds. */

import { find } from "../dom/make.mjs";

/**
 * @typedef {object} PlanKind
 * @property {string[]} card keys of what the reader can change, in order
 * @property {boolean} one_sum the sum decides what is waived
 * @property {boolean} uneven instalments rise and fall, so that the smallest says something
 */

/** @type {PlanKind} a kind that only another version of the site has */
const UNKNOWN = { card: [], one_sum: false, uneven: false };

/** @type {Record<string, PlanKind> | undefined} */
let kinds;

/**
 * @param {string} id
 * @returns {PlanKind}
 */
export function kindOf(id) {
  kinds ??= /** @type {Record<string, PlanKind>} */ (JSON.parse(find(document.body, ".plan-kinds").textContent ?? "{}"));
  return kinds[id] ?? UNKNOWN;
}
