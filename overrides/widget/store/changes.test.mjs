import assert from "node:assert/strict";
import { test } from "node:test";
import { applyChanges, emptyState } from "./state.mjs";

/** @typedef {import("./state.mjs").Change} Change */

test("values are put in place and taken away", () => {
  /** @type {Change[]} */
  const changes = [
    { path: ["items", "a"], value: "done" },
    { path: ["items", "b"], value: "not-applicable" },
    { path: ["items", "a"], value: null },
    { path: ["letters", "l", "name"], value: "王" },
    { path: ["letters", "l", "requests"], value: ["x"] },
    { path: ["settings", "gloss"], value: true },
  ];
  assert.deepEqual(applyChanges(emptyState(), changes), {
    ...emptyState(),
    items: { b: "not-applicable" },
    letters: { l: { name: "王", requests: ["x"] } },
    settings: { gloss: true },
  });
});

test("a letter without fields leaves nothing behind", () => {
  const before = { ...emptyState(), letters: { l: { name: "王" } } };
  const after = applyChanges(before, [{ path: ["letters", "l", "name"], value: null }]);
  assert.deepEqual(after, emptyState());
});

test("the state before stays untouched", () => {
  const before = emptyState();
  applyChanges(before, [{ path: ["items", "a"], value: "done" }]);
  assert.deepEqual(before, emptyState());
});

test("ids that name parts of every object are only ids", () => {
  const state = applyChanges(emptyState(), [{ path: ["letters", "__proto__", "x"], value: "y" }]);
  assert.equal(/** @type {any} */ ({}).x, undefined);
  assert.deepEqual(Object.keys(state.letters), ["__proto__"]);
});
