/** Shows what a pasted table became: its columns to put right, its loans, and what was left out. */

import { cloneTemplate, find, findAll, keepList, make, put } from "../dom/make.mjs";
import { refill } from "../dom/plain.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../engine/replies.d.ts").PastedColumn} PastedColumn */
/** @typedef {import("../engine/replies.d.ts").PastedRow} PastedRow */
/** @typedef {import("../engine/replies.d.ts").PastedSchedule} PastedSchedule */
/** @typedef {import("../engine/replies.d.ts").PastedTable} PastedTable */

/**
 * @typedef {object} Heard what the reader chooses
 * @property {(columns: PastedColumn[], at: number, field: string) => void} column
 * @property {(line: string, first: string) => void} unpaid
 */

// A rate that carries its own words needs none of the form's.
const PLAIN_RATE = /^[\d.,]+\s*%?$/;

/**
 * @param {HTMLElement} root
 * @param {PastedTable} table
 * @param {boolean} asked whether the reader said what kind of table it is
 * @param {Heard} heard
 */
export function showTable(root, table, asked, heard) {
  const { columns, rows, left, schedules } = table;
  find(root, ".paste-table").hidden = columns.length === 0;
  showKind(root, schedules, asked);
  showColumns(root, columns, heard);
  const list = find(root, ".paste-rows");
  const focused = document.activeElement?.id;
  refill(list, ...rows.map((row, at) => rowOf(root, row, schedules.find((one) => one.row === at), heard)));
  if (focused) findAll(list, "select").find(({ id }) => id === focused)?.focus();
  find(root, ".paste-title").hidden = rows.length === 0;
  const fold = find(root, ".paste-left");
  fold.hidden = left.length === 0;
  put(find(fold, "summary"), text("money_rows_left", { n: left.length }));
  refill(
    find(fold, "ul"),
    ...left.map(({ line, text: words, message }) =>
      make("li", {}, `${text("money_row", { n: line })} · ${words}`, make("p", { class: "paste-reason" }, message)),
    ),
  );
}

/**
 * @param {HTMLElement} root
 * @param {PastedSchedule[]} schedules
 * @param {boolean} asked
 */
function showKind(root, schedules, asked) {
  const field = find(root, ".paste-as");
  field.hidden = schedules.length === 0 && !asked;
  const n = schedules.reduce((sum, { instalments }) => sum + instalments, 0);
  put(find(field, ".paste-schedule"), n ? text("money_schedule_found", { n }) : "");
  /** @type {HTMLSelectElement} */ (find(field, "select")).value = n ? "schedule" : "loans";
}

/**
 * @param {HTMLElement} root
 * @param {PastedColumn[]} columns
 * @param {Heard} heard
 */
function showColumns(root, columns, heard) {
  const list = find(root, ".paste-columns");
  // The same element for the same column: the one just changed keeps the focus.
  const ids = columns.map((_column, at) => String(at));
  keepList(list, ids, (id) => cloneTemplate(root, { id }, ".paste-column"));
  findAll(list, "li").forEach((item, at) => {
    const { header, field, reason, ask, fits } = columns[at];
    put(find(item, "label"), header || "—");
    item.classList.toggle("is-open", ask);
    item.classList.toggle("is-out", field === null && !ask);
    put(find(item, ".paste-reason"), reason?.message ?? "");
    const choice = /** @type {HTMLSelectElement} */ (find(item, "select"));
    const [choose, skip, ...rest] = choice.options;
    choose.hidden = !ask;
    // What fits best is offered first.
    const options = [...rest].sort((one, other) => rank(fits, one.value) - rank(fits, other.value));
    if (options.some((option, place) => option !== rest[place])) choice.append(choose, skip, ...options);
    choice.value = ask ? "?" : (field ?? "");
    choice.onchange = () => heard.column(columns, at, choice.value);
  });
}

/**
 * @param {string[]} fits
 * @param {string} field
 */
function rank(fits, field) {
  const at = fits.indexOf(field);
  return at < 0 ? fits.length : at;
}

/**
 * @param {HTMLElement} root
 * @param {PastedRow} row
 * @param {PastedSchedule | undefined} schedule
 * @param {Heard} heard
 */
function rowOf(root, row, schedule, heard) {
  const [from, to] = [Math.min(...row.lines), Math.max(...row.lines)];
  const where = schedule ? text("money_rows_span", { from, to }) : text("money_row", { n: row.line });
  const item = make("li", {}, make("p", { class: "paste-row" }, where));
  const terms = fieldsOf(root)
    .filter((key) => row.loan[key])
    .map((key) =>
      make("div", {}, make("dt", {}, labelOf(root, key)), make("dd", {}, shown(root, key, row.loan[key], row.loan))),
    );
  if (terms.length) item.append(make("dl", { class: "paste-loan" }, ...terms));
  if (schedule?.options.length) item.append(unpaidChoice(schedule, heard));
  for (const fault of row.errors) item.append(make("p", { class: "field-error" }, told(root, fault)));
  for (const fault of row.notes) item.append(make("p", { class: "field-error is-note" }, told(root, fault)));
  return item;
}

/**
 * @param {PastedSchedule} schedule
 * @param {Heard} heard
 */
function unpaidChoice({ line, options, chosen }, heard) {
  const id = `money-paste-unpaid-${line}`;
  const choice = make("select", { id, autocomplete: "off" }, make("option", { value: "" }, "—"));
  for (const { value, label } of options) choice.append(make("option", { value }, label));
  choice.value = chosen ?? "";
  choice.addEventListener("change", () => heard.unpaid(String(line), choice.value));
  return make("div", { class: "field" }, make("label", { for: id }, text("money_unpaid_from")), choice);
}

/**
 * A fault of a row with the name of its field, where it is about one.
 * @param {HTMLElement} root
 * @param {import("../engine/replies.d.ts").EngineFault} fault
 */
function told(root, { path, message }) {
  const field = labelOf(root, String(path[2] ?? "?"));
  return path.length > 2 && field ? `${field} · ${message}` : message;
}

/**
 * The fields in the order of the form.
 * @param {HTMLElement} root
 */
function fieldsOf(root) {
  const { content } = /** @type {HTMLTemplateElement} */ (find(root, ".paste-column"));
  return [...content.querySelectorAll("option")].map(({ value }) => value).filter((value) => /\w/.test(value));
}

/**
 * @param {HTMLElement} root
 * @param {string} field
 */
function labelOf(root, field) {
  return wordsOf(root, ".paste-column", "select", field);
}

/**
 * A value the way the form shows it: ids by their words, a bare rate with its unit.
 * @param {HTMLElement} root
 * @param {string} key
 * @param {string} value
 * @param {Record<string, string>} loan
 */
function shown(root, key, value, loan) {
  const form = /** @type {HTMLElement} */ (root.closest("money-tools"));
  if (key === "method") return wordsOf(form, "template", '[data-path$="/method"]', value) || value;
  if (key !== "rate" || !PLAIN_RATE.test(value)) return value;
  const scale = wordsOf(form, "template", '[data-path$="/rate_scale"]', loan.rate_scale);
  const period = wordsOf(form, "template", '[data-path$="/rate_period"]', loan.rate_period);
  return `${value} ${value.includes("%") ? "" : scale} ${period}`;
}

/**
 * The words of an option in a template's select.
 * @param {HTMLElement} root
 * @param {string} template
 * @param {string} select
 * @param {string} value
 */
function wordsOf(root, template, select, value) {
  const { content } = /** @type {HTMLTemplateElement} */ (find(root, template));
  return content.querySelector(`${select} option[value="${value}"]`)?.textContent ?? "";
}
