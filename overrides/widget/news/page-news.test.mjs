/** Which changes of a page a reader has not seen, and what a spoilt note of days is worth. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { changesSince, daysRead } from "./page-news.mjs";

test("only what changed after the page was read", () => {
  const changed = ["2026-12-31", "2026-11-29", "2026-11-22"];
  assert.deepEqual(changesSince("2026-11-22", changed), [0, 1]);
  assert.deepEqual(changesSince("2026-12-31", changed), []);
  assert.deepEqual(changesSince(undefined, changed), []);
});

for (const [kept, days] of /** @type {[string | null, Record<string, string>][]} */ ([
  [null, {}],
  ["{", {}],
  ["[1]", {}],
  ['{"court": "2026-11-22", "help": 5, "rights": "yesterday"}', { court: "2026-11-22" }],
])) {
  test(`kept as ${kept}`, () => assert.deepEqual(daysRead(kept), days));
}
