/** The chosen plans beside each other: a row for each figure, a column for each plan. */

import { make } from "./money-dom.mjs";
import { figuresOf, titleOf } from "./money-plan-words.mjs";
import { text } from "./strings.mjs";

/** @typedef {import("./money-types.mjs").Plan} Plan */

/**
 * @param {HTMLElement} place
 * @param {Plan[]} plans
 * @param {Record<string, any>[]} sent
 */
export function showComparison(place, plans, sent) {
  if (plans.length === 0) {
    place.replaceChildren();
    return;
  }
  const titles = plans.map((plan) => titleOf(plan, sent.find(({ id }) => id === plan.id) ?? {}));
  const figures = plans.map(figuresOf);
  const head = make("tr", {}, make("td"), ...titles.map((title) => make("th", { scope: "col" }, title)));
  const rows = figures[0].flatMap(({ key }, at) => {
    const values = figures.map((one) => one[at].value);
    if (values.every((value) => value === "")) return [];
    const label = key === "first_payment" ? "each_month" : key;
    const cells = values.map((value) => make("td", {}, value || "—"));
    return [make("tr", { "data-key": key }, make("th", { scope: "row" }, text(`money_${label}`)), ...cells)];
  });
  const table = make("table", { class: "comparison", "data-plans": String(plans.length) }, make("thead", {}, head), make("tbody", {}, ...rows));
  place.replaceChildren(table);
}
