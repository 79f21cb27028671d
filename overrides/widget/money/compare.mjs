/** The chosen plans beside each other: a row for each figure, a column for each plan. */

import { make, showNew } from "../dom/make.mjs";
import { figuresOf } from "./plan-words.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../engine/replies.d.ts").MadePlan} Plan */

/**
 * @param {HTMLElement} place
 * @param {Plan[]} plans
 * @param {string} [proposed] the one for the bank
 */
export function showComparison(place, plans, proposed) {
  const columns = plans.map((plan) => ({
    title: plan.title,
    proposed: plan.id === proposed,
    figures: figuresOf(plan),
  }));
  showNew(place, columns, () => (columns.length ? [tableOf(columns)] : []));
}

/** @param {{title: string, proposed: boolean, figures: {key: string, value: string}[]}[]} columns */
function tableOf(columns) {
  const heads = columns.map(({ title, proposed }) => make("th", { scope: "col" }, ...headOf(title, proposed)));
  const rows = columns[0].figures.flatMap(({ key }, at) => {
    const values = columns.map(({ figures }) => figures[at].value);
    if (values.every((value) => value === "")) return [];
    const label = key === "first_payment" ? "each_month" : key;
    const cells = values.map((value) => make("td", {}, value || "—"));
    return [make("tr", { "data-key": key }, make("th", { scope: "row" }, text(`money_${label}`)), ...cells)];
  });
  return make(
    "table",
    { class: "comparison", "data-plans": String(columns.length) },
    make("thead", {}, make("tr", {}, make("td"), ...heads)),
    make("tbody", {}, ...rows),
  );
}

/** @param {string} title @param {boolean} proposed */
function headOf(title, proposed) {
  return proposed ? [make("span", { class: "plan-mark" }, text("money_propose_mark")), " ", title] : [title];
}
