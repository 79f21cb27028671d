/** The choice as it is kept: what the theme's script wrote, and what may stand there instead. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { keepable, keptChoice } from "./brightness.mjs";

const DARK = {
  mdColorMedia: "(prefers-color-scheme: dark)",
  mdColorScheme: "slate",
  mdColorPrimary: "custom",
  mdColorAccent: "custom",
};
const THEMES = {
  index: 2,
  color: { media: "(prefers-color-scheme: dark)", scheme: "slate", primary: "custom", accent: "custom" },
};

test("it is written as the theme wrote it", () => {
  assert.deepEqual(JSON.parse(keepable(2, DARK, "slate")), THEMES);
});

test("what the theme wrote is read", () => {
  assert.equal(keptChoice(JSON.stringify(THEMES), 3), 2);
});

test("anything else is no choice", () => {
  const others = [null, "", "dark", "{", "null", "[]", '"dark"', '{"index":3}', '{"index":-1}', '{"index":"length"}', '{"index":1.5}'];
  assert.deepEqual(others.map((kept) => keptChoice(kept, 3)), others.map(() => 0));
});
