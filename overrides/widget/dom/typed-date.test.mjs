/** The page reads the same dates as src/negotiation/reading/dates.py: one list for both. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dayOf } from "./typed-date.mjs";

const { read, refused } = JSON.parse(readFileSync(new URL("../../../tests/dates.json", import.meta.url), "utf8"));

for (const [typed, day] of Object.entries(read)) {
  test(`${typed} is read`, () => assert.equal(dayOf(typed), day));
}

for (const typed of Object.keys(refused)) {
  test(`"${typed}" is no date`, () => assert.equal(dayOf(typed), ""));
}

test("nothing typed is no date", () => assert.equal(dayOf(undefined), ""));
