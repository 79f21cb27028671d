import assert from "node:assert/strict";
import { test } from "node:test";

import { soonest } from "./soonest.mjs";

const days = (...all) => all.map((left) => ({ left }));

test("the day of today is the next one, not the one after it", () => {
  assert.deepEqual(soonest(days(-3, 0, 4)), { left: 0 });
});

test("where all are past, the last of them is named", () => {
  assert.deepEqual(soonest(days(-9, -2)), { left: -2 });
  assert.equal(soonest([]), undefined);
});
