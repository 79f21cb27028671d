/** The papers as a workbook for Excel and WPS: one sheet for the statement, one for each plan. */

import { plainYuan } from "../dom/amounts.mjs";
import { escaped } from "../dom/typed-text.mjs";

/** @typedef {import("./paper.mjs").Paper} Paper */
/** @typedef {import("./paper.mjs").Cell} Cell */
/** @typedef {{cells: Cell[], strong?: boolean}} Line */

/** From npm, published beside the file that this becomes part of; fetched only when somebody wants a workbook. */
const LIBRARY = "./fflate.js";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const PART = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** What a sheet's name may not hold, and how long it may be. */
const NOT_IN_NAMES = /[\\/?*[\]:]/g;
const NAME_LENGTH = 31;

/**
 * The files inside a workbook; pure.
 * @param {Paper} paper
 * @returns {Record<string, string>} XML by path
 */
export function workbookParts({ title, date, sections, note }) {
  const line = (/** @type {string} */ text, strong = false) => ({ cells: [{ text }], strong });
  const body = (/** @type {import("./paper.mjs").Section} */ { heading, lines, head, rows }) => [
    line(heading, true),
    ...lines.map((text) => line(text)),
    { cells: head.map((text) => ({ text })), strong: true },
    ...rows,
    line(""),
  ];
  const own = sections.filter(({ plan }) => !plan);
  const sheets = [
    { name: title, lines: [line(title, true), line(date), line(""), ...own.flatMap(body), line(note)] },
    ...sections.filter(({ plan }) => plan).map((section) => ({ name: section.heading, lines: body(section) })),
  ];
  const names = namesOf(sheets.map(({ name }) => name));
  const numbers = sheets.map((_sheet, at) => at + 1);
  const list = (/** @type {(n: number) => string} */ make) => numbers.map(make).join("");
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${PART}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${PART}.styles+xml"/>${list((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${PART}.worksheet+xml"/>`)}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list((n) => `<sheet name="${escaped(names[n - 1])}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
    ...Object.fromEntries(sheets.map(({ lines }, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(lines)])),
  };
}

/**
 * @param {Paper} paper
 * @returns {Promise<Uint8Array<ArrayBuffer>>} rejected when the library cannot be fetched
 */
export async function paperWorkbook(paper) {
  const { strToU8, zipSync } = /** @type {typeof import("fflate")} */ (await import(LIBRARY));
  const files = Object.entries(workbookParts(paper)).map(([path, xml]) => [path, strToU8(xml)]);
  return /** @type {Uint8Array<ArrayBuffer>} */ (zipSync(Object.fromEntries(files)));
}

// Styles by number: 0 plain, 1 bold, 2 amount, 3 bold amount. Format 4 is #,##0.00.
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf fontId="1" numFmtId="4" applyFont="1" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** @param {Line[]} lines */
function sheetOf(lines) {
  const rows = lines.map(({ cells, strong }) => {
    const all = cells.map(({ text, fen }) => {
      const style = (strong ? 1 : 0) + (fen === undefined ? 0 : 2);
      // A text is never a formula here, whatever it begins with.
      return fen === undefined
        ? `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
        : `<c s="${style}"><v>${plainYuan(fen)}</v></c>`;
    });
    return `<row>${all.join("")}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="7" width="18" customWidth="1"/></cols><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

/** @param {string[]} titles */
function namesOf(titles) {
  /** @type {string[]} */
  const names = [];
  for (const title of titles) {
    const plain = title.replace(NOT_IN_NAMES, " ").slice(0, NAME_LENGTH - 3);
    names.push(names.includes(plain) ? `${plain} ${names.length + 1}` : plain);
  }
  return names;
}
