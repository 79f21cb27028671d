/** What stands in for 114 KB of the theme's scripts stays small. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { buildSync } from "esbuild";

const MOST = 5 * 1024;

test("the page's own script is small", () => {
  const { outputFiles } = buildSync({
    entryPoints: ["overrides/widget/page/page.mjs"],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  const [{ contents }] = outputFiles;
  assert.ok(contents.length <= MOST, `${contents.length} bytes`);
});
