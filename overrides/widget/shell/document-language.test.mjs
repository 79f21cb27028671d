import assert from "node:assert/strict";
import { test } from "node:test";
import { documentLanguageIn } from "./document-language.mjs";

for (const [settings, page, language] of /** @type {[Record<string, unknown>, "zh" | "en", string][]} */ ([
  [{}, "zh", "zh"],
  [{}, "en", "both"],
  [{ "document-language": "en" }, "zh", "en"],
  [{ "document-language": "zh" }, "en", "zh"],
  [{ "document-language": "both", "gloss-zh": false }, "zh", "both"],
  [{ "gloss-zh": true }, "zh", "both"],
  [{ "gloss-en": false }, "en", "zh"],
  [{ "gloss-en": false }, "zh", "zh"],
  [{ "document-language": "fr", "gloss-en": "yes" }, "en", "both"],
])) {
  test(`${JSON.stringify(settings)} on a page in ${page} gives ${language}`, () => {
    assert.equal(documentLanguageIn(settings, page), language);
  });
}
