/**
 * The money section of what is kept: reading it, and turning it into what the engine is
 * asked. It holds text exactly as typed; what cannot be ours is passed over when read.
 */

import { hasOwn } from "../dom/plain.mjs";
import { number } from "../store/ids.mjs";
import { isRecord } from "../store/state.mjs";

/** @typedef {Record<string, string>} Texts field -> text as typed */
/** @typedef {{id: string, fields: Texts}} LoanRow */
/** @typedef {{id: string, fields: Texts, months: number[]}} EntryRow */
/** @typedef {{fields: Texts, busyMonths: number[] | null}} PlanEdit */
/** @typedef {Record<string, any>} Plan a plan as the engine is asked for it */

/**
 * @typedef {object} Money
 * @property {LoanRow[]} loans in the order added
 * @property {EntryRow[]} entries
 * @property {Texts} budget dependants, margin, floor, business
 * @property {Texts} adjust total, token
 * @property {Texts} shares loan id -> amount
 * @property {Texts} options
 * @property {Record<string, PlanEdit>} plans what the reader changed in a proposed plan
 * @property {string[]} chosen ids of plans to compare
 * @property {Plan | null} proposed the one the reader means to put to the bank, as the engine
 *   once proposed it: asked for again without asking which plans there are
 */

/** The most plans that can stand side by side and still be read on a phone. */
export const MOST_CHOSEN = 3;

/** @param {unknown} value */
function record(value) {
  return isRecord(value) ? value : {};
}

/**
 * @param {unknown} value
 * @returns {Texts}
 */
function texts(value) {
  const pairs = Object.entries(record(value)).filter(([, text]) => typeof text === "string");
  return /** @type {Texts} */ (Object.fromEntries(pairs));
}

/**
 * @param {unknown} value
 * @returns {number[]} months 1 to 12 in order
 */
function months(value) {
  const given = Array.isArray(value) ? value.map(Number) : [];
  return [...new Set(given)].filter((n) => n >= 1 && n <= 12).sort((a, b) => a - b);
}

/**
 * @param {unknown} kept the section as it came from the device
 * @returns {Money}
 */
export function readMoney(kept) {
  const money = record(kept);
  const { entries, ...budget } = record(money.budget);
  const { shares, ...adjust } = record(money.adjust);
  const chosen = Array.isArray(money.chosen) ? money.chosen : [];
  return {
    loans: Object.entries(record(money.loans))
      .map(([id, loan]) => ({ id, fields: texts(loan) }))
      .sort((one, other) => number(one.id) - number(other.id)),
    entries: Object.entries(record(entries))
      .map(([id, entry]) => ({ id, fields: texts(entry), months: months(record(entry).months) }))
      .sort((one, other) => number(one.id) - number(other.id)),
    budget: texts(budget),
    adjust: texts(adjust),
    shares: texts(shares),
    options: texts(money.options),
    plans: Object.fromEntries(
      Object.entries(record(money.plans)).map(([id, plan]) => {
        const busy = record(plan).busy_months;
        return [id, { fields: texts(plan), busyMonths: Array.isArray(busy) ? months(busy) : null }];
      }),
    ),
    chosen: chosen.filter((id) => typeof id === "string").slice(0, MOST_CHOSEN),
    proposed: readProposed(money),
  };
}

/**
 * @param {Record<string, unknown>} money
 * @returns {Plan | null}
 */
function readProposed({ proposed, proposed_terms: kept }) {
  const terms = texts(kept);
  if (typeof proposed !== "string" || !terms.kind) return null;
  const busy = record(kept).busy_months;
  return { ...terms, id: proposed, ...(Array.isArray(busy) ? { busy_months: months(busy) } : {}) };
}

/**
 * What is kept when a plan becomes the one to propose.
 * @param {Plan | null} plan as the engine proposed it, without the reader's changes
 * @returns {Record<string, any>} values by path
 */
export function proposalToKeep(plan) {
  if (!plan) return { proposed: null, proposed_terms: null };
  const { id, busy_months: busy, ...terms } = plan;
  return { proposed: id, proposed_terms: { ...terms, ...(busy ? { busy_months: busy.map(String) } : {}) } };
}

/** The group an entry belongs to: its id begins with it. @param {string} id */
export function groupOf(id) {
  return id.split(".")[0];
}

/** Whether a row of the statement is the reader's own, not one of our prompts. @param {string} id */
export function isOwnRow(id) {
  return /\.o\d+$/.test(id);
}

/**
 * What every money operation is asked with.
 * @param {Money} money
 */
export function requestOf(money) {
  return {
    loans: money.loans.map(({ id, fields }) => ({ ...fields, id })),
    budget: {
      ...money.budget,
      entries: money.entries.map((entry) => ({
        ...entry.fields,
        id: entry.id,
        group: groupOf(entry.id),
        months: entry.months,
      })),
    },
    adjust: { ...money.adjust, shares: money.shares },
    options: money.options,
  };
}

/**
 * What the reader changed in a plan, as the engine takes it.
 * @param {PlanEdit} edit
 * @returns {Plan}
 */
export function changesOf({ fields, busyMonths }) {
  // An emptied field falls back to what was proposed.
  const typed = Object.entries(fields).filter(([, text]) => text.trim() !== "");
  return { ...Object.fromEntries(typed), ...(busyMonths ? { busy_months: busyMonths } : {}) };
}

/**
 * A plan as it was proposed, with what the reader changed in it.
 * @param {Plan} plan
 * @param {Money} money
 * @returns {Plan}
 */
export function editedPlan(plan, money) {
  // Ids come from the device: one may be called as something that every object has.
  return hasOwn(money.plans, plan.id) ? { ...plan, ...changesOf(money.plans[plan.id]) } : plan;
}

/**
 * Where in the page an error of the engine belongs.
 * @param {(string | number)[]} path into the request
 * @param {ReturnType<typeof requestOf>} request
 * @param {Plan[]} [plans] sent with it
 * @returns {string} the `data-path` of the field
 */
export function fieldOf(path, request, plans = []) {
  const [top, ...rest] = path;
  if (top === "loans") return ["loans", request.loans[Number(rest[0])]?.id, ...rest.slice(1)].join("/");
  if (top === "plans") return ["plans", plans[Number(rest[0])]?.id, ...rest.slice(1)].join("/");
  if (top === "budget" && rest[0] === "entries") {
    return ["budget/entries", request.budget.entries[Number(rest[1])]?.id, ...rest.slice(2)].join("/");
  }
  return top === "months" ? "options/silent_months" : path.join("/");
}
