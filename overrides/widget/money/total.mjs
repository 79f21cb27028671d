/** The line at the foot of the screen: what is left each month, and how the engine is doing. */

import { findAll, find, put } from "../dom/make.mjs";
import { EngineStatus } from "../engine/status.mjs";
import { unfold } from "./folds.mjs";
import { STATES } from "./start.mjs";

export class TotalPart {
  /**
   * @param {HTMLElement} root
   * @param {import("./desk.mjs").MoneyDesk} desk
   */
  constructor(root, desk) {
    const line = find(root, ".money-total");
    const status = new EngineStatus(root, desk.questions, {
      words: "money_",
      shown: [line],
      among: findAll(document.body, ".rough-answer, .money-result"),
      blank: () => {
        const blanks = findAll(document.body, ".money-blank");
        for (const blank of blanks) blank.setAttribute("open", "");
        if (blanks.length) unfold(blanks[0]);
        blanks[0]?.scrollIntoView();
      },
    });
    desk.addEventListener("told", status.show);
    desk.addEventListener("answers", () => {
      const answers = /** @type {import("./desk.mjs").Answers} */ (desk.answers);
      const parts = [STATES.owed(answers, 0), STATES.month(answers, 0), STATES.offer(answers, 0)];
      put(line, parts.filter(Boolean).join(" · "));
    });
  }
}
