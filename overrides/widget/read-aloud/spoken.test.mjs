/** How a text is cut into what is said at once, what is not said, and by which voice. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { localVoice } from "./offer.mjs";
import { sentencesOf, spoken } from "./spoken.mjs";

/** @param {string} text @param {"zh" | "en"} lang */
const cut = (text, lang) => sentencesOf(text, lang).map(({ from, to }) => text.slice(from, to).trim());

test("Chinese sentences end with their marks and quotes", () => {
  assert.deepEqual(cut("先别签。他说：“今天必须还！”记下来", "zh"), ["先别签。", "他说：“今天必须还！”", "记下来"]);
});

test("figures and amounts stay whole in English", () => {
  assert.deepEqual(cut("You owe 1,200.50 yuan. Ask why? Note it.", "en"), ["You owe 1,200.50 yuan.", "Ask why?", "Note it."]);
});

test("what is too long for one breath is cut at its pauses", () => {
  const clause = "一二三四五六七八九十一二三四五六七八九十，";
  assert.deepEqual(cut(`${clause.repeat(5)}完。`, "zh"), [...Array(5).fill(clause), "完。"]);
});

test("nothing is said of blanks and marks alone", () => {
  assert.deepEqual(cut(" \n。——\n", "zh"), []);
});

for (const [words, said] of [
  ["身份证号11010519491231002X。", "身份证号 # 0 0 2 X 。"],
  ["身份证号110***********002X。", "身份证号 # 0 0 2 X 。"],
  ["卡号6222 0212 3456 7890 123，", "卡号 # 0 1 2 3 ，"],
  ["Card 6222-0212-3456-7890.", "Card # 7 8 9 0 ."],
  ["护照E12345678", "护照 # 7 8"],
  ["打95188，欠48,763.00元，13800138000", "打95188，欠48,763.00元，13800138000"],
]) {
  test(`said of ${words}`, () => assert.equal(spoken(words, "#"), said));
}

/** @param {[string, boolean][]} voices @param {"zh" | "en"} lang */
const chosen = (voices, lang) =>
  localVoice(/** @type {any} */ (voices.map(([tag, localService]) => ({ lang: tag, localService }))), lang)?.lang;

for (const [voices, lang, tag] of /** @type {[[string, boolean][], "zh" | "en", string | undefined][]} */ ([
  [[["zh-CN", false], ["en-US", true]], "zh", undefined],
  [[["zh-TW", true], ["zh_CN", true]], "zh", "zh_CN"],
  [[["zh-TW", true], ["zh-CN", false]], "zh", "zh-TW"],
  [[["zh-HK", true]], "zh", undefined],
  [[["en-GB", true], ["zh-CN", true]], "en", "en-GB"],
  [[], "en", undefined],
])) {
  test(`${lang} among ${JSON.stringify(voices)}`, () => assert.equal(chosen(voices, lang), tag));
}
