/** What is owed: one card for each loan, added, copied, taken away, or pasted from a table. */

import { cloneTemplate, find, findAll, keepList, put } from "../dom/make.mjs";
import { prepareCarrying } from "./carry.mjs";
import { showWorking } from "./parts.mjs";
import { MoneyFields } from "./fields.mjs";
import { preparePaste } from "./paste.mjs";
import { last } from "../dom/plain.mjs";
import { text } from "../dom/strings.mjs";
import { cleanText } from "../dom/typed-text.mjs";

/** @typedef {import("../sections/money-state.mjs").Texts} Texts */

/** Kept with every new loan, so that it is there before anything is typed. */
const PLAIN = { rate_scale: "percent", rate_period: "year" };

export class OwedPart {
  #root;
  #desk;
  #fields;

  /**
   * @param {HTMLElement} root
   * @param {import("./desk.mjs").MoneyDesk} desk
   */
  constructor(root, desk) {
    this.#root = root;
    this.#desk = desk;
    this.#fields = new MoneyFields(root, desk);
    const list = find(root, ".loans");
    find(root, "[data-act=add-loan]").addEventListener("click", () => this.#add([PLAIN]));
    list.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      const id = /** @type {HTMLElement | null} */ (button?.closest(".loan"))?.dataset.id;
      if (button?.dataset.act === "copy-loan" && id) this.#copy(id);
      if (button?.dataset.act === "remove-loan" && id) this.#remove(id);
    });
    prepareCarrying(root, desk);
    preparePaste(find(root, ".money-paste"), desk, (loans, change) => this.#add(loans, change));
    desk.keeper.addEventListener("change", () => this.#showCards());
    desk.addEventListener("answers", () => this.#showSums());
    this.#showCards();
  }

  /** A first, empty card stands ready before anything is kept. */
  #ids() {
    const ids = this.#desk.keeper.money.loans.map(({ id }) => id);
    return ids.length ? ids : [this.#desk.keeper.newId("l")];
  }

  #showCards() {
    const ids = this.#ids();
    const list = find(this.#root, ".loans");
    const before = list.children.length;
    keepList(list, ids, (id) => {
      const card = cloneTemplate(this.#root, { id });
      // Several that come back from storage are shown as a list to choose from.
      if (before === 0 && ids.length > 1) find(card, "details").removeAttribute("open");
      return card;
    });
    this.#fields.restore();
    this.#showSums();
  }

  #showSums() {
    const { answers } = this.#desk;
    const working = find(this.#root, ".money-working");
    const lines = answers?.owed.lines ?? [];
    working.hidden = lines.length === 0;
    const leftOut = find(this.#root, ".owed-left-out");
    leftOut.hidden = !answers?.owed.left_out;
    put(find(leftOut, "span"), answers?.owed.left_out ?? "");
    showWorking(find(working, "ol"), lines);
    const known = new Map(answers?.owed.loans.map((loan) => [loan.id, loan]));
    findAll(this.#root, ".loan").forEach((card, at) => {
      const id = card.dataset.id ?? "";
      const typed = this.#desk.keeper.value(`loans/${id}/creditor`);
      const plain = text("money_loan", { n: at + 1 });
      put(find(card, ".loan-name"), (typeof typed === "string" && cleanText(typed)) || plain);
      put(find(card, ".loan-sum"), known.get(id)?.shown.balance ?? "");
      const rate = known.get(id)?.shown.rate_year;
      put(find(card, ".rate-read"), rate ? text("money_rate_read", { rate }) : "");
      const bad = [...(answers?.faults ?? [])].filter(
        ([path, { serious }]) => serious && path.startsWith(`loans/${id}/`),
      );
      const shown = findAll(card, ".field-error:not([hidden], .is-note)").length > 0;
      put(find(card, ".loan-fix"), bad.length && shown ? text("money_to_fix", { n: bad.length }) : "");
      // The only card cannot be taken away, only emptied by hand.
      find(card, "[data-act=remove-loan]").hidden = this.#desk.keeper.money.loans.length === 0;
    });
  }

  /**
   * @param {Texts[]} loans
   * @param {(values: Record<string, any>) => void} [change]
   */
  #add(loans, change = (values) => this.#desk.keeper.change(values)) {
    const kept = this.#desk.keeper.money.loans.map(({ id }) => id);
    const first = find(this.#root, ".loan");
    /** @type {Record<string, any>} */
    const values = {};
    const pressed = loans.length === 1 && kept.length === 0 && loans[0] === PLAIN;
    const ids = pressed ? this.#ids() : [...kept];
    if (pressed) Object.assign(values, entriesOf(ids[0], PLAIN));
    for (const loan of loans) {
      const id = this.#desk.keeper.newId("l", ids);
      ids.push(id);
      Object.assign(values, entriesOf(id, { ...PLAIN, ...loan }));
    }
    change(values);
    this.#desk.want();
    const newest = last(findAll(this.#root, ".loan")) ?? first;
    find(newest, "details").setAttribute("open", "");
    find(newest, "input").focus();
  }

  /** @param {string} id */
  #copy(id) {
    const loan = this.#desk.keeper.money.loans.find((one) => one.id === id);
    if (loan) this.#add([loan.fields]);
  }

  /** @param {string} id */
  #remove(id) {
    const { keeper } = this.#desk;
    const share = keeper.money.shares[id] === undefined ? {} : { [`adjust/shares/${id}`]: null };
    const near = find(this.#root, "[data-act=add-loan]");
    keeper.undoable({ [`loans/${id}`]: null, ...share }, "money_removed", near);
  }
}

/**
 * @param {string} id
 * @param {Texts} fields
 */
function entriesOf(id, fields) {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [`loans/${id}/${key}`, value]));
}
