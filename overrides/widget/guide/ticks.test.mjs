import assert from "node:assert/strict";
import { test } from "node:test";
import { stepDone } from "./ticks.mjs";

test("a step says how far it is once something is ticked", () => {
  assert.deepEqual(stepDone([null, null]), null);
  assert.deepEqual(stepDone(["done", null]), { done: 1, total: 2 });
  assert.deepEqual(stepDone(["done", "not-applicable"]), { done: 1, total: 1 });
  assert.deepEqual(stepDone(["not-applicable"]), null);
});
