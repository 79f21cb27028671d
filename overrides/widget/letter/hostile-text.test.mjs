/** Whatever stands in a letter, its Word file can be opened and says it as text. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import * as docx from "docx";
import { INJECTIONS, isWellFormed, madeUp } from "../dom/hostile.test-help.mjs";
import { letterDocx } from "./docx.mjs";
import { passagesOf } from "./paper.mjs";

/** @param {string} text */
function blocksOf(text) {
  const cells = { head: [text, text], rows: [[text, text]] };
  const table = { align: ["left", "right"], zh: cells, en: cells };
  return ["title", "quote", "list", "paragraph", "sign-off", "table"].map((role) => {
    return { id: role, role, zh: text, en: text, table: role === "table" ? table : null };
  });
}

test("a Word file is well-formed", async () => {
  for (const text of [...INJECTIONS, ...madeUp(150)]) {
    const bytes = await letterDocx(docx, passagesOf(blocksOf(text), "both"), "both", text);
    const files = Object.entries(unzipSync(new Uint8Array(bytes))).filter(([path]) => /\.(xml|rels)$/.test(path));
    const broken = files.filter(([, part]) => !isWellFormed(strFromU8(part))).map(([path]) => path);
    assert.deepEqual(broken, [], JSON.stringify(text));
  }
});
