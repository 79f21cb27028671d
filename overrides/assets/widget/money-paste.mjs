/** Loans out of a pasted table: every row is checked, and the good ones can be taken over. */

import { ask } from "./api.mjs";
import { find, put } from "./dom.mjs";
import { make } from "./money-dom.mjs";
import { refill } from "./plain.mjs";
import { text } from "./strings.mjs";
import { announce, showToast } from "./toast.mjs";

/** @typedef {import("./money-state.mjs").Texts} Texts */
/** @typedef {import("./money-types.mjs").PastedTable} PastedTable */

/**
 * @param {HTMLElement} root
 * @param {import("./money-desk.mjs").MoneyDesk} desk
 * @param {(loans: Texts[]) => () => void} add returns the undo
 */
export function preparePaste(root, desk, add) {
  const area = /** @type {HTMLTextAreaElement} */ (find(root, "textarea"));
  const take = /** @type {HTMLButtonElement} */ (find(root, "[data-act=take-paste]"));
  const check = find(root, "[data-act=check-paste]");
  /** @type {Texts[]} */
  let good = [];

  check.addEventListener("click", async () => {
    desk.want();
    check.setAttribute("aria-busy", "true");
    try {
      const table = await ask("money.read_table", { text: area.value });
      good = table.rows
        .filter(({ errors }) => errors.length === 0)
        .map(({ loan: { id: _line, ...fields } }) => fields);
      show(root, table, good.length);
    } catch (error) {
      desk.fail(error);
    }
    check.removeAttribute("aria-busy");
  });

  take.addEventListener("click", () => {
    if (good.length === 0) return;
    const { length } = good;
    const undo = add(good);
    good = [];
    take.hidden = true;
    refill(find(root, ".paste-rows"));
    put(find(root, ".paste-found"), "");
    const message = text("money_rows_taken", { n: length });
    showToast(message, { near: take, action: { label: text("undo"), run: undo } });
  });
}

/**
 * @param {HTMLElement} root
 * @param {PastedTable} table
 * @param {number} good
 */
function show(root, { rows, errors }, good) {
  const fault = find(root, ".field-error");
  put(fault, errors.map(({ message }) => message).join(" "));
  fault.hidden = errors.length === 0;
  const bad = rows.length - good;
  const found = [
    ...(good ? [text("money_rows_good", { n: good })] : []),
    ...(bad ? [text("money_rows_bad", { n: bad })] : []),
  ].join(" · ");
  put(find(root, ".paste-found"), found);
  if (fault.textContent) announce(fault.textContent);
  refill(
    find(root, ".paste-rows"),
    ...rows.map((row) => {
      const { creditor = "", principal = "", rate = "" } = row.loan;
      const item = make("li", {}, `${text("money_row", { n: row.line })} · ${creditor} ${principal} ${rate}`);
      for (const { message } of row.errors) item.append(make("p", { class: "field-error" }, message));
      for (const { message } of row.notes) item.append(make("p", { class: "field-error is-note" }, message));
      return item;
    }),
  );
  const take = find(root, "[data-act=take-paste]");
  take.hidden = good === 0;
  put(take, text("money_rows_take", { n: good }));
}
