/** The income and expenditure statement: rows of our own prompts and rows of the reader's. */

import { cloneTemplate, find, findAll, keepList, put } from "../dom/make.mjs";
import { prepareCarrying } from "./carry.mjs";
import { showBar } from "./bar.mjs";
import { showWorking } from "./parts.mjs";
import { yuan } from "../dom/amounts.mjs";
import { MoneyFields } from "./fields.mjs";
import { groupOf, isOwnRow } from "../sections/money-state.mjs";
import { printPart } from "../shell/print.mjs";
import { languageAt, text } from "../dom/strings.mjs";
import { paperWords } from "./paper-words.mjs";

export class MonthPart {
  #root;
  #desk;
  #fields;
  #groups = paperWords()[languageAt()].groups;

  /**
   * @param {HTMLElement} root
   * @param {import("./desk.mjs").MoneyDesk} desk
   */
  constructor(root, desk) {
    this.#root = root;
    this.#desk = desk;
    this.#fields = new MoneyFields(root, desk);
    root.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button?.dataset.act === "add-entry") this.#add(button);
      if (button?.dataset.act === "remove-entry") this.#remove(button);
    });
    const print = find(root, "[data-act=print-blank]");
    print.hidden = false;
    print.addEventListener("click", () => {
      for (const blank of findAll(document.body, ".money-blank")) blank.setAttribute("open", "");
      printPart("money-blank");
    });
    prepareCarrying(root, desk);
    desk.keeper.addEventListener("change", () => this.#show());
    desk.addEventListener("answers", () => this.#showAnswers());
    this.#show();
    this.#openFilled();
  }

  /** Where something stands already, one comes back to it; else the first group is open. */
  #openFilled() {
    const filled = new Set(this.#desk.keeper.money.entries.map(({ id }) => groupOf(id)));
    const groups = findAll(this.#root, ".money-group");
    for (const group of groups) {
      if (filled.has(group.dataset.group ?? "")) group.setAttribute("open", "");
    }
    if (filled.size === 0) groups[0].setAttribute("open", "");
  }

  #show() {
    const { entries, budget } = this.#desk.keeper.money;
    for (const { id, prompts } of this.#groups) {
      const group = find(this.#root, `[data-group="${id}"]`);
      group.hidden = group.dataset.scope === "business" && !budget.business && !entries.some((e) => groupOf(e.id) === id);
      const own = entries.map((entry) => entry.id).filter((entry) => groupOf(entry) === id && isOwnRow(entry));
      const ours = new Map(prompts.map((prompt) => [`${id}.${prompt.id}`, prompt.label]));
      keepList(find(group, ".entries"), [...ours.keys(), ...own], (entry) => {
        const label = ours.get(entry);
        if (label === undefined) return cloneTemplate(this.#root, { id: entry }, ".own-row");
        return cloneTemplate(this.#root, { id: entry, label }, ".prompt-row");
      });
    }
    this.#fields.restore();
    for (const row of findAll(this.#root, ".entry")) {
      const period = /** @type {HTMLSelectElement} */ (find(row, "select")).value;
      find(row, ".money-season").hidden = period !== "season";
    }
    this.#showAnswers();
  }

  #showAnswers() {
    const { answers } = this.#desk;
    if (!answers) return;
    const { budget } = answers;
    const sums = new Map(budget.groups.map((group) => [group.id, group.shown]));
    for (const group of findAll(this.#root, ".money-group")) {
      put(find(group, ".group-sum"), sums.get(group.dataset.group ?? "") ?? "");
    }
    const months = new Map(budget.entries.map((entry) => [entry.id, entry.month]));
    for (const row of findAll(this.#root, ".entry")) {
      const fen = months.get(row.dataset.entry ?? "");
      const monthly = /** @type {HTMLSelectElement} */ (find(row, "select")).value === "month";
      put(find(row, ".entry-month"), fen === undefined || monthly ? "" : text("money_a_month", { n: yuan(fen) }));
    }
    const result = find(this.#root, ".money-result");
    result.hidden = budget.verdict === "empty";
    result.dataset.verdict = budget.verdict;
    put(find(result, ".money-sentence"), budget.sentence);
    showWorking(find(result, ".money-working ol"), budget.lines);
    showBar(find(result, ".money-bar"), budget);
  }

  /** @param {HTMLElement} button */
  #add(button) {
    const group = /** @type {HTMLElement} */ (button.closest(".money-group"));
    const id = this.#desk.keeper.newId(`${group.dataset.group}.o`);
    // Kept at once, or the empty row would vanish with the next change.
    this.#desk.keeper.change({ [`budget/entries/${id}/period`]: "month" });
    find(group, `[data-entry="${id}"] .entry-own`).focus();
  }

  /** @param {HTMLElement} button */
  #remove(button) {
    const row = /** @type {HTMLElement} */ (button.closest(".entry"));
    const near = find(/** @type {Element} */ (row.closest(".money-group")), "[data-act=add-entry]");
    this.#desk.keeper.undoable({ [`budget/entries/${row.dataset.entry}`]: null }, "money_removed", near);
  }
}
