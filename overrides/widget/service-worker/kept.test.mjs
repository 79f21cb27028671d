/** The name under which a content is kept. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { digestOf } from "./kept.mjs";

test("a digest is the one that the build computes", async () => {
  // The same as in tests/content/test_offline_manifest.py.
  assert.equal(await digestOf(new TextEncoder().encode("一 comma,")), "X4JC4ZsJrt-N");
});
