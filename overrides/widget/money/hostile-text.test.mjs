/** Whatever stands in a table, its files can be opened, say it as text and work nothing out. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, strToU8 } from "fflate";
import { INJECTIONS, isWellFormed, madeUp } from "../dom/hostile.test-help.mjs";
import { paperCsv } from "./paper.mjs";
import { workbookParts } from "./xlsx.mjs";

const TEXTS = [...INJECTIONS, ...madeUp(5000)];

/** @param {string} text */
function paperOf(text) {
  const rows = [{ cells: [{ text }, { text: "1.00", fen: 100 }] }];
  const section = { heading: text, lines: [text], head: [text, text], rows, brief: [0] };
  return { title: text, date: text, sections: [section, { ...section, plan: "p" }], note: text };
}

/** The cells of a CSV, as a spreadsheet reads them. @param {string} csv */
function cellsOf(csv) {
  const found = csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g);
  return [...found].map(([, cell]) => (cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell));
}

test("a workbook is well-formed", () => {
  for (const text of TEXTS) {
    const parts = Object.entries(workbookParts(paperOf(text)));
    // As it is written: half a sign has no bytes of its own.
    const broken = parts.filter(([, xml]) => !isWellFormed(strFromU8(strToU8(xml))));
    assert.deepEqual(broken.map(([path]) => path), [], JSON.stringify(text));
  }
});

test("no cell of a workbook is a formula", () => {
  for (const text of INJECTIONS) {
    for (const xml of Object.values(workbookParts(paperOf(text)))) assert.doesNotMatch(xml, /<f[ >]/);
  }
});

test("no cell of a table for spreadsheets begins a formula", () => {
  for (const text of TEXTS) {
    // The title, the day and the note at the end are the site's own words.
    const own = { title: "T", date: "D", note: "N" };
    const cells = cellsOf(paperCsv({ ...paperOf(text), ...own }).replace(/^\ufeff/, ""));
    assert.deepEqual(cells.filter((cell) => /^[\s\0]*[=+\-@＝＋－＠]/.test(cell)), [], JSON.stringify(text));
  }
});
