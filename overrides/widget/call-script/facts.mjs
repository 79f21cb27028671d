/** The facts of a call: the form that changes them, and Python, which says them in the cards. */

import { ask, engine, savesData } from "../engine/api.mjs";
import { find, findAll, put } from "../dom/make.mjs";
import { Question } from "../engine/question.mjs";
import { EngineStatus } from "../engine/status.mjs";
import { prepareClearFacts } from "../letter/clear.mjs";
import { LetterForm } from "../letter/form.mjs";
import { LetterKeeper } from "../letter/keeper.mjs";
import { languageAt, text } from "../dom/strings.mjs";

/** @typedef {import("../engine/replies.d.ts").Fact} Fact */
/** @typedef {import("../engine/replies.d.ts").Said} Said */
/** @typedef {import("../engine/replies.d.ts").Script} Script */

const RENDER_AFTER_MS = 150;

export class CallFacts {
  #root;
  #element;
  #form;
  #keeper;
  /** @type {Question<any, Script>} */
  #question;
  #said;

  /**
   * @param {HTMLElement} root the script's element
   * @param {object} on
   * @param {(nodes: Said[]) => void} on.said
   * @param {() => void} on.blank the reader does not want to wait for the figures
   */
  constructor(root, { said, blank }) {
    this.#root = root;
    this.#said = said;
    /** @type {HTMLFormElement} */
    const element = find(root, ".letter-form");
    const form = new LetterForm(element, {
      edit: (field) => {
        this.#keeper.edited(field);
        this.want();
        this.#question.changed();
      },
      leave: () => {
        const { valid } = this.#question;
        if (valid) form.showErrors(valid.errors);
      },
      use: (field, near) => {
        this.#keeper.use(field, near);
        form.arrange();
      },
    });
    this.#element = element;
    this.#form = form;
    this.#keeper = new LetterKeeper("", form, find(element, ".storage-note"), () => {
      form.arrange();
      this.#brief([]);
      this.#question?.changed();
    });
    this.#question = new Question(engine, {
      asked: () => ({ script: root.id, fields: {}, known: this.#keeper.known(), mask: true }),
      ask: (payload) => ask("script.render", payload),
      show: (script) => this.#show(script),
      told: () => status.show(),
      pause: RENDER_AFTER_MS,
    });
    const status = new EngineStatus(root, [this.#question], { words: "call_", shown: findAll(root, ".call-say"), blank });
    prepareClearFacts(root, form, this.#keeper);
    element.addEventListener("focusin", () => this.want(), { once: true });
    if (this.#keeper.hasAnswers && !savesData()) this.want();
  }

  /** Whether the debt may be old, as far as Python has said. */
  get oldDebt() {
    return this.#question.answer?.limitation ?? null;
  }

  /** From now on the cards say the reader's figures. */
  want() {
    this.#question.want();
  }

  /** The call begins: worth the download where there is anything to say. */
  start() {
    if (this.#keeper.hasAnswers) this.want();
  }

  /** @param {Script} script */
  #show({ nodes, errors, facts, notes }) {
    this.#said(nodes);
    this.#form.know(facts);
    this.#form.showErrors(errors);
    this.#form.showNotes(notes);
    this.#form.arrange();
    this.#brief(facts);
  }

  /**
   * The figures that matter most, in one line: seen without opening anything.
   * @param {Fact[]} facts as Python knows them; none before it has answered
   */
  #brief(facts) {
    const lang = languageAt(this.#root);
    const known = new Map(facts.map(({ id, shown }) => [id, shown?.[lang] ?? ""]));
    const words = (this.#element.dataset.brief ?? "").split(" ").flatMap((id) => {
      const typed = facts.length > 0 ? "" : String(this.#form.value(id));
      const value = known.get(id) || typed;
      return value ? text(`call_figure_${id}`, { value }) : [];
    });
    const line = words.length > 0 ? [text("call_figures"), ...words].join(" · ") : text("call_figures_none");
    put(find(this.#root, ".call-facts > summary"), line);
  }
}
