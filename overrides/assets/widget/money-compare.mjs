/** The chosen plans beside each other: a row for each figure, a column for each plan. */

import { make } from "./money-dom.mjs";
import { figuresOf } from "./money-plan-words.mjs";
import { text } from "./strings.mjs";

/** @typedef {import("./money-types.mjs").Plan} Plan */

/**
 * @param {HTMLElement} place
 * @param {Plan[]} plans
 * @param {string} [proposed] the one for the bank
 */
export function showComparison(place, plans, proposed) {
  if (plans.length === 0) {
    place.replaceChildren();
    return;
  }
  const figures = plans.map(figuresOf);
  const head = make("tr", {}, make("td"), ...plans.map(({ id, title }) => make("th", { scope: "col" }, ...headOf(title, id === proposed))));
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

/** @param {string} title @param {boolean} proposed */
function headOf(title, proposed) {
  return proposed ? [make("span", { class: "plan-mark" }, text("money_propose_mark")), " ", title] : [title];
}
