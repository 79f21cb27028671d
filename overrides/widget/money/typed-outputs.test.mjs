/** Whatever the page makes of what was typed, two figures stay two and no control character is left. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { logText, tableRows } from "../contact-log/lines.mjs";
import { makePaper, paperCsv, paperText } from "./paper.mjs";
import { workbookParts } from "./xlsx.mjs";

const FIELDS = ["person", "number", "ref", "tracking", "asked", "said", "promised", "due", "date", "time", "outcome", "kept", "party", "channel", "paper"];
const WORDS = {
  ...Object.fromEntries(FIELDS.map((field) => [`log_field_${field}`, field])),
  log_promised_by: "{promised} ({by})",
  log_by: "by {date}",
  log_by_none: "no day",
  log_no_day: "no day",
  log_stamp: "{date} {time}",
  log_sent_letter: "sent: ",
};
const page = { getElementById: () => ({ textContent: JSON.stringify(WORDS) }), documentElement: { closest: () => null } };
Object.assign(globalThis, { document: page });

const SEPARATORS = ["\t", "\r", "\v", "\f", "\u0000", "\u001f", "\u0085", "\u2028", "\u200b", "\ufeff", "\u00ad", "\u202e", "\ud800"];

/** @param {string} separator */
function typed(separator) {
  return `月收入${separator}9500${separator}4200`;
}

/** @param {string} words */
function assertApart(words) {
  assert.ok(!words.includes("95004200"), words);
  assert.doesNotMatch(words.replaceAll("\r\n", "\n").replace("\ufeff", ""), /[^\P{Cc}\n]|\p{Cf}|\p{Cs}/u);
}

/** @param {string} words */
function paperOf(words) {
  const shown = { income: "", expenses: "", disposable: "", margin: "", available: "" };
  const budget = { verdict: "positive", entries: [{ id: "home.o1", month: 300 }], groups: [{ id: "home", shown: "3", month: 300 }], shown, income: 0, expenses: 0, disposable: 0, margin: 0, available: 0 };
  const money = { entries: [{ id: "home.o1", fields: { label: words, amount: words, period: "month" }, months: [] }] };
  const sheet = { words: new Proxy({}, { get: (_all, key) => String(key) }), yuan: "{n}", periods: { month: "a month" }, groups: [{ id: "home", title: "Home", side: "expense", prompts: [] }] };
  return makePaper(/** @type {any} */ (money), /** @type {any} */ ({ owed: { loans: [] }, budget, schedules: [] }), /** @type {any} */ (sheet), "2026-11-22");
}

for (const separator of SEPARATORS) {
  test(`${JSON.stringify(separator)} in the log: copied, printed`, () => {
    const words = typed(separator);
    const entries = [{ id: "c1", fields: Object.fromEntries(FIELDS.map((field) => [field, words])) }];
    assertApart(logText(entries, {}));
    assertApart(tableRows(entries, {}).flat().join("\n"));
  });

  test(`${JSON.stringify(separator)} in the papers of the money tools: copied, as CSV, as a workbook`, () => {
    const paper = paperOf(typed(separator));
    for (const out of [paperText(paper), paperCsv(paper), ...Object.values(workbookParts(paper))]) assertApart(out);
    assert.deepEqual(paperText(paper).match(/9500\s+4200/g)?.length, 2);
  });
}
