import assert from "node:assert/strict";
import { test } from "node:test";
import { figuresOf } from "./plan-words.mjs";

const words = { money_yuan: "CNY {n}", money_at_least: "at least {n}", money_unknown: "unknown", money_instalments: "{n}", money_until: "{first} to {last}", money_range: "{low} to {high}", money_same: "same" };
const kinds = { "lump-sum": { one_sum: false }, "lump-sum-reduced": { one_sum: true } };
const holding = (/** @type {object} */ data) => () => ({ textContent: JSON.stringify(data) });
Object.assign(globalThis, { document: { getElementById: holding(words), body: { querySelector: holding(kinds) } } });

const PAYOFF = {
  kind: "lump-sum", instalments: 1, first_payment: 500, smallest_payment: 500, largest_payment: 500,
  interest: 0, penalty: 0, waived: 0, difference: null, left_out: [], partial: false,
  shown: { first_payment: "5.00", total_paid: "5.00", waived: "", first_date: "d", last_date: "d", annual_cost: "", carried: "" },
};

/** @param {Record<string, unknown>} more */
function said(more) {
  const keys = ["first_payment", "total_paid", "interest_part", "waived"];
  const figures = figuresOf(/** @type {any} */ ({ ...PAYOFF, ...more }));
  return figures.filter(({ key }) => keys.includes(key)).map(({ value }) => value);
}

test("a payoff that lacks the interest so far is a least amount, and its cost is not known", () => {
  assert.deepEqual(said({}), ["5.00", "5.00", "CNY 0.00", ""]);
  assert.deepEqual(said({ partial: true }), ["at least 5.00", "at least 5.00", "unknown", ""]);
  assert.deepEqual(said({ partial: true, interest: 30 }), ["at least 5.00", "at least 5.00", "at least CNY 0.30", ""]);
});

test("a reduced sum is what it is; what the bank gives up for it is a least amount", () => {
  const reduced = { kind: "lump-sum-reduced", partial: true, waived: 100, shown: { ...PAYOFF.shown, waived: "1.00" } };
  assert.deepEqual(said(reduced), ["5.00", "5.00", "CNY 0.00", "at least 1.00"]);
});
