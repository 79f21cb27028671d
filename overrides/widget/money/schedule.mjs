/** Every instalment as a table; on a phone each row becomes a small block. */

import { make } from "../dom/make.mjs";

/** @typedef {import("../engine/replies.d.ts").Schedule} Schedule */

/** @param {Schedule} schedule */
export function scheduleTable({ columns, rows, totals }) {
  const head = make("tr", {}, ...columns.map(({ title }) => make("th", { scope: "col" }, title)));
  const cell = (/** @type {{key: string, title: string}} */ { key, title }, /** @type {string} */ value) =>
    make("td", { "data-key": key, "data-title": title, ...(key === "penalty" && !/[1-9]/.test(value) ? { "data-nil": "" } : {}) }, value);
  const body = rows.map(({ n, shown }) =>
    make("tr", {}, ...columns.map((column) => cell(column, column.key === "n" ? String(n) : shown[column.key]))),
  );
  const foot = make("tr", {}, ...columns.map((column) => cell(column, totals.shown[column.key] ?? "")));
  return make(
    "table",
    { class: "schedule" },
    make("thead", {}, head),
    make("tbody", {}, ...body),
    make("tfoot", {}, foot),
  );
}
