import assert from "node:assert/strict";
import { test } from "node:test";
import { editedPlan, fieldOf, readMoney, requestOf } from "./money-state.mjs";
import { nextId } from "../store/ids.mjs";

const EMPTY = {
  loans: [],
  entries: [],
  budget: {},
  adjust: {},
  shares: {},
  options: {},
  plans: {},
  chosen: [],
  proposed: null,
};

test("nothing kept is an empty form", () => {
  assert.deepEqual(readMoney({}), EMPTY);
});

for (const [name, kept] of Object.entries({
  "not a record": "x",
  "wrong kinds inside": { loans: 1, budget: [], adjust: null, options: "x", plans: 2, chosen: "a" },
})) {
  test(`what cannot be ours is passed over: ${name}`, () => {
    assert.deepEqual(readMoney(kept), EMPTY);
  });
}

test("fields of a wrong kind are passed over, the others stay as typed", () => {
  const { loans, entries, chosen } = readMoney({
    loans: { l1: { principal: " ３万 ", rate: 3, extra: ["x"] } },
    budget: { entries: { "sales.busy-season": { amount: "1", months: ["12", "3", "13", "x", "3"] } } },
    chosen: ["a", 1, "b", "c", "d"],
  });
  assert.deepEqual(loans, [{ id: "l1", fields: { principal: " ３万 " } }]);
  assert.deepEqual(entries, [{ id: "sales.busy-season", fields: { amount: "1" }, months: [3, 12] }]);
  assert.deepEqual(chosen, ["a", "b", "c"]);
});

test("rows come in the order added, whatever the storage made of it", () => {
  const { loans } = readMoney({ loans: { l10: { a: "" }, l2: { a: "" }, l1: { a: "" } } });
  assert.deepEqual(loans.map(({ id }) => id), ["l1", "l2", "l10"]);
});

test("a new id is behind all others", () => {
  assert.equal(nextId("l", []), "l1");
  assert.equal(nextId("l", ["l2", "l10"]), "l11");
});

test("the request holds the rows, their groups and months as numbers", () => {
  const money = readMoney({
    loans: { l1: { principal: "100" } },
    budget: { margin: "5", entries: { "other-debts.o1": { amount: "1", period: "season", months: ["7"] } } },
    adjust: { total: "9", shares: { l1: "3" } },
    options: { pay_day: "15" },
  });
  assert.deepEqual(requestOf(money), {
    loans: [{ principal: "100", id: "l1" }],
    budget: {
      margin: "5",
      entries: [{ amount: "1", period: "season", id: "other-debts.o1", group: "other-debts", months: [7] }],
    },
    adjust: { total: "9", shares: { l1: "3" } },
    options: { pay_day: "15" },
  });
});

test("what the reader changed goes into the proposed plan, blanks do not", () => {
  const proposed = [{ id: "pause", kind: "pause", pause_months: "3" }, { id: "stepped", kind: "stepped", busy_months: [1] }];
  const money = readMoney({
    plans: { pause: { pause_months: " ", months: "24" }, stepped: { busy_months: ["6", "7"] } },
  });
  assert.deepEqual(proposed.map((plan) => editedPlan(plan, money)), [
    { id: "pause", kind: "pause", pause_months: "3", months: "24" },
    { id: "stepped", kind: "stepped", busy_months: [6, 7] },
  ]);
});

test("a plan called as something that every object has is a plan like any other", () => {
  const plan = { id: "constructor", kind: "pause" };
  assert.deepEqual(editedPlan(plan, readMoney({})), plan);
});

const request = requestOf(
  readMoney({ loans: { l7: { principal: "x" } }, budget: { entries: { "food.meals": { amount: "x" } } } }),
);
for (const [path, field] of /** @type {[any[], string][]} */ ([
  [["loans", 0, "principal"], "loans/l7/principal"],
  [["budget", "entries", 0, "amount"], "budget/entries/food.meals/amount"],
  [["budget", "margin"], "budget/margin"],
  [["adjust", "shares", "l7"], "adjust/shares/l7"],
  [["plans", 0, "months"], "plans/pause/months"],
  [["months"], "options/silent_months"],
])) {
  test(`an error at ${path.join(".")} belongs to ${field}`, () => {
    assert.equal(fieldOf(path, request, [{ id: "pause" }]), field);
  });
}
