/** A file made for a spreadsheet holds what was typed, unchanged: one list for Python and the page. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { paperCsv } from "./paper.mjs";
import { asText, csvText } from "./spreadsheet.mjs";

const cells = JSON.parse(readFileSync(new URL("../../../tests/spreadsheet_cells.json", import.meta.url), "utf8"));

for (const [typed, written] of Object.entries(cells)) {
  test(`${JSON.stringify(typed)} is text`, () => {
    assert.equal(asText(typed), written);
    const section = { heading: typed, lines: [], head: [typed], rows: [{ cells: [{ text: typed }] }], brief: [0] };
    const csv = paperCsv({ title: "T", date: "D", sections: [section], note: "N" });
    const rows = [["T"], ["D"], [], [written], [written], [written], [], ["N"]];
    assert.equal(csv, `\ufeff${csvText(rows)}`);
  });
}

test("cells are quoted where they must be, and figures stay figures", () => {
  assert.equal(csvText([["a", 'x,"y"'], ["two\nlines", "-1.00"]]), 'a,"x,""y"""\r\n"two\nlines",-1.00\r\n');
  const section = { heading: "H", lines: [], head: ["a"], rows: [{ cells: [{ text: "−1.00元", fen: -100 }] }], brief: [0] };
  assert.equal(paperCsv({ title: "T", date: "D", sections: [section], note: "N" }), "\ufeffT\r\nD\r\n\r\nH\r\na\r\n-1.00\r\n\r\nN\r\n");
});
