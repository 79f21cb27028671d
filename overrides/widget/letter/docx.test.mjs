import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import * as docx from "docx";
import { letterDocx } from "./docx.mjs";
import { passagesOf } from "./paper.mjs";
import { BLOCKS } from "./blocks.test-help.mjs";

/** @param {import("../shell/document-language.mjs").DocumentLanguage} language */
async function partsOf(language, blocks = BLOCKS, title = "标题") {
  const files = unzipSync(new Uint8Array(await letterDocx(docx, passagesOf(blocks, language), language, title)));
  return (/** @type {string} */ path) => strFromU8(files[path]);
}

test("a file names its title and language, and nobody", async () => {
  const core = (await partsOf("en", BLOCKS, 'A & <B> "C"\u0001D'))("docProps/core.xml");
  assert.match(core, /<dc:title>A &#38; &#60;B&#62; &#34;C&#34; D<\/dc:title><dc:language>en-GB<\/dc:language><\/cp:coreProperties>$/);
  assert.doesNotMatch(core, /creator|modified|created|Un-named/);
});

test("Chinese takes Chinese fonts, named and not carried along", async () => {
  const part = await partsOf("zh");
  assert.match(part("word/styles.xml"), /w:eastAsia="宋体"/);
  assert.match(part("word/styles.xml"), /w:eastAsia="黑体"/);
  assert.match(part("word/styles.xml"), /<w:lang w:val="en-GB" w:eastAsia="zh-CN"\/>/);
  assert.doesNotMatch(part("word/fontTable.xml"), /embed/);
});

test("what cannot stand in a file is a space, and markup stays text", async () => {
  const [title, quote] = BLOCKS;
  const body = (await partsOf("zh", [title, { ...quote, zh: "95\u000142\u0000</w:p>&", en: "" }]))("word/document.xml");
  assert.match(body, /95 42 &lt;\/w:p&gt;&amp;/);
});

test("nothing but A4, and the page of pages at the foot", async () => {
  const part = await partsOf("both");
  assert.match(part("word/document.xml"), /<w:pgSz w:w="11906" w:h="16838"/);
  assert.match(part("word/footer1.xml"), /PAGE<\/w:instrText>.*NUMPAGES<\/w:instrText>/);
});

test("the last sentence and the closing words stay with the name, and only first lines are set in", async () => {
  const blocks = [
    { id: "p", role: "paragraph", zh: "正文", en: "Text", table: null },
    { id: "l", role: "paragraph", zh: "以上属实。", en: "This is true.", table: null },
    { id: "c", role: "paragraph", zh: "此致\n敬礼！", en: "Yours faithfully,", table: null },
    { id: "s", role: "sign-off", zh: "张三\n日期", en: "张三\nDate", table: null },
  ];
  const shapes = [...(await partsOf("zh", blocks))("word/document.xml").matchAll(/<w:p>(?<all>.*?)<\/w:p>/g)];
  const told = shapes.map(({ groups }) => [/<w:keepNext\/>/, /firstLine/].map((each) => each.test(groups?.all ?? "")));
  assert.deepEqual(told, [
    [false, true],
    [true, true],
    [true, true],
    [true, false],
    [true, false],
    [false, false],
  ]);
});

test("a Chinese letter is signed at the right, an English one at the left", async () => {
  const blocks = [{ id: "s", role: "sign-off", zh: "张三\n日期", en: "张三\nDate", table: null }];
  const right = async (/** @type {"zh" | "en"} */ language) => [...(await partsOf(language, blocks))("word/document.xml").matchAll(/<w:jc w:val="right"\/>/g)].length;
  assert.deepEqual([await right("zh"), await right("en")], [2, 0]);
});

test("a table goes before a heading without a gap, which could get a sheet of its own", async () => {
  const [title, , , table] = BLOCKS;
  const annex = { id: "a", role: "annex", zh: "附件", en: "Annex", table: null };
  const text = { id: "p", role: "paragraph", zh: "正文", en: "Text", table: null };
  const kinds = async (/** @type {typeof BLOCKS} */ blocks, /** @type {"zh" | "both"} */ language) => {
    const body = (await partsOf(language, blocks))("word/document.xml");
    const children = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/g)].map(([part]) => part);
    return children.map((part) => {
      if (part.startsWith("<w:tbl>")) return "table";
      if (/<w:vanish\/>/.test(part)) return "end";
      return /<w:t /.test(part) ? "words" : "gap";
    });
  };
  assert.deepEqual(await kinds([title, table, annex, table], "zh"), ["words", "table", "words", "table", "end"]);
  assert.deepEqual(await kinds([table, table, text], "zh"), ["table", "gap", "table", "gap", "words"]);
  assert.deepEqual(await kinds([text, annex, text, table], "both"), ["table", "words", "words", "table", "gap", "table", "gap", "table", "end"]);
});

test("names and numbers stand in one line, none of them set in", async () => {
  const blocks = [{ id: "d", role: "details", zh: "委托人：张三\n电话：1", en: "Borrower: 张三\nPhone: 1", table: null }];
  for (const language of /** @type {const} */ (["zh", "both"])) {
    assert.doesNotMatch((await partsOf(language, blocks))("word/document.xml"), /<w:ind /);
  }
});
