import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "./strings.mjs";

test("values are put into their places", () => {
  assert.equal(fill("{done}/{total} {done}", { done: 1, total: 2 }), "1/2 1");
});

test("a value is not read as a text with places", () => {
  assert.equal(fill("{a}", { a: "{b}", b: "$&" }), "{b}");
});

test("a place without a value is an error", () => {
  assert.throws(() => fill("{missing}"));
});
