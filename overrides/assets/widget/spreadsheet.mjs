/** Tables as text that a spreadsheet opens without taking anything typed for a formula. Pure. */

// In full width too. src/negotiation/spreadsheet.py has the same; tests/spreadsheet_cells.json holds both.
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

/**
 * What a spreadsheet would take for a formula is told to be text.
 * @param {string} words
 */
export function asText(words) {
  return FORMULA.test(words) ? `'${words}` : words;
}

/**
 * @param {string[][]} rows
 * @returns {string} CSV: commas and CRLF
 */
export function csvText(rows) {
  const quoted = (/** @type {string} */ cell) => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
  return rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}
