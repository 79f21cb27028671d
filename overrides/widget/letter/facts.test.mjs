import assert from "node:assert/strict";
import { test } from "node:test";
import { knownOf, knowsAnything } from "../sections/known.mjs";
import { besideOf, originOf, placeOf } from "./facts.mjs";
import { emptyState } from "../store/state.mjs";

/** @typedef {import("./facts.mjs").Standing} Standing */

const SUM = { zh: "1,000.00元", en: "CNY 1,000.00" };
const OTHER = { zh: "900.00元", en: "CNY 900.00" };
/** @type {Standing} */
const EMPTY = { shared: true, unasked: false, fold: "", filled: false, touched: false, settled: false, faulty: false, fact: undefined };
/** @type {Standing} */
const DERIVED = { ...EMPTY, fact: { id: "owed", origin: "money", shown: SUM, spare: false, other: null } };
/** @type {Standing} */
const TYPED = { ...EMPTY, filled: true };
/** @type {Standing} */
const BOTH = {
  ...TYPED,
  fact: { id: "owed", origin: "typed", shown: SUM, spare: false, other: { origin: "money", shown: OTHER } },
};

for (const [name, field, expected] of /** @type {[string, Standing, unknown[]][]} */ ([
  ["nothing is known", EMPTY, ["asked", null, null]],
  ["Python knows nothing either", { ...EMPTY, fact: { id: "owed", origin: null, shown: null, spare: false, other: null } }, ["asked", null, null]],
  ["nobody needs it", { ...EMPTY, fact: { id: "owed", origin: null, shown: null, spare: true, other: null } }, ["spare", null, null]],
  ["nobody needs it, but it is being typed", { ...TYPED, touched: true, fact: { id: "owed", origin: null, shown: null, spare: true, other: null } }, ["asked", "here", null]],
  ["another page knows it", DERIVED, ["known", "money", { origin: "money", shown: SUM, used: true }]],
  ["another page knows it, and it cannot be used", { ...DERIVED, faulty: true }, ["asked", "money", { origin: "money", shown: SUM, used: true }]],
  ["typed on another visit, before Python", TYPED, ["known", "typed", null]],
  ["typed, and another page says something else", BOTH, ["known", "typed", { origin: "money", shown: OTHER, used: false }]],
  ["being typed", { ...TYPED, touched: true }, ["asked", "here", null]],
  ["typed just now, and done with", { ...TYPED, touched: true, settled: true }, ["known", "here", null]],
  ["typed, and cannot be used", { ...TYPED, faulty: true }, ["asked", "typed", null]],
  ["cleared since Python answered", { ...EMPTY, fact: { id: "owed", origin: "typed", shown: SUM, spare: false, other: null } }, ["asked", null, null]],
  ["few readers need it", { ...EMPTY, fold: "contact" }, ["folded", null, null]],
  ["few readers need it, and this one is typing it", { ...TYPED, fold: "contact", touched: true }, ["folded", "here", null]],
  ["few readers need it, and this one told it before", { ...TYPED, fold: "contact" }, ["known", "typed", null]],
  ["few readers need it, and it cannot be used", { ...TYPED, fold: "contact", faulty: true }, ["asked", "typed", null]],
  ["about an answer that was not given", { ...TYPED, shared: false, unasked: true }, ["spare", "typed", null]],
  ["typed, of another loan", { ...TYPED, fact: { id: "owed", origin: "money", shown: SUM, spare: false, other: null, aside: true } }, ["known", "money", null]],
  ["a field that does not concern this reader", { ...TYPED, shared: false, unasked: true }, ["spare", "typed", null]],
  ["a field of this paper alone", { ...TYPED, shared: false }, ["asked", "typed", null]],
])) {
  test(`where a field stands: ${name}`, () => {
    assert.deepEqual([placeOf(field), originOf(field), besideOf(field)], expected);
  });
}

test("known: what papers may take from the state, without what cannot be ours", () => {
  const state = {
    ...emptyState(),
    facts: { name: "王", requests: ["a"], owed: 7, evidence: [1] },
    items: { a: "done", b: "maybe" },
    log: { c1: { date: "2026-11-02", said: 7 }, c2: "x" },
    dates: { due: "2026-12-01", order: 7 },
    money: { loans: { l1: { principal: "1" } } },
  };
  const { money, ...rest } = knownOf(state);
  assert.deepEqual(rest, {
    facts: { name: "王", requests: ["a"] },
    states: { a: "done" },
    log: { c1: { date: "2026-11-02" } },
    dates: { due: "2026-12-01" },
  });
  assert.deepEqual(money?.loans, [{ id: "l1", principal: "1" }]);
});

test("an empty device knows nothing", () => {
  assert.deepEqual(knownOf(emptyState()), { facts: {}, money: null, states: {}, log: {}, dates: {} });
  assert.equal(knowsAnything(knownOf(emptyState())), false);
  assert.equal(knowsAnything(knownOf({ ...emptyState(), log: { c1: { date: "1" } } })), true);
});
