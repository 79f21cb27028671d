/** What can be offered: the least, the most, each creditor's share, and the other road. */

import { cloneTemplate, find, findAll, keepList, put } from "../dom/make.mjs";
import { showWorking, warnOfToken } from "./parts.mjs";
import { text } from "../dom/strings.mjs";
import { MoneyFields } from "./fields.mjs";

export class OfferPart {
  #root;
  #desk;
  #fields;
  /** Opened once by itself; after that the reader decides. */
  #opened = false;

  /**
   * @param {HTMLElement} root
   * @param {import("./desk.mjs").MoneyDesk} desk
   */
  constructor(root, desk) {
    this.#root = root;
    this.#desk = desk;
    this.#fields = new MoneyFields(root, desk);
    desk.keeper.addEventListener("change", () => this.#fields.restore());
    desk.addEventListener("answers", () => this.#show());
    this.#fields.restore();
  }

  #show() {
    const { offers } = /** @type {import("./desk.mjs").Answers} */ (this.#desk.answers);
    const known = !["no-budget", "no-loans"].includes(offers.branch);
    const result = find(this.#root, ".money-result");
    result.hidden = !known;
    const after = find(this.#root, ".money-after");
    after.hidden = known;
    if (!known) put(after, this.#missing());
    result.dataset.branch = offers.branch;
    put(find(result, ".money-sentence"), offers.sentence);
    for (const figure of findAll(result, "[data-shown]")) {
      put(figure, offers.shown[figure.dataset.shown ?? ""] ?? "");
    }
    // Nothing is left to share: then a total and shares would only be in the way.
    const sharing = offers.branch === "offer" || offers.branch === "below-minimum";
    find(result, ".money-shares").hidden = !sharing || offers.shares.length < 2;
    // What was typed before is not hidden: the note beside it says why it is not used.
    const typed = Boolean(this.#desk.keeper.money.adjust.total?.trim());
    find(result, ".money-total-field").hidden = offers.branch === "token" && !typed;
    this.#showShares(sharing ? offers.shares : []);
    showWorking(find(result, ".money-working ol"), offers.lines);
    void warnOfToken(this.#root);
    put(find(this.#root, ".token-review"), offers.token?.shown.review_date ?? "");
    const low = find(this.#root, ".money-low");
    if (known && offers.branch !== "offer" && !this.#opened) {
      this.#opened = true;
      low.setAttribute("open", "");
    }
    this.#fields.showFaults();
  }

  /** What is there already is said together with what is missing. */
  #missing() {
    const { budget, owed } = /** @type {import("./desk.mjs").Answers} */ (this.#desk.answers);
    if (budget.available !== null && budget.available > 0) return text("money_offer_no_loans", { n: budget.shown.available });
    return text(owed.loans.length ? "money_offer_no_budget" : "money_offer_after");
  }

  /** @param {import("../engine/replies.d.ts").Share[]} shares */
  #showShares(shares) {
    const list = find(this.#root, ".shares");
    keepList(
      list,
      shares.map(({ loan }) => loan),
      (id) => cloneTemplate(this.#root, { id }),
    );
    shares.forEach((share, at) => {
      const row = list.children[at];
      put(find(row, ".share-name"), share.name);
      put(find(row, ".share-balance"), share.shown.balance);
      put(find(row, ".share-sum"), share.shown.share);
      const label = find(row, "label");
      label.dataset.plain ??= label.textContent ?? "";
      put(label, `${label.dataset.plain}${share.name}`);
    });
    this.#fields.restore();
  }
}
