import assert from "node:assert/strict";
import { test } from "node:test";
import { columnWidths } from "./docx-table.mjs";
import { fileNameOf, passagesOf, titleOf } from "./paper.mjs";
import { BLOCKS } from "./blocks.test-help.mjs";

const zh = "zh";
const en = "en";

test("what is sent is Chinese, a line for each of the reader's", () => {
  const [title, quote, points, table] = passagesOf(BLOCKS, "zh");
  assert.deepEqual(title, { role: "title", words: [{ lang: zh, lines: ["标题"] }], tables: [] });
  assert.deepEqual(quote.words, [{ lang: zh, lines: ["一", "二 <b>"] }]);
  assert.deepEqual(points.words, [{ lang: zh, lines: ["甲", "乙"] }]);
  assert.deepEqual(table.words, []);
  assert.deepEqual(table.tables, [
    { lang: zh, align: ["left", "right"], head: ["项", "元"], rows: [["租", "1.00元"]] },
  ]);
});

test("side by side, but what is the same in both stands once", () => {
  const passages = passagesOf(BLOCKS, "both");
  assert.deepEqual(
    passages.map(({ words, tables }) => [...words, ...tables].map(({ lang }) => lang)),
    [[zh, en], [zh], [zh, en], [zh, en]],
  );
});

test("the copy for the file is English", () => {
  const passages = passagesOf(BLOCKS, "en");
  assert.deepEqual(
    passages.map(({ words, tables }) => [...words, ...tables].map(({ lang }) => lang)),
    [[en], [en], [en], [en]],
  );
});

test("a title is in the language of the document; without one the site's name stands for it", () => {
  const named = { zh: "短信", en: "Message" };
  assert.deepEqual(
    [titleOf(BLOCKS, "both", named), titleOf(BLOCKS, "en", named), titleOf([], "both", named), titleOf([], "en", named)],
    ["标题", "Title", "短信", "Message"],
  );
});

test("a file is named after the paper and the day, and no system refuses the name", () => {
  const day = "2026-11-02";
  assert.equal(fileNameOf("还款方案", "both", day), "还款方案 2026年11月2日");
  assert.equal(fileNameOf('A/B: "C"\n', "en", day), "A B C 2 November 2026");
});

test("columns share the width of the text by what stands in them", () => {
  const widths = columnWidths([
    ["期", "Payment"],
    ["1", "1,200.50元"],
  ]);
  assert.deepEqual(widths, [3549, 5520]);
  const total = columnWidths([["x".repeat(500), "一"]]);
  assert.ok(total[1] > 1000, String(total));
});
