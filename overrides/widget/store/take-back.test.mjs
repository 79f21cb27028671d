/** Undo brings back what was taken away and touches nothing that was typed since. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Store } from "./store.mjs";
import { FakeStorage } from "./fake-storage.test-help.mjs";

/** @typedef {import("./state.mjs").Change} Change */

/**
 * @param {any} money
 * @returns {Store}
 */
function holding(money) {
  const storage = new FakeStorage();
  const store = new Store(storage);
  store.change([{ path: ["money"], value: money }]);
  return store;
}

/** @param {Store} store @param {string} path @param {any} value */
function put(store, path, value) {
  return store.change([{ path: path.split("/"), value }]);
}

/** Each: what stood there, what is taken back, what came since, and what stands then. */
const CASES = [
  {
    name: "a value typed since stays",
    was: { budget: { margin: "10" } },
    change: ["money/budget/margin", null],
    since: [["money/budget/margin", "20"]],
    then: { budget: { margin: "20" } },
  },
  {
    name: "of a loan, too, what was typed since stays",
    was: { loans: { l1: { principal: "1", rate: "2" } } },
    change: ["money/loans/l1", { principal: "3", rate: "4" }],
    since: [["money/loans/l1/rate", "5"]],
    then: { loans: { l1: { principal: "1", rate: "5" } } },
  },
  {
    name: "what was added goes again",
    was: { budget: { margin: "10" } },
    change: ["money/loans/l1", { principal: "1", rate: "2" }],
    since: [],
    then: { budget: { margin: "10" } },
  },
  {
    name: "what was added and then worked on stays whole",
    was: {},
    change: ["money/loans/l1", { principal: "1", rate: "2" }],
    since: [["money/loans/l1/rate", "3"]],
    then: { loans: { l1: { principal: "1", rate: "3" } } },
  },
  {
    name: "a section comes back beside what was typed since",
    was: { loans: { l1: { principal: "1000" } } },
    change: ["money/loans", null],
    since: [["money/loans/l2/principal", "888"]],
    then: { loans: { l1: { principal: "1000" }, l2: { principal: "888" } } },
  },
  {
    name: "a loan whose number went to another comes back under a new one, with its share",
    was: { loans: { l1: { principal: "1000", rate: "9" } }, adjust: { shares: { l1: "50" } } },
    change: ["money", null],
    since: [["money/loans/l1/principal", "777"], ["money/loans/l2/principal", "888"]],
    then: {
      loans: { l1: { principal: "777" }, l2: { principal: "888" }, l3: { principal: "1000", rate: "9" } },
      adjust: { shares: { l3: "50" } },
    },
  },
  {
    name: "a row of our own that was filled in anew stays as it is",
    was: { budget: { entries: { "home.rent": { amount: "5", period: "season", months: ["6"] } } } },
    change: ["money/budget", null],
    since: [["money/budget/entries/home.rent/amount", "7"]],
    then: { budget: { entries: { "home.rent": { amount: "7" } } } },
  },
  {
    name: "a row filled in with the same comes back whole",
    was: { loans: { l1: { principal: "1000", rate: "9" } } },
    change: ["money/loans/l1", null],
    since: [["money/loans/l1/principal", "1000"]],
    then: { loans: { l1: { principal: "1000", rate: "9" } } },
  },
  {
    name: "of a loan that is gone by now no part comes back",
    was: { loans: { l1: { principal: "1000", rate: "9" } } },
    change: ["money/loans/l1/rate", null],
    since: [["money/loans/l1", null]],
    then: {},
  },
  {
    name: "a plan gives way though its terms followed the figures",
    was: { proposed: "pause", proposed_terms: { kind: "pause", months: "12" } },
    change: ["money", { proposed: "stepped", proposed_terms: { kind: "stepped", months: "24" } }],
    since: [["money/proposed_terms/months", "25"]],
    then: { proposed: "pause", proposed_terms: { kind: "pause", months: "12" } },
  },
  {
    name: "two plans are not mixed",
    was: { proposed: "pause", proposed_terms: { kind: "pause", months: "12" } },
    change: ["money", { proposed: "stepped", proposed_terms: { kind: "stepped", months: "24" } }],
    since: [["money", { proposed: "contract", proposed_terms: { kind: "contract", months: "24" } }]],
    then: { proposed: "contract", proposed_terms: { kind: "contract", months: "24" } },
  },
];

for (const { name, was, change: [path, value], since, then } of /** @type {any[]} */ (CASES)) {
  test(name, () => {
    const store = holding(was);
    const undo = put(store, path, value);
    for (const [where, what] of since) put(store, where, what);
    undo();
    assert.deepEqual(store.state.money, then);
  });
}

test("a note of the log keeps its words, also where another has its number", () => {
  const storage = new FakeStorage();
  const [one, two] = [new Store(storage), new Store(storage)];
  one.change([{ path: ["log", "c1", "said"], value: "等" }]);
  const undo = one.change([{ path: ["log", "c1"], value: null }]);
  two.change([{ path: ["log", "c1", "said"], value: "三天" }]);
  undo();
  assert.deepEqual(two.state.log, { c1: { said: "三天" }, c2: { said: "等" } });
});

test("nothing happened since: everything is as it was", () => {
  const was = {
    loans: { l1: { principal: "1" }, l2: { principal: "2", rate: "3" } },
    adjust: { total: "9", shares: { l2: "5" } },
    chosen: ["pause"],
  };
  const store = holding(was);
  const undo = store.change(Object.keys(was).map((key) => ({ path: ["money", key], value: null })));
  assert.deepEqual(store.state.money, {});
  undo();
  assert.deepEqual(store.state.money, was);
});
