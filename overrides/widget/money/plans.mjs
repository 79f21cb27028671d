/** Plans side by side: cards to open, up to three chosen, their picture, and doing nothing. */

import { find, keepList, make, put, showNew } from "../dom/make.mjs";
import { showBalances } from "./chart.mjs";
import { showComparison } from "./compare.mjs";
import { offerLoans, showWorking } from "./parts.mjs";
import { MoneyFields } from "./fields.mjs";
import { PlanCard } from "./plan-card.mjs";
import { ProposalChoice } from "./propose.mjs";
import { MOST_CHOSEN, proposalToKeep } from "../sections/money-state.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("./desk.mjs").Answers} Answers */

export class PlansPart {
  #root;
  #desk;
  #fields;
  #proposal;
  /** @type {Map<string, PlanCard>} */
  #cards = new Map();

  /**
   * @param {HTMLElement} root
   * @param {import("./desk.mjs").MoneyDesk} desk
   */
  constructor(root, desk) {
    this.#root = root;
    this.#desk = desk;
    this.#fields = new MoneyFields(root, desk);
    this.#proposal = new ProposalChoice(find(root, ".money-propose"), desk);
    desk.keeper.addEventListener("change", () => {
      this.#fields.restore();
      this.#showChosen();
    });
    desk.addEventListener("answers", () => this.#show());
    this.#fields.restore();
  }

  #show() {
    const { plans, sent, silent, owed, offers, examples } = /** @type {Answers} */ (this.#desk.answers);
    // Nothing is left to pay with: a card, however long its term, would be a trap.
    const closed = offers.branch === "token";
    find(this.#root, ".money-result").hidden = plans.length === 0 && !closed;
    find(this.#root, ".money-after").hidden = plans.length > 0 || closed;
    find(this.#root, ".plans-closed").hidden = !closed;
    find(this.#root, ".plans-open").hidden = closed;
    const list = find(this.#root, ".plans-examples");
    list.hidden = examples.length === 0;
    showNew(list, examples.map(({ sentence }) => sentence), (all) => all.map((words) => make("li", {}, words)));
    const made = plans.filter((plan) => plan.applies);
    const monthly = made.filter(({ carried }) => carried !== "at-once");
    find(this.#root, ".plans-heavy").hidden = !monthly.length || monthly.some(({ carried }) => carried !== "no");
    // What is open to the reader comes first.
    const order = [...made, ...plans.filter(({ applies }) => !applies)];
    keepList(
      find(this.#root, ".plans"),
      order.map(({ id }) => id),
      (id) => {
        const terms = sent.find((one) => one.id === id) ?? {};
        const card = new PlanCard(this.#root, terms, this.#desk, (on) => this.#choose(id, on));
        this.#cards.set(id, card);
        return card.element;
      },
    );
    for (const plan of order) {
      const terms = sent.find((one) => one.id === plan.id) ?? {};
      this.#cards.get(plan.id)?.show(plan, terms);
    }
    const nothing = find(this.#root, ".money-silent");
    const which = find(nothing, ".silent-loan");
    offerLoans(which, owed.loans);
    this.#fields.restore();
    this.#showChosen();
    const picked = /** @type {HTMLSelectElement} */ (find(which, "select"));
    // The one picked was taken away: the engine then answers for all.
    if (picked.selectedIndex < 0) picked.selectedIndex = 0;
    put(find(nothing, ".money-sentence"), silent.sentence);
    find(nothing, ".money-working").hidden = silent.lines.length === 0;
    showWorking(find(nothing, ".money-working ol"), silent.lines);
  }

  #showChosen() {
    const { answers } = this.#desk;
    if (!answers) return;
    const { chosen, proposed } = this.#desk.keeper.money;
    for (const [id, card] of this.#cards) card.tick(chosen.includes(id), id === proposed?.id);
    const plans = answers.plans.filter((plan) => plan.applies).filter(({ id }) => chosen.includes(id));
    find(this.#root, ".compare-none").hidden = plans.length > 0;
    showComparison(find(this.#root, ".compare-table"), plans, proposed?.id);
    this.#showMissing(plans, answers.plans);
    this.#showKept(answers);
    this.#proposal.show(plans);
    showBalances(find(this.#root, ".money-chart"), plans, answers);
  }

  /**
   * What has to be filled in before plans can be compared with the contract.
   * @param {import("../engine/replies.d.ts").MadePlan[]} chosen
   * @param {import("../engine/replies.d.ts").Plan[]} all
   */
  #showMissing(chosen, all) {
    const unknown = chosen.some(({ difference }) => difference === null);
    const { message: reason, code } = all.find(({ kind }) => kind === "contract")?.reason ?? {};
    const words = code === "needs_rate" ? "money_contract_no_rate" : "money_contract_missing";
    const place = find(this.#root, ".compare-missing");
    put(place, unknown && reason ? text(words, { reason }) : "");
    place.hidden = !unknown || !reason;
  }

  /**
   * Where no card stands, what was chosen before is not lost, and is said so.
   * @param {Answers} answers
   */
  #showKept({ kept }) {
    const { proposed, chosen } = this.#desk.keeper.money;
    const place = find(this.#root, ".plans-kept");
    const words = kept && proposed ? text("money_propose_kept", { title: kept.title, reason: kept.reason?.message ?? "" }) : text("money_chosen_kept");
    place.hidden = !proposed && chosen.length === 0;
    put(place, place.hidden ? "" : words);
  }

  /**
   * @param {string} id
   * @param {boolean} on
   */
  #choose(id, on) {
    const { keeper, answers } = this.#desk;
    // A plan that is no longer proposed must not take up a place.
    const known = keeper.money.chosen.filter((one) => answers?.plans.some((plan) => plan.id === one));
    const others = known.filter((one) => one !== id);
    const full = on && others.length >= MOST_CHOSEN;
    const limit = find(this.#root, ".plans-limit");
    put(limit, full ? text("money_most_chosen", { n: MOST_CHOSEN }) : "");
    limit.hidden = !full;
    this.#cards.get(id)?.warn(full ? (limit.textContent ?? "") : "");
    const next = on && !full ? [...others, id] : others;
    if (full) return this.#showChosen();
    const { proposed } = keeper.money;
    const values = { chosen: next.length ? next : null };
    if (on || proposed?.id !== id) return keeper.change(values);
    const near = /** @type {HTMLElement} */ (this.#cards.get(id)?.element.firstElementChild);
    keeper.undoable({ ...values, ...proposalToKeep(null) }, "money_proposed_none", near);
  }
}
