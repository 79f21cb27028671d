/** The one plan, of those compared, that the reader means to put to the bank. */

import { find, findAll, keepList, make, put } from "../dom/make.mjs";
import { assessDebt, mayAcknowledge } from "../limitation/limitation.mjs";
import { proposalToKeep } from "../sections/money-state.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../engine/replies.d.ts").Plan} Plan */

const NONE = "";

export class ProposalChoice {
  #root;
  #desk;
  /** What the reader has just pressed, until it is known whether it goes on. @type {string | null} */
  #pressed = null;

  /**
   * @param {HTMLElement} root the fieldset
   * @param {import("./desk.mjs").MoneyDesk} desk
   */
  constructor(root, desk) {
    this.#root = root;
    this.#desk = desk;
    root.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) void this.#choose(target.value);
    });
  }

  /** @param {Plan[]} compared those that apply */
  show(compared) {
    const { keeper, answers } = this.#desk;
    const { proposed } = keeper.money;
    this.#refresh(proposed);
    const titles = new Map(compared.map(({ id, title }) => [id, title]));
    this.#root.hidden = compared.length === 0 && !proposed;
    keepList(find(this.#root, ".propose-options"), [...titles.keys(), NONE], (id) => {
      const box = make("input", { type: "radio", name: "money-proposed", value: id, autocomplete: "off" });
      return make("li", {}, make("label", { class: "option" }, box, make("span")));
    });
    for (const row of findAll(this.#root, ".propose-options > li")) {
      const id = row.dataset.id ?? NONE;
      put(find(row, "span"), titles.get(id) ?? text("money_propose_none"));
    }
    this.#showChosen(proposed);
    const lost = proposed !== null && answers !== null && !titles.has(proposed.id);
    const error = find(this.#root, ".field-error");
    const plan = answers?.kept ?? answers?.plans.find(({ id }) => id === proposed?.id);
    const reason = plan?.reason?.message;
    const words = plan && reason ? text("money_propose_kept", { title: plan.title, reason }) : text("money_propose_lost");
    put(error, lost ? words : "");
    error.hidden = !lost;
  }

  /** @param {Record<string, any> | null} proposed */
  #showChosen(proposed) {
    for (const row of findAll(this.#root, ".propose-options > li")) {
      const id = row.dataset.id ?? NONE;
      const chosen = this.#pressed ?? proposed?.id ?? NONE;
      /** @type {HTMLInputElement} */ (find(row, "input")).checked = id === chosen;
    }
  }

  /**
   * The engine's part of the plan follows the figures, such as the months of a season.
   * @param {Record<string, any> | null} proposed
   */
  #refresh(proposed) {
    const { keeper, answers } = this.#desk;
    const now = answers?.offered.find(({ id }) => id === proposed?.id);
    if (!now || !this.#desk.current) return;
    const keep = proposalToKeep(now);
    if (JSON.stringify(keep) === JSON.stringify(proposalToKeep(proposed))) return;
    keeper.change(keep);
  }

  /** @param {string} id */
  async #choose(id) {
    const { keeper, answers } = this.#desk;
    this.#pressed = id;
    const goesOn = id === NONE || (await mayAcknowledge("money-proposal", await assessDebt(), this.#root));
    // Meanwhile another may have been pressed: the last press counts.
    if (this.#pressed !== id) return;
    this.#pressed = null;
    if (!goesOn) return this.#showChosen(keeper.money.proposed);
    const plan = answers?.offered.find((one) => one.id === id);
    const words = plan ? "money_proposed" : "money_proposed_none";
    const back = () => find(this.#root, ":checked").focus();
    keeper.undoable(proposalToKeep(plan ?? null), words, this.#root, { back });
  }
}
