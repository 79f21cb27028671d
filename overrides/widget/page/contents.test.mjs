/** Which heading is being read. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { headingAt } from "./contents.mjs";

test("the last that has come up to the header", () => {
  assert.equal(headingAt([-400, 96, 97, 700], false, 800), 1);
});

test("none above the first", () => {
  assert.equal(headingAt([97, 700], false, 800), -1);
  assert.equal(headingAt([], false, 800), -1);
});

test("at the end of the page the last in sight, which can come no further up", () => {
  assert.equal(headingAt([-400, 300, 700], true, 800), 2);
});
