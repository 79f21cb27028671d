import assert from "node:assert/strict";
import { test } from "node:test";
import { cardsIn, stepTo } from "./call-place.mjs";

const known = (/** @type {string} */ id) => ["a", "b"].includes(id);

test("what is kept may be anything", () => {
  for (const kept of [undefined, null, 7, ["a"], true, "", "gone"]) {
    assert.deepEqual(cardsIn(kept, known), []);
  }
  assert.deepEqual(cardsIn("a gone b a", known), ["a", "b", "a"]);
});

test("a long call is kept from its end", () => {
  const cards = cardsIn("a b ".repeat(100).trim(), known);
  assert.equal(cards.length, 60);
  assert.equal(cards.at(-1), "b");
});

test("a step to the card that is shown is no step", () => {
  assert.deepEqual(stepTo(["a"], "b"), ["a", "b"]);
  assert.deepEqual(stepTo(["a", "b"], "b"), ["a", "b"]);
  assert.deepEqual(stepTo([], "a"), ["a"]);
});
