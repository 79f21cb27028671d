/**
 * A letter as a Word file, fetched when it is asked for. Given the library, so that tests can
 * build one without a page, and the passages.
 */

import { CHINESE, PAGE, POINTS, SIZE, TEXT_WIDTH, footer, numbering, styles } from "./docx-styles.mjs";
import { tableOf } from "./docx-table.mjs";
import { escaped, withoutControls } from "../dom/typed-text.mjs";

/** @typedef {import("./docx-styles.mjs").Docx} Docx */
/** @typedef {import("./paper.mjs").DocumentLanguage} DocumentLanguage */
/** @typedef {import("./paper.mjs").Passage} Passage */
/** @typedef {import("docx").IParagraphOptions} ParagraphOptions */
/** @typedef {Passage["words"][number]} Words */
/** @typedef {Passage & {closes: boolean}} Part a passage, and whether the name comes next */

const HEADINGS = ["title", "heading", "annex"];
const BAR = /** @type {const} */ ({ style: "single", size: 12, space: 8, color: "BFBFBF" });
const NO_LINE = /** @type {const} */ ({ style: "none", size: 0, color: "auto" });

/**
 * @param {Docx} docx the library
 * @param {Passage[]} passages
 * @param {DocumentLanguage} language
 * @param {string} title
 * @returns {Promise<ArrayBuffer>}
 */
export async function letterDocx(docx, passages, language, title) {
  const page = { size: { width: PAGE.width, height: PAGE.height }, margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin } };
  const file = new docx.Document({
    styles: styles(),
    numbering: numbering(),
    sections: [{ properties: { page }, footers: { default: footer(docx) }, children: body(docx, passages, language) }],
  });
  return docx.Packer.toArrayBuffer(file, undefined, [{ path: "docProps/core.xml", data: properties(title, language) }]);
}

/**
 * The library would name an author and the second of saving; a letter needs neither.
 * @param {string} title
 * @param {DocumentLanguage} language
 */
