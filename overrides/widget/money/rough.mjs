/** Three numbers, and an answer at once: rough, and kept out of every paper. */

import { find, findAll, make, put, showNew } from "../dom/make.mjs";
import { text } from "../dom/strings.mjs";
import { offerReload } from "../shell/not-loaded.mjs";
import { MoneyFields } from "./fields.mjs";
import { prepareFolds } from "./folds.mjs";
import { warnOfToken } from "./parts.mjs";
import { nextStep } from "./step.mjs";

/** @typedef {import("../engine/replies.d.ts").Rough} Rough */

const WAITS = ["empty", "no-income", "no-living"];
const FEN = 100;

/**
 * @param {boolean} listed
 * @param {Record<string, string>} shown
 */
function saidOf(listed, shown) {
  return listed ? text("money_rough_listed", { n: shown.sum }) : text("money_rough_partly", shown);
}

export class RoughPart {
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
    prepareFolds();
    for (const [act, way] of /** @type {const} */ ([["less", -1], ["more", 1]])) {
      find(root, `[data-act=${act}]`).addEventListener("click", () => this.#step(way));
    }
    const fold = find(root, ".what-if");
    fold.addEventListener("toggle", () => void this.#openWhatIf(fold), { once: true });
    desk.addEventListener("rough", () => this.#show());
    this.#fields.restore();
  }

  /** @param {HTMLElement} fold */
  async #openWhatIf(fold) {
    const code = await import("./what-if.mjs").catch(() => null);
    if (code) this.#desk.askWhatIf((answer) => code.showWhatIf(fold, answer, { find, make, showNew }));
    else offerReload(/** @type {Element} */ (fold.lastElementChild));
  }

  #show() {
    const rough = /** @type {Rough} */ (this.#desk.rough);
    for (const place of findAll(this.#root, "[data-listed]")) {
      const key = /** @type {keyof Rough["numbers"]} */ (place.dataset.listed);
      const { listed, shown } = rough.numbers[key];
      const field = /** @type {HTMLElement} */ (place.previousElementSibling);
      // What was typed is kept below the sum of what is listed, and comes back with it gone.
      field.classList.toggle("is-listed", listed);
      place.hidden = !listed && !shown.rest;
      put(find(place, "span"), place.hidden ? "" : saidOf(listed, shown));
    }
    const answer = find(this.#root, ".rough-answer");
    answer.hidden = rough.verdict === "empty";
    answer.dataset.verdict = rough.verdict;
    find(answer, ".rough-mark").hidden = WAITS.includes(rough.verdict);
    put(find(answer, ".money-sentence"), rough.sentence);
    put(find(answer, ".rough-working"), rough.working);
    this.#showExamples(answer, rough);
    const low = rough.review !== "";
    find(answer, ".rough-low").hidden = !low;
    // Below zero another letter comes first; the list above names it.
    find(answer, ".rough-next").hidden = low || WAITS.includes(rough.verdict);
    put(find(answer, ".token-review"), rough.review);
    if (low) void warnOfToken(this.#root);
    this.#fields.showFaults();
  }

  /**
   * @param {HTMLElement} answer
   * @param {Rough} rough
   */
  #showExamples(answer, { examples, maximum, amount, others }) {
    const monthly = find(answer, ".rough-monthly");
    monthly.hidden = examples.length === 0;
    const input = /** @type {HTMLInputElement} */ (find(monthly, "input"));
    input.placeholder = String(maximum / FEN);
    find(monthly, "[data-act=more]").setAttribute("aria-disabled", String(amount >= maximum));
    find(monthly, "[data-act=less]").setAttribute("aria-disabled", String(amount <= FEN * FEN));
    const place = find(answer, ".rough-examples");
    for (const each of [place, find(answer, ".what-if")]) each.hidden = examples.length === 0;
    const words = examples.map((each) => each.text);
    showNew(find(place, "ul"), words, (all) => all.map((each) => make("li", {}, each)));
    put(find(place, ".rough-others"), others);
  }

  /** @param {1 | -1} way */
  #step(way) {
    const { rough, keeper } = this.#desk;
    if (!rough) return;
    const typed = String(keeper.value("rough/monthly") ?? "");
    keeper.type("rough/monthly", nextStep(typed, way, { now: rough.amount, most: rough.maximum }));
  }
}
