/** What the papers take from the money tools: the figures, and the plan to propose. Pure. */

import { editedPlan, readMoney, requestOf } from "./money-state.mjs";

/**
 * @typedef {ReturnType<typeof requestOf> & {plan: import("./money-state.mjs").Plan | null}} KnownMoney
 *   what the engine is asked with; `plan` with the reader's changes in it
 */

// These stand beside what was typed, and say nothing without it.
const PLAIN = ["rate_scale", "rate_period", "period"];

/**
 * @param {unknown} section the money section as kept
 * @returns {KnownMoney | null} null when nothing was entered
 */
export function knownMoney(section) {
  const money = readMoney(section);
  const rows = [...money.loans, ...money.entries].map(({ fields }) => fields);
  const entered = [...rows, money.budget, money.adjust, money.shares, money.options].some((fields) =>
    Object.entries(fields).some(([key, text]) => !PLAIN.includes(key) && text.trim() !== ""),
  );
  if (!entered) return null;
  return { ...requestOf(money), plan: money.proposed && editedPlan(money.proposed, money) };
}
