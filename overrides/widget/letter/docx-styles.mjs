/** How a Word file looks: Chinese print customs, A4, fonts that every computer in China has. */

/** @typedef {typeof import("docx")} Docx */

const BLACK = "000000";
/** Half points: 小四, 四号, 小二, 五号, 小五 as Chinese word processors call them. */
export const SIZE = { body: 24, heading: 28, title: 36, beside: 21, table: 21, wideTable: 18, foot: 18 };
/** Twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, margin: 1418 };
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

const latin = (/** @type {string} */ name) => ({ ascii: name, hAnsi: name, cs: name });
export const SERIF = { ...latin("Times New Roman"), eastAsia: "宋体" };
export const SANS = { ...latin("Arial"), eastAsia: "黑体" };
/** Quotation marks stand in both scripts; in Chinese they take the Chinese font. */
export const CHINESE = { hint: "eastAsia" };

/** Reference of the list style below. */
export const POINTS = "points";

/** @returns {import("docx").IStylesOptions} */
export function styles() {
  const heading = (/** @type {number} */ size, /** @type {number} */ level) => ({
    run: { font: SANS, size, bold: true, color: BLACK },
    paragraph: { keepNext: true, outlineLevel: level, spacing: { before: 240, after: 120 } },
  });
  return {
    default: {
      document: {
        run: { font: SERIF, size: SIZE.body, language: { value: "en-GB", eastAsia: "zh-CN" } },
        paragraph: { spacing: { line: 360, after: 80 } },
      },
      title: {
        run: { font: SANS, size: SIZE.title, bold: true, color: BLACK },
        paragraph: { alignment: "center", keepNext: true, spacing: { before: 120, after: 240 } },
      },
      heading1: heading(SIZE.heading, 0),
      heading2: heading(SIZE.body, 1),
    },
  };
}

/** @returns {import("docx").INumberingOptions} */
export function numbering() {
  const level = {
    level: 0,
    format: /** @type {const} */ ("bullet"),
    text: "•",
    style: { paragraph: { indent: { left: 480, hanging: 320 } } },
  };
  return { config: [{ reference: POINTS, levels: [level] }] };
}

/**
 * Page 2 of 5, in figures that need no language.
 * @param {Docx} docx
 */
export function footer({ Footer, PageNumber, Paragraph, TextRun }) {
  const pages = [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES];
  const run = new TextRun({ children: pages, size: SIZE.foot });
  return new Footer({ children: [new Paragraph({ alignment: "center", children: [run] })] });
}
