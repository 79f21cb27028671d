/** Tables as text that a spreadsheet opens without changing what was typed. Pure. */

// In full width too, and behind what cannot be seen. src/negotiation/writing/spreadsheet.py has the same; tests/spreadsheet_cells.json holds both.
const FORMULA = /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]/;
// It rounds a figure after the fifteenth digit and writes it as a power from the twelfth on,
// drops zeros at the beginning, and makes dates of 3-4 and powers of 12E5.
const FIGURES = /^\s*[0-9０-９][0-9０-９.,:/\-\sEe]*$/;
const KEPT_FIGURES =
  /^((0|[1-9][0-9]{0,10}|[1-9][0-9]{0,2}(,[0-9]{3}){1,3})(\.[0-9]{1,2})?|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}:[0-9]{2})$/;

/**
 * What a spreadsheet would change, into a formula or another figure, is told to be text.
 * @param {string} words
 */
export function asText(words) {
  const changed = FIGURES.test(words) && !KEPT_FIGURES.test(words);
  return changed || FORMULA.test(words) ? `'${words}` : words;
}

/**
 * @param {string[][]} rows
 * @returns {string} CSV: commas and CRLF
 */
export function csvText(rows) {
  const quoted = (/** @type {string} */ cell) => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
  return rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}
