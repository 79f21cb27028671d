/** Which language a short address leads to. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { readerLanguage } from "./reader-language.mjs";

for (const [chosen, preferred, language] of /** @type {[unknown, string[], string][]} */ ([
  ["en", ["zh-CN"], "en"],
  ["zh", ["en-GB"], "zh"],
  [null, ["zh-CN", "en"], "zh"],
  [undefined, ["zh-Hant-TW"], "zh"],
  [null, ["EN-gb", "zh"], "en"],
  [null, ["vi-VN", "zh-CN", "en"], "zh"],
  [null, ["vi-VN"], "en"],
  [null, [], "zh"],
  ["fr", ["zh"], "zh"],
  [true, ["en"], "en"],
])) {
  test(`chosen ${chosen}, preferred ${preferred.join(" ") || "nothing"}: ${language}`, () => {
    assert.equal(readerLanguage(chosen, preferred), language);
  });
}
