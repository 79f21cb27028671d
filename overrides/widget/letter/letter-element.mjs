/**
 * <negotiation-letter>: shows the form, keeps what is typed, and has Python turn it into
 * the letter. Without Python the blank letter in the page stays within reach.
 */

import { ask, engine, savesData } from "../engine/api.mjs";
import { find, put } from "../dom/make.mjs";
import { Question } from "../engine/question.mjs";
import { EngineStatus } from "../engine/status.mjs";
import { offerReading } from "../read-aloud/offer.mjs";
import { LetterForm } from "./form.mjs";
import { prepareClearFacts } from "./clear.mjs";
import { LetterKeeper } from "./keeper.mjs";
import { prepareHelping } from "../shell/helping.mjs";
import { prepareLanguage } from "./language.mjs";
import { prepareSent } from "./sent.mjs";
import { prepareTools } from "./tools.mjs";
import { showVerdict } from "./verdict.mjs";
import { LetterView } from "./view.mjs";

/** @typedef {import("../engine/replies.d.ts").Letter} Letter */

// Short enough to feel immediate, long enough not to ask for every letter of a word.
const RENDER_AFTER_MS = 150;

export default class LetterElement extends HTMLElement {
  /** @type {LetterForm | undefined} */
  #form;
  /** @type {LetterKeeper | undefined} */
  #keeper;
  /** @type {LetterView | undefined} */
  #view;
  #question = new Question(engine, {
    asked: () => this.#asked(),
    ask: (payload) => ask("letter.render", payload),
    show: (letter) => this.#show(letter),
    told: () => this.#told(),
    pause: RENDER_AFTER_MS,
  });
  /** @type {EngineStatus | undefined} */
  #status;

  connectedCallback() {
    // Set up once; the theme never takes elements out and puts them back.
    if (this.#form) return;
    const id = this.dataset.letter ?? "";
    const blank = find(this, ".letter-blank");
    const form = new LetterForm(find(this, "form"), {
      edit: (field) => this.#edit(field),
      leave: () => this.#showErrors(),
      use: (field, near) => {
        this.#keeper?.use(field, near);
        form.arrange();
      },
    });
    const paper = find(this, ".letter-live .letter-paper");
    const view = new LetterView(paper, find(blank, ".letter-paper"));
    this.#form = form;
    this.#view = view;
    this.#status = new EngineStatus(this, [this.#question], {
      shown: [paper],
      blank: () => {
        blank.setAttribute("open", "");
        blank.scrollIntoView();
      },
    });
    const keeper = new LetterKeeper(id, form, find(this, ".storage-note"), () => {
      form.arrange();
      this.#question.changed();
    });
    this.#keeper = keeper;
    prepareTools(this, {
      fresh: () => this.#fresh(),
      clear: (near) => {
        form.forget();
        keeper.clear(form.ids(false), "cleared", near);
      },
      asked: () => this.#asked(),
      focusError: () => form.focus(this.#question.valid?.errors[0]?.field ?? ""),
    });
    // What all papers share is not this letter's to clear.
    find(this, "[data-act=clear]").hidden = form.ids(false).length === 0;
    prepareClearFacts(this, form, keeper);
    prepareLanguage(find(this, ".letter-language"), view);
    prepareSent(find(this, ".letter-sent"), find(this, ".letter-send"), id);
    prepareHelping(this);
    this.#mask?.addEventListener("change", () => this.#follow());
    find(this, "form").addEventListener("focusin", () => this.#question.want(), { once: true });
    if (keeper.hasAnswers && !savesData()) this.#question.want();
    offerReading(() => paper, (button) => paper.before(button));
    blank.removeAttribute("open");
    find(this, ".letter-live").hidden = false;
  }

  #asked() {
    return {
      letter: this.dataset.letter,
      fields: this.#form?.values(false),
      known: this.#keeper?.known(),
      mask: this.#mask?.checked ?? true,
    };
  }

  /** Only letters that name an identity number have it; never stored, hidden is the rule. */
  get #mask() {
    return /** @type {HTMLInputElement | null} */ (this.querySelector("[data-act=mask]"));
  }

  /** The reader means to write: from now on the preview follows the form. */
  #follow() {
    this.#question.want();
    this.#question.changed();
  }

  /** @param {string} field */
  #edit(field) {
    this.#keeper?.edited(field);
    this.#follow();
  }

  #told() {
    this.#status?.show();
    const { valid, error } = this.#question;
    if (valid) showVerdict(this, valid, (field) => this.#form?.labelOf(field) ?? "");
    // Of other words it cannot be said whether they are ready.
    else if (error !== null) for (const part of [".letter-verdict", ".letter-why"]) put(find(this, part), "");
  }

  /** @param {Letter} letter */
  #show(letter) {
    this.#view?.show(letter.blocks);
    this.#form?.know(letter.facts, letter.unasked, letter.options);
    this.#showErrors();
    this.#showNotes(letter.notes);
    this.#form?.arrange();
    // Nothing to copy, print or send: what stands there is said to the reader.
    find(this, ".letter-result").toggleAttribute("data-advice", letter.advice);
  }

  /** @param {import("../engine/replies.d.ts").Note[]} notes */
  #showNotes(notes) {
    this.#form?.showNotes(notes);
    const words = notes.filter(({ field, before }) => field === null && !before).map(({ message }) => message);
    put(find(this, ".letter-notes"), words.join("\n"));
  }

  #showErrors() {
    const { valid } = this.#question;
    if (valid) this.#form?.showErrors(valid.errors);
  }

  /**
   * The letter as the form stands now, with every error shown; null without Python.
   * @returns {Promise<Letter | null>}
   */
  async #fresh() {
    this.#form?.leaveAll();
    // While Python starts one goes on typing, or presses something else.
    const letter = await this.#question.settled();
    this.#showErrors();
    return letter;
  }
}
