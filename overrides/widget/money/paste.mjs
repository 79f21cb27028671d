/**
 * Loans out of a pasted table. Every column and row is shown with what becomes of it; the
 * reader can put a column right, and the answer is worked out anew.
 */

import { ask } from "../engine/api.mjs";
import { find, put } from "../dom/make.mjs";
import { showTable } from "./paste-table.mjs";
import { text } from "../dom/strings.mjs";
import { announce } from "../dom/toast.mjs";

/** @typedef {import("../sections/money-state.mjs").Texts} Texts */
/** @typedef {import("../engine/replies.d.ts").PastedTable} PastedTable */

/**
 * @typedef {object} Choices what the reader put right
 * @property {{header: string, field?: string}[]} columns
 * @property {Record<string, string>} unpaid by the line of a schedule
 * @property {string} as "" while nothing was chosen
 */

/**
 * @param {HTMLElement} root
 * @param {import("./desk.mjs").MoneyDesk} desk
 * @param {(loans: Texts[], change: (values: Record<string, any>) => void) => void} add
 */
export function preparePaste(root, desk, add) {
  const area = /** @type {HTMLTextAreaElement} */ (find(root, "textarea"));
  const take = /** @type {HTMLButtonElement} */ (find(root, "[data-act=take-paste]"));
  const check = find(root, "[data-act=check-paste]");
  /** @type {Texts[]} */
  let good = [];
  /** @type {Choices} */
  let choices = { columns: [], unpaid: {}, as: "" };

  let checking = false;
  const asked = () => ({ text: area.value, columns: choices.columns, unpaid_from: choices.unpaid, as: choices.as || null });
  const question = desk.question({
    asked: () => (checking ? asked() : null),
    ask: (payload) => ask("money.read_table", payload),
    show: (table) => {
      good = table.rows
        .filter(({ errors }) => errors.length === 0)
        .map(({ loan: { id: _line, ...fields } }) => fields);
      say(root, table, good.length);
      showTable(root, table, choices.as !== "", { column, unpaid: unpaidFrom });
    },
  });
  desk.addEventListener("told", () => check.setAttribute("aria-busy", String(question.busy)));
  const read = () => {
    desk.want();
    checking = true;
    void question.ask();
  };

  /** @type {(columns: {header: string}[], at: number, field: string) => void} */
  const column = (columns, at, field) => {
    // A choice holds as long as its column has the same header in the same place.
    choices.columns = columns.map(({ header }, place) => {
      if (place === at) return { header, field };
      const before = choices.columns[place];
      return before?.header === header ? before : { header };
    });
    read();
  };
  /** @type {(line: string, first: string) => void} */
  const unpaidFrom = (line, first) => {
    choices.unpaid = { ...choices.unpaid, [line]: first };
    read();
  };

  check.addEventListener("click", read);
  const as = /** @type {HTMLSelectElement} */ (find(root, ".paste-as select"));
  as.addEventListener("change", () => {
    choices.as = as.value;
    read();
  });
  // What is shown belongs to the text that was checked; lines may mean other rows now.
  area.addEventListener("input", () => {
    checking = false;
    question.changed();
    choices = { columns: choices.columns, unpaid: {}, as: "" };
    good = [];
    clear(root);
  });

  take.addEventListener("click", () => {
    if (good.length === 0) return;
    const ways = { values: { n: good.length }, back: () => area.focus() };
    add(good, (values) => desk.keeper.undoable(values, "money_rows_taken", check, ways));
    good = [];
    clear(root);
  });
}

/** @param {HTMLElement} root */
function clear(root) {
  find(root, ".paste-table").hidden = true;
  find(root, "[data-act=take-paste]").hidden = true;
  find(root, ".field-error").hidden = true;
  put(find(root, ".paste-found"), "");
}

/**
 * @param {HTMLElement} root
 * @param {PastedTable} table
 * @param {number} good
 */
function say(root, { columns, rows, left, errors }, good) {
  const fault = find(root, ".field-error");
  put(fault, errors.map(({ message }) => message).join(" "));
  fault.hidden = errors.length === 0;
  const counts = /** @type {const} */ ([
    ["money_columns_open", columns.filter(({ ask: open }) => open).length],
    ["money_columns_ready", columns.filter(({ field }) => field).length],
    ["money_rows_good", good],
    ["money_rows_bad", rows.length - good],
    ["money_rows_left", left.length],
  ]);
  const found = counts.filter(([, n]) => n > 0).map(([key, n]) => text(key, { n }));
  put(find(root, ".paste-found"), found.join(" · "));
  if (fault.textContent) announce(fault.textContent);
  const take = find(root, "[data-act=take-paste]");
  take.hidden = good === 0;
  put(take, text("money_rows_take", { n: good }));
}
