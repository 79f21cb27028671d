/** Three times in a row leaves; closing one window after another does not. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { pressed } from "./leave.mjs";

/** @param {number[]} times @returns {boolean[]} at each press, whether it leaves */
function leaving(times) {
  /** @type {number[]} */
  let presses = [];
  return times.map((now) => {
    const counted = pressed(presses, now);
    presses = counted.presses;
    return counted.enough;
  });
}

test("the third press within two seconds leaves", () => {
  assert.deepEqual(leaving([0, 900, 2000]), [false, false, true]);
});

test("slower presses close windows and nothing else", () => {
  assert.deepEqual(leaving([0, 900, 2001, 3000]), [false, false, false, false]);
});
