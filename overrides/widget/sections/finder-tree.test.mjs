import assert from "node:assert/strict";
import { test } from "node:test";
import { walk } from "./finder-tree.mjs";
import { Store } from "../store/store.mjs";
import { FakeStorage } from "../store/fake-storage.test-help.mjs";

const TREE = {
  options: { who: ["me", "helper"], late: ["yes", "no"], paper: ["order", "none"] },
  start: 2,
  nodes: [
    { ask: "who", else: "calm", to: {} },
    { ask: "late", else: "early", to: { yes: 0 } },
    { ask: "paper", else: 1, to: { order: "order" } },
  ],
};

/** @param {Record<string, string>} answers */
const from = (answers) => walk(TREE, (question) => answers[question]);

test("asks the first question, and says how many there may be", () => {
  assert.deepEqual(from({}), { next: "paper", outcome: null, answered: [], most: 3 });
});

test("an answer that decides ends the questions", () => {
  const decided = { next: null, outcome: "order", answered: ["paper"], most: 1 };
  assert.deepEqual(from({ paper: "order", late: "yes" }), decided);
});

test("later answers count once an early one is changed", () => {
  const answers = { paper: "none", late: "yes", who: "me" };
  const answered = ["paper", "late", "who"];
  assert.deepEqual(from(answers), { next: null, outcome: "calm", answered, most: 3 });
});

for (const odd of ["", "gone", "constructor", "__proto__"]) {
  test(`'${odd}' is no answer`, () => {
    const asked = { next: "late", outcome: null, answered: ["paper"], most: 3 };
    assert.deepEqual(from({ paper: "none", late: odd }), asked);
  });
}

test("answers are kept by question, and only texts count", () => {
  const storage = new FakeStorage();
  const store = new Store(storage);
  store.change([
    { path: ["finder", "late"], value: "yes" },
    { path: ["finder", "who"], value: ["me"] },
  ]);
  const again = new Store(storage);
  const answers = ["late", "who", "paper"].map((id) => again.answer(id));
  assert.deepEqual(answers, ["yes", null, null]);
});
