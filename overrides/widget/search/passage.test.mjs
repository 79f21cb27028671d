/** The line that shows why a section was found. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { marked, passageOf } from "./passage.mjs";

/** @param {import("./passage.mjs").Piece[]} pieces */
const shown = (pieces) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");

test("overlapping terms are one mark", () => {
  assert.equal(shown(marked("罚息率高", ["罚息", "息率"])), "[罚息率]高");
});

test("an English term is a beginning of a word", () => {
  assert.equal(shown(marked("Pay; repay, paying", [" pay"])), "[Pay]; repay, [pay]ing");
});

test("the sentence with most of the terms is shown", () => {
  assert.equal(shown(passageOf("先看合同。罚息和复利都看。别急。", ["罚息", "复利"], "zh")), "[罚息]和[复利]都看。别急。");
});

test("a long text is cut around the first term, and says so", () => {
  const text = `${"字".repeat(80)}罚息${"后".repeat(80)}`;
  assert.equal(shown(passageOf(text, ["罚息"], "zh")), `…${"字".repeat(14)}[罚息]${"后".repeat(32)}…`);
});

test("without a term the beginning is shown", () => {
  assert.equal(shown(passageOf("先看合同。", ["没有"], "zh")), "先看合同。");
  assert.equal(shown(passageOf("", ["没有"], "zh")), "");
});