function properties(title, language) {
  const tag = language === "en" ? "en-GB" : "zh-CN";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>${tag}</dc:language></cp:coreProperties>`;
}

/**
 * @param {Docx} docx
 * @param {Passage[]} passages
 * @param {DocumentLanguage} language
 */
function body(docx, passages, language) {
  /** @type {(import("docx").Paragraph | import("docx").Table)[]} */
  const children = [];
  const afterTable = () => children[children.length - 1] instanceof docx.Table;
  /**
   * Tables that touch become one to a word processor. Before a heading a gap is not needed,
   * and before one that begins a sheet it could get a sheet of its own.
   * @param {(import("docx").Paragraph | import("docx").Table)[]} next
   */
  const push = (next) => {
    if (afterTable()) children.push(gap(docx));
    children.push(...next);
  };
  /** @type {Part[]} passages to be set side by side, until something needs the full width */
  let pairs = [];
  const flush = () => {
    if (pairs.length > 0) push([sideBySide(docx, pairs)]);
    pairs = [];
  };
  let inAnnex = false;
  for (const [at, passage] of passages.entries()) {
    const { role, words, tables } = passage;
    // As in print, the last sentence and the closing words stand on the sheet of the name they
    // lead to: a greeting alone on a sheet looks lost.
    const closes = passages.slice(at + 1, at + 3).some((next) => next.role === "sign-off");
    if (language === "both" && words.length > 0 && !HEADINGS.includes(role)) {
      pairs.push({ ...passage, closes });
      continue;
    }
    flush();
    if (HEADINGS.includes(role)) {
      inAnnex ||= role === "annex";
      children.push(...heading(docx, passage, inAnnex));
    } else {
      push(words.flatMap((one) => paragraphs(docx, { role, closes }, one, SIZE.body)));
    }
    for (const table of tables) push([tableOf(docx, table)]);
  }
  flush();
  if (afterTable()) children.push(end(docx));
  return children;
}

/**
 * Only the first language is a heading to the word processor, so that none stands twice in
 * its overview.
 * @param {Docx} docx
 * @param {Passage} passage
 * @param {boolean} inAnnex
 */
function heading(docx, { role, words }, inAnnex) {
  const level = { title: "Title", annex: "Heading1", heading: inAnnex ? "Heading2" : "Heading1" }[role];
  return words.flatMap(({ lang, lines }, at) =>
    lines.map((line, n) =>
      at === 0
        ? paragraph(docx, line, lang, { style: level, pageBreakBefore: role === "annex" && n === 0 })
        : paragraph(docx, line, lang, { keepNext: true, alignment: role === "title" ? "center" : "left" }, SIZE.beside),
    ),
  );
}

/**
 * Two columns, a row for each passage: the Chinese, and what it says in English.
 * @param {Docx} docx
 * @param {Part[]} passages
 */
function sideBySide(docx, passages) {
  const { Table, TableCell, TableRow } = docx;
  const half = Math.floor(TEXT_WIDTH / 2);
  const rows = passages.map(({ role, words, closes }) => {
    const cells = words.map(
      (one) =>
        new TableCell({
          // The reader's own words are the same in both languages: once is enough.
          columnSpan: words.length === 1 ? 2 : 1,
          width: { size: words.length === 1 ? 2 * half : half, type: "dxa" },
          children: paragraphs(docx, { role, closes }, one, SIZE.beside),
        }),
    );
    return new TableRow({ children: cells, cantSplit: closes || role === "sign-off" });
  });
  return new Table({
    rows,
    columnWidths: [half, half],
    width: { size: 2 * half, type: "dxa" },
    layout: "fixed",
    borders: { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE, insideHorizontal: NO_LINE, insideVertical: { style: "single", size: 4, color: "BFBFBF" } },
  });
}

/**
 * Each line of the reader's is a paragraph of its own.
 * @param {Docx} docx
 * @param {Pick<Part, "role" | "closes">} part
 * @param {Words} words
 * @param {number} size half points
 */
function paragraphs(docx, { role, closes }, { lang, lines }, size) {
  return lines.map((line, at) => {
    const options = shape(role, lang, size, at, lines.length);
    return paragraph(docx, line, lang, closes ? { ...options, keepNext: true } : options, size);
  });
}

/**
 * @param {string} role
 * @param {string} lang
 * @param {number} size half points
 * @param {number} at which line
 * @param {number} of how many
 * @returns {ParagraphOptions}
 */
function shape(role, lang, size, at, of) {
  switch (role) {
    case "list":
      return { numbering: { reference: POINTS, level: 0 } };
    case "salutation":
      return { keepNext: true };
    case "details":
      return { keepLines: true };
    case "sign-off":
      // Name, number and date stay on one sheet; a Chinese letter is signed at the right.
      return { keepNext: at < of - 1, keepLines: true, spacing: { before: at === 0 ? 360 : 0 }, ...(lang === "zh" ? { alignment: "right" } : {}) };
    case "quote":
      return { indent: { left: 20 * size }, border: { left: BAR } };
    default:
      // Two characters; some programs know only lengths. As on the screen, of the first line
      // only: 敬礼 stands at the margin.
      return lang === "zh" && at === 0 ? { indent: { firstLineChars: 200, firstLine: 20 * size } } : {};
  }
}

/**
 * @param {Docx} docx
 * @param {string} line
 * @param {string} lang
 * @param {ParagraphOptions} options
 * @param {number} [size] half points; else as the style says
 */
function paragraph({ Paragraph, TextRun }, line, lang, options, size) {
  const run = new TextRun({ text: withoutControls(line), size, font: lang === "zh" ? CHINESE : undefined });
  return new Paragraph({ ...options, children: [run] });
}

/**
 * Tables that touch become one to a word processor.
 * @param {Docx} docx
 */
function gap({ Paragraph }) {
  return new Paragraph({ spacing: { line: 160, lineRule: "exact", after: 0 } });
}

/**
 * A file may not end with a table; what ends it must not need a sheet.
 * @param {Docx} docx
 */
function end({ Paragraph }) {
  return new Paragraph({ spacing: { line: 20, lineRule: "exact", after: 0 }, run: { size: 2, vanish: true } });
}
