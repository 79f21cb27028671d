/** Finding: what is looked for, and what comes first. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { findSections, libraryOf, stem, termsOf } from "./find.mjs";

/** @type {import("./find.mjs").Index} */
const INDEX = {
  pages: [
    ["faq/", "常见问题", 1],
    ["guide/", "第一次申请协商还款", 1],
    ["paper/", "展期申请", 0.5],
    ["en/faq/", "Questions and answers", 1],
  ],
  sections: [
    [0, "", "常见问题", "问答", "每个问题先给一句短的回答。"],
    [0, "number", "手机号换了，银行还能找到我吗？", "手机号换了|换号", "别等它找，你先去找它。"],
    [0, "prison", "还不上会坐牢吗？", "坐牢", "只是还不起，不是犯罪。"],
    [1, "", "第一次申请协商还款", "协商", "先看清欠了多少，再算每月能还多少。罚息另算。"],
    [1, "extension", "展期", "", "到期以前可以谈展期。"],
    [2, "", "展期申请", "", "展期、展期、展期。"],
    [3, "calls", "When family are called", "mum is called", "Collectors may not call your mother. The penalty is small."],
  ],
  fold: ["罰機號換", "罚机号换"],
};
const library = libraryOf(INDEX);

/** @param {string} question */
const found = (question) => findSections(library, question).map(({ section }) => section.url);

test("a question is cut into pairs of characters and beginnings of words", () => {
  assert.deepEqual(termsOf("我的罚息怎么算，12368 paying").map(({ term }) => term), ["罚息", "算", " 12368", " pay"]);
});

test("a question of nothing but empty words is taken at its word", () => {
  assert.deepEqual(termsOf("怎么办").map(({ term }) => term), ["怎么", "么办"]);
  assert.deepEqual(termsOf("what to do").map(({ term }) => term), [" what", " to", " do"]);
});

for (const [forms, beginning] of /** @type {[string, string][]} */ ([
  ["pay pays paying", "pay"],
  ["call calls called calling", "call"],
  ["penalty penalties", "penalt"],
  ["debt debts", "debt"],
])) {
  test(`one beginning for ${forms}`, () => {
    assert.deepEqual([...new Set(forms.split(" ").map(stem))], [beginning]);
  });
}

for (const [question, first] of [
  ["手机号换了银行还能找到我吗", "faq/#number"],
  ["手機號換了", "faq/#number"],
  ["会不会坐牢", "faq/#prison"],
  ["罰息", "guide/"],
  ["罚", "guide/"],
  // A paper that only repeats the word comes after what explains it.
  ["展期", "guide/#extension"],
  ["is my mum called every day?", "en/faq/#calls"],
  ["PENALTIES", "en/faq/#calls"],
]) {
  test(`${question} finds ${first}`, () => assert.equal(found(question)[0], first));
}

test("a mark that hurried people leave out makes no difference", () => {
  for (const forms of [["can't pay", "cant pay", "can’t pay"], ["mum's calls", "mums calls"]]) {
    const asked = forms.map((form) => termsOf(form.normalize("NFKC")).map(({ term }) => term));
    assert.equal(new Set(asked.map(String)).size, 1);
  }
  /** @type {import("./find.mjs").Index} */
  const called = {
    pages: [["a/", "A", 1], ["b/", "B", 1]],
    sections: [[0, "", "A", "", "won't pay pay pay"], [1, "", "B", "can't pay", "x"]],
    fold: ["", ""],
  };
  assert.equal(findSections(libraryOf(called), "cant pay")[0].section.url, "b/");
});

test("asked again with a letter more, it answers as if asked anew", () => {
  const typed = ["展", "展期", "展期怎", "展期怎么办", "展期"].map((question) => [question, found(question)]);
  for (const [question, hits] of typed) {
    const anew = findSections({ ...library, met: new Map(), known: new Map() }, /** @type {string} */ (question));
    assert.deepEqual(hits, anew.map(({ section }) => section.url));
  }
});

test("nothing is found for what stands nowhere, for marks, for nothing", () => {
  for (const question of ["zzzz", "？！", "", "   "]) assert.deepEqual(found(question), []);
});

test("the best of each page comes before more of any", () => {
  const pages = findSections(library, "展期 申请 协商").map(({ section }) => section.page);
  assert.deepEqual(new Set(pages.slice(0, 2)).size, 2);
});

test("whatever is typed, it answers", () => {
  for (const question of ["(", "[a", "\\", "<b>", "𠮷野家", "a".repeat(200), "ﾊﾝｶｸ", "e\u0301"]) found(question);
});
