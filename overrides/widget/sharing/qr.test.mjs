/** From dark modules to one path of rectangles. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { pathOf } from "./qr.mjs";

test("each run of dark modules is one rectangle", () => {
  const rows = [
    [true, true, false, true],
    [false, false, false, false],
    [false, true, true, true],
  ];
  assert.equal(pathOf(rows), "M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z");
});
