/** How far each of the four parts is, beside its fold; and whether what is typed is kept. */

import { find, put } from "../dom/make.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("./desk.mjs").Answers} Answers */

/**
 * How far each part is, in a few words; empty while there is nothing to say.
 * @type {Record<string, (answers: Answers, chosen: number) => string>}
 */
export const STATES = {
  owed: ({ owed }) =>
    owed.loans.length ? text("money_state_owed", { total: owed.shown.total }) : "",
  month: ({ budget }) => {
    if (budget.verdict === "empty") return "";
    if (budget.disposable === null) return text("money_state_half");
    const short = budget.disposable < 0;
    const n = short ? budget.shown.disposable.replace(/[-−]/, "") : budget.shown.available;
    return text(short ? "money_state_short" : "money_state_left", { n });
  },
  offer: ({ budget, offers }) => {
    if (offers.branch === "token") return text("money_state_token");
    const done = offers.branch === "offer" || offers.branch === "below-minimum";
    const words = budget.seasonal ? "money_state_offer_average" : "money_state_offer";
    return done ? text(words, { n: offers.shown.offer }) : "";
  },
  plans: ({ plans, offers }, chosen) => {
    if (offers.branch === "token") return text("money_state_no_plan");
    if (chosen) return text("money_state_chosen", { n: chosen });
    const { length } = plans.filter(({ applies }) => applies);
    return length ? text("money_state_plans", { n: length }) : "";
  },
};

export class StartPart {
  /**
   * @param {HTMLElement} root
   * @param {import("./desk.mjs").MoneyDesk} desk
   */
  constructor(root, desk) {
    const note = find(root, ".storage-note");
    const stays = note.textContent ?? "";
    const show = () => {
      const { notice } = desk.keeper;
      put(note, notice ? text(notice) : stays);
      const { answers } = desk;
      for (const [part, state] of Object.entries(STATES)) {
        const words = answers ? state(answers, desk.keeper.money.chosen.length) : "";
        put(find(document.body, `.fold-state[data-state=${part}]`), words || text("money_state_none"));
      }
    };
    desk.addEventListener("answers", show);
    desk.keeper.addEventListener("change", show);
    show();
  }
}
