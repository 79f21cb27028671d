/** A table of figures in a Word file: its head on every page, its columns as wide as they need. */

import { CHINESE, SANS, SIZE, TEXT_WIDTH } from "./docx-styles.mjs";
import { withoutControls } from "../dom/typed-text.mjs";

/** @typedef {import("./docx-styles.mjs").Docx} Docx */
/** @typedef {import("./paper.mjs").Passage["tables"][number]} TablePassage */

/** From this many columns on a smaller type is needed. */
const WIDE = 6;
/** Widths in half characters: neither lost nor greedy. */
const NARROWEST = 5;
const WIDEST = 36;
/** For the cell's own margins, and the room that programs leave between figures and Chinese. */
const AROUND = 4;

/**
 * @param {Docx} docx
 * @param {TablePassage} table
 */
export function tableOf(docx, { lang, align, head, rows }) {
  const { Paragraph, Table, TableCell, TableRow, TextRun } = docx;
  const size = head.length < WIDE ? SIZE.table : SIZE.wideTable;
  const widths = columnWidths([head, ...rows]);
  const cells = (/** @type {string[]} */ texts, /** @type {boolean} */ strong) =>
    texts.map((text, at) => {
      const paragraphs = withoutControls(text).split("\n").map((line) => {
        const font = { ...(strong ? SANS : {}), ...(lang === "zh" ? CHINESE : {}) };
        const run = new TextRun({ text: line, size, bold: strong, font });
        return new Paragraph({ alignment: align[at], spacing: { line: 264, after: 0 }, children: [run] });
      });
      const shading = strong ? { fill: "F2F2F2" } : undefined;
      return new TableCell({ children: paragraphs, shading, width: { size: widths[at], type: "dxa" } });
    });
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: "dxa" },
    layout: "fixed",
    margins: { top: 20, bottom: 20, left: 80, right: 80 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, true) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  });
}

/**
 * The width of the text shared out by what stands in each column.
 * @param {string[][]} lines head and rows
 * @returns {number[]} twentieths of a point
 */
export function columnWidths(lines) {
  const needs = lines[0].map((_head, at) => {
    const longest = Math.max(...lines.map((line) => Math.max(...(line[at] ?? "").split("\n").map(halves))));
    return Math.min(Math.max(longest, NARROWEST), WIDEST) + AROUND;
  });
  const all = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => Math.floor((TEXT_WIDTH * need) / all));
}

/** @param {string} text */
function halves(text) {
  // Chinese characters and punctuation are twice as wide as Latin ones.
  return [...text].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 2 : 1), 0);
}
