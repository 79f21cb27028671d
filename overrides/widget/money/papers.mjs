/** Taking the result along: as text, on paper, as a table. The paper is Chinese unless asked. */

import { chinaDate } from "../engine/api.mjs";
import { copyText } from "../dom/clipboard.mjs";
import { find, make, showNew } from "../dom/make.mjs";
import { answersTo } from "./desk.mjs";
import { makePaper, paperCsv, paperText } from "./paper.mjs";
import { paperWords } from "./paper-words.mjs";
import { needsOwnBrowser } from "../shell/in-app.mjs";
import { printPart } from "../shell/print.mjs";
import { saveFile } from "../shell/save-file.mjs";
import { languageAt, text } from "../dom/strings.mjs";
import { showToast } from "../dom/toast.mjs";

/** @typedef {{lang: string, money: import("../sections/money-state.mjs").Money, answers: import("./desk.mjs").Answers}} Told */
/** @typedef {import("./paper.mjs").Paper} Paper */

// In another language than the page's the engine is asked once more, so not at every key.
const PREVIEW_AFTER_MS = 1_000;
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export class PapersPart {
  #root;
  #desk;
  #words = paperWords();
  #lang = "zh";
  #answers;

  /**
   * @param {HTMLElement} root
   * @param {import("./desk.mjs").MoneyDesk} desk
   */
  constructor(root, desk) {
    this.#root = root;
    this.#desk = desk;
    const choice = /** @type {HTMLSelectElement} */ (find(root, "#money-paper-lang"));
    choice.addEventListener("change", () => {
      this.#lang = choice.value;
      void this.#answers.ask();
    });
    this.#answers = desk.question({
      asked: () => ({ lang: this.#lang, money: desk.keeper.money }),
      ask: async ({ lang, money }) => {
        const own = lang === languageAt() ? desk.current : null;
        return { lang, money, answers: own ?? (await answersTo(money, lang)) };
      },
      show: (told) => this.#show(told),
      pause: PREVIEW_AFTER_MS,
      wanted: true,
    });
    /** @type {[string, (paper: Paper, button: HTMLElement) => unknown][]} */
    const ways = [
      ["copy", async (paper, near) => (await copyText(paperText(paper))) && showToast(text("copied_text"), { near })],
      ["print", () => printPart("money")],
      ["csv", (paper, near) => this.#save(near, "csv", "text/csv", paperCsv(paper))],
      ["xlsx", (paper, near) => this.#saveWorkbook(near, paper)],
    ];
    for (const [act, way] of ways) {
      const button = find(root, `[data-act=${act}]`);
      button.addEventListener("click", async () => {
        // Some browsers copy and print only in the very moment of pressing.
        const told = this.#answers.current ?? (await this.#answers.settled());
        if (told) await way(this.#paper(told), button);
        else showToast(text("money_paper_wait"), { near: button });
      });
    }
    const clear = find(root, "[data-act=clear]");
    clear.addEventListener("click", () => desk.keeper.clear(clear));
    desk.addEventListener("answers", () => {
      const { owed, budget } = /** @type {import("./desk.mjs").Answers} */ (desk.answers);
      const ready = owed.loans.length > 0 || budget.verdict !== "empty";
      find(root, ".money-result").hidden = !ready;
      find(root, ".money-after").hidden = ready;
      this.#sortLetters();
      // On paper the newest figures stand, also when printing was started by the browser.
      if (ready) this.#answers.changed();
    });
  }

  /** With nothing left to offer, the letter that offers nothing comes first. */
  #sortLetters() {
    const closed = this.#desk.answers?.offers.branch === "token";
    find(this.#root, ".next-body").hidden = closed;
    find(this.#root, ".next-closed").hidden = !closed;
    const list = find(this.#root, ".letter-send ul");
    const order = closed ? ["hardship", "extension", "lump", "proposal"] : ["proposal", "extension", "lump", "hardship"];
    if (find(list, "li").dataset.letter === order[0]) return;
    list.append(...order.map((key) => find(list, `[data-letter=${key}]`)));
  }

  /**
   * @param {HTMLElement} near
   * @param {string} ending
   * @param {string} type
   * @param {BlobPart} content
   */
  #save(near, ending, type, content) {
    if (needsOwnBrowser("download", near)) return;
    saveFile(`money-${chinaDate()}.${ending}`, content, type);
    showToast(text("money_saved_file"), { near });
  }

  /** @param {HTMLElement} near @param {Paper} paper */
  async #saveWorkbook(near, paper) {
    if (needsOwnBrowser("download", near)) return;
    try {
      const { paperWorkbook } = await import("./xlsx.mjs");
      this.#save(near, "xlsx", WORKBOOK, await paperWorkbook(paper));
    } catch {
      showToast(text("money_no_workbook"), { near });
    }
  }

  /** @param {Told} told */
  #paper({ lang, money, answers }) {
    return makePaper(money, answers, this.#words[lang], chinaDate());
  }

  /** @param {Told} told */
  #show(told) {
    const paper = this.#paper(told);
    const sheet = find(this.#root, ".money-paper");
    sheet.setAttribute("lang", told.lang);
    showNew(sheet, paper, () => [
      make("p", { class: "paper-title" }, paper.title),
      make("p", {}, paper.date),
      ...paper.sections.map(sectionOf),
      make("p", { class: "paper-note" }, paper.note),
    ]);
  }
}

/** @param {import("./paper.mjs").Section} section */
function sectionOf({ heading, lines, head, rows, plan }) {
  const heads = head.map((words, at) =>
    make("th", { scope: "col", class: rows[0].cells[at]?.fen === undefined ? "" : "sum" }, words),
  );
  const body = rows.map(({ cells, strong }) =>
    make(
      "tr",
      strong ? { class: "strong" } : {},
      ...cells.map(({ text: words, fen }) => make("td", fen === undefined ? {} : { class: "sum" }, words)),
    ),
  );
  return make(
    "section",
    plan ? { class: "paper-plan" } : {},
    make("p", { class: "paper-heading" }, heading),
    ...lines.map((line) => make("p", {}, line)),
    make("table", { class: "paper-table" }, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...body)),
  );
}
