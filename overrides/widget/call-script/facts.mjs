/** The facts of a call: the form that changes them, and Python, which says them in the cards. */

import { ask, canRunPython, savesData } from "../engine/api.mjs";
import { find, put } from "../dom/make.mjs";
import { EngineStatus } from "../engine/status.mjs";
import { prepareClearFacts } from "../letter/clear.mjs";
import { LetterForm } from "../letter/form.mjs";
import { LetterKeeper } from "../letter/keeper.mjs";
import { languageAt, text } from "../dom/strings.mjs";

/** @typedef {import("../engine/letter-types.mjs").Fact} Fact */
/** @typedef {import("../engine/letter-types.mjs").FieldError} FieldError */
/** @typedef {import("../engine/script-types.mjs").Said} Said */
/** @typedef {import("../engine/script-types.mjs").Script} Script */

const RENDER_AFTER_MS = 150;

export class CallFacts {
  #root;
  #element;
  #form;
  #keeper;
  #status;
  #said;
  /** @type {FieldError[]} */
  #errors = [];
  #wanted = false;
  /** @type {import("../engine/letter-types.mjs").OldDebt | null} as far as Python has said */
  oldDebt = null;
  #asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

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
        this.#later();
      },
      leave: () => form.showErrors(this.#errors),
      use: (field, near) => {
        this.#keeper.use(field, near);
        form.arrange();
      },
    });
    this.#element = element;
    this.#form = form;
    this.#status = new EngineStatus(root, { retry: () => void this.#render(), showBlank: blank }, "call_");
    this.#keeper = new LetterKeeper("", form, find(element, ".storage-note"), () => {
      form.arrange();
      this.#brief([]);
      this.#later();
    });
    prepareClearFacts(root, form, this.#keeper);
    element.addEventListener("focusin", () => this.want(), { once: true });
    if (this.#keeper.hasAnswers && !savesData()) this.want();
  }

  /** From now on the cards say the reader's figures. */
  want() {
    if (this.#wanted || !canRunPython()) return;
    this.#wanted = true;
    void this.#render();
  }

  /** The call begins: worth the download where there is anything to say. */
  start() {
    if (this.#keeper.hasAnswers) this.want();
  }

  #later() {
    if (!this.#wanted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#render(), RENDER_AFTER_MS);
  }

  async #render() {
    clearTimeout(this.#timer);
    this.#asked += 1;
    const asked = this.#asked;
    this.#status.waiting();
    try {
      const script = this.#root.id;
      const reply = await ask("script.render", { script, fields: {}, known: this.#keeper.known(), mask: true });
      if (asked !== this.#asked) return;
      this.#status.ready();
      this.#said(reply.nodes);
      this.oldDebt = reply.limitation;
      this.#errors = reply.errors;
      this.#form.know(reply.facts);
      this.#form.showErrors(reply.errors);
      this.#form.showNotes(reply.notes);
      this.#form.arrange();
      this.#brief(reply.facts);
    } catch (error) {
      if (asked === this.#asked) this.#status.failed(error);
    }
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
