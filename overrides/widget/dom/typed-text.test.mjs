/** The page cleans text as src/negotiation/reading/typed.py does: one list for both. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { timeOf } from "../sections/log-entries.mjs";
import { dayOf } from "./typed-date.mjs";
import { cleanText, escaped, withoutControls } from "./typed-text.mjs";

const texts = JSON.parse(readFileSync(new URL("../../../tests/typed_text.json", import.meta.url), "utf8"));

for (const several of [false, true]) {
  for (const [typed, shown] of Object.entries(texts[several ? "several lines" : "one line"])) {
    test(`${JSON.stringify(typed)} in ${several ? "several lines" : "one line"}`, () => {
      assert.equal(cleanText(typed, several), shown);
      assert.equal(cleanText(shown, several), shown);
    });
  }
}

test("nothing typed is nothing shown", () => assert.equal(cleanText(undefined), ""));

const CONTROLS = Array.from({ length: 0xa0 }, (_sign, code) => String.fromCharCode(code)).filter((sign) => /\p{Cc}/u.test(sign));
const SEPARATORS = [...CONTROLS, "\u200b", "\u2028", "\u2029", "\ufeff", "\u2060", "\u00ad", "\u202e", "\ud800", "\r\n"];

test("no separator joins two figures, a date or a time", () => {
  for (const sign of SEPARATORS) {
    for (const several of [false, true]) {
      assert.deepEqual(cleanText(`收入9500${sign}4200`, several).match(/\d+/g), ["9500", "4200"], JSON.stringify(sign));
    }
    assert.equal(dayOf(`2026-1-3${sign}1`), "", JSON.stringify(sign));
    assert.equal(timeOf(`9:3${sign}0`), "", JSON.stringify(sign));
    assert.deepEqual(withoutControls(`9500${sign}4200`).match(/\d+/g), ["9500", "4200"], JSON.stringify(sign));
  }
  assert.equal(escaped("9500\u00004200"), "9500 4200");
});

test("a long text is refused, or shown, at once", () => {
  const before = performance.now();
  for (const filling of [" ", "\t", "一", "1 ", "年", "\u0301\u0316", "2026-1-"]) {
    const typed = `1:${filling.repeat(20_000)}x`;
    assert.deepEqual([dayOf(typed), timeOf(typed)], ["", ""]);
  }
  for (const filling of ["\u0301\u0316", "1\u200b", "a\n", "\t", "。"]) cleanText(filling.repeat(100_000), true);
  assert.ok(performance.now() - before < 2_000);
});
