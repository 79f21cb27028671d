/** How a plan is put into words, the same on its card and in the comparison. */

import { yuan } from "../dom/amounts.mjs";
import { text } from "../dom/strings.mjs";
import { kindOf } from "./plan-kinds.mjs";

/** @typedef {import("../engine/replies.d.ts").MadePlan} Plan */

/** Less than this between two instalments is rounding, not a difference. */
const ROUNDING_FEN = 100;

/** @param {Plan} plan */
export function monthlyOf(plan) {
  // What has built up and is not known is paid, too, where everything is paid at once.
  return plan.instalments === 1 ? atLeast(plan, plan.shown.first_payment) : spanOf(plan);
}

/**
 * An amount that lacks what was not filled in; a reduced sum is what it is.
 * @param {Plan} plan
 * @param {string} n
 */
function atLeast({ partial, kind }, n) {
  return partial && !kindOf(kind).one_sum ? text("money_at_least", { n }) : n;
}

/** @param {Plan} plan */
function costOf(plan) {
  const cost = plan.interest + plan.penalty;
  const unknown = plan.partial && cost === 0 && !kindOf(plan.kind).one_sum;
  return unknown ? text("money_unknown") : atLeast(plan, yuan(cost));
}

/** @param {Plan} plan */
function spanOf({ kind, first_payment: first, smallest_payment: smallest, largest_payment: largest, shown }) {
  // Elsewhere a smaller payment only means that one of the loans is paid off.
  const { uneven } = kindOf(kind);
  if (largest - (uneven ? smallest : first) < ROUNDING_FEN) return shown.first_payment;
  const low = uneven ? shown.smallest_payment : shown.first_payment;
  return text("money_range", { low, high: shown.largest_payment });
}

/** @param {Plan} plan */
function waivedOf({ waived, partial, shown }) {
  if (!waived) return "";
  return partial ? text("money_at_least", { n: shown.waived }) : shown.waived;
}

/** @param {Plan} plan */
export function differenceOf({ difference }) {
  if (difference === null) return text("money_unknown");
  if (difference === 0) return text("money_same");
  return text(difference > 0 ? "money_more" : "money_less", { n: yuan(Math.abs(difference)) });
}

/**
 * Every figure of a plan that can be compared.
 * @param {Plan} plan
 * @returns {{key: string, value: string}[]}
 */
export function figuresOf(plan) {
  const { shown } = plan;
  const once = plan.instalments === 1;
  return [
    { key: once ? "first_payment" : "each_month", value: monthlyOf(plan) },
    { key: "payments", value: text("money_instalments", { n: plan.instalments }) },
    {
      key: "dates",
      value: once ? shown.first_date : text("money_until", { first: shown.first_date, last: shown.last_date }),
    },
    { key: "total_paid", value: atLeast(plan, shown.total_paid) },
    { key: "interest_part", value: costOf(plan) },
    { key: "waived", value: waivedOf(plan) },
    { key: "annual", value: shown.annual_cost },
    { key: "difference", value: differenceOf(plan) },
    { key: "carried", value: shown.carried },
    { key: "without", value: plan.left_out.join(" ") },
  ];
}

