import assert from "node:assert/strict";
import { test } from "node:test";

import { nextStep } from "./step.mjs";

const most = 240_000;

test("steps of 100 yuan, from what stands there", () => {
  const from = (/** @type {string} */ typed) => [nextStep(typed, -1, { now: most, most }), nextStep(typed, 1, { now: most, most })];
  assert.deepEqual(["", "2300", "2350", "2250.50", "9999"].map(from), [
    ["2300", ""],
    ["2200", ""],
    ["2250", ""],
    ["2300", ""],
    ["2300", ""],
  ]);
  assert.equal(nextStep("2100", 1, { now: most, most }), "2200");
});

test("never down to nothing", () => {
  assert.deepEqual(["150", "100", "40"].map((typed) => nextStep(typed, -1, { now: most, most })), ["100", "100", "40"]);
});
