/**
 * <negotiation-letter>: shows the form, keeps what is typed, and has Python turn it into
 * the letter. Without Python the blank letter in the page stays within reach.
 */

import { ask, canRunPython, localDate, savesData } from "../engine/api.mjs";
import { sharedPythonClient } from "../client.mjs";
import { find, put } from "../dom/make.mjs";
import { EngineStatus } from "../engine/status.mjs";
import { LetterForm } from "./form.mjs";
import { prepareClearFacts } from "./clear.mjs";
import { LetterKeeper } from "./keeper.mjs";
import { prepareLanguage } from "./language.mjs";
import { prepareSent } from "./sent.mjs";
import { prepareTools } from "./tools.mjs";
import { showVerdict } from "./verdict.mjs";
import { LetterView } from "./view.mjs";
import { NewestAnswer } from "../engine/newest-answer.mjs";

/** @typedef {import("../engine/letter-types.mjs").Letter} Letter */

// Short enough to feel immediate, long enough not to ask for every letter of a word.
const RENDER_AFTER_MS = 150;

export class LetterElement extends HTMLElement {
  /** @type {LetterForm | undefined} */
  #form;
  /** @type {LetterKeeper | undefined} */
  #keeper;
  /** @type {LetterView | undefined} */
  #view;
  /** @type {EngineStatus | undefined} */
  #status;
  /** @type {Letter | null} what the form says now; null while that is not known */
  #letter = null;
  /** The day it bears. */
  #day = "";
  #wanted = false;
  #newest = new NewestAnswer();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

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
    const view = new LetterView(
      find(this, ".letter-live .letter-paper"),
      find(blank, ".letter-paper"),
    );
    this.#form = form;
    this.#view = view;
    this.#status = new EngineStatus(this, {
      retry: () => this.#render(),
      showBlank: () => {
        blank.setAttribute("open", "");
        blank.scrollIntoView();
      },
    });
    const keeper = new LetterKeeper(id, form, find(this, ".storage-note"), () => {
      form.arrange();
      this.#later();
    });
    this.#keeper = keeper;
    prepareTools(this, {
      fresh: () => this.#fresh(),
      clear: (near) => {
        form.forget();
        keeper.clear(form.ids(false), "cleared", near);
      },
      focusError: () => form.focus(this.#letter?.errors[0]?.field ?? ""),
    });
    // What all papers share is not this letter's to clear.
    find(this, "[data-act=clear]").hidden = form.ids(false).length === 0;
    prepareClearFacts(this, form, keeper);
    prepareLanguage(find(this, ".letter-language"), view);
    prepareSent(find(this, ".letter-sent"), find(this, ".letter-send"), id);
    this.#mask?.addEventListener("change", () => {
      this.#want();
      this.#later();
    });
    find(this, "form").addEventListener("focusin", () => this.#want(), { once: true });
    if (keeper.hasAnswers && !savesData()) this.#want();
    blank.removeAttribute("open");
    find(this, ".letter-live").hidden = false;
  }

  /** Only letters that name an identity number have it; never stored, hidden is the rule. */
  get #mask() {
    return /** @type {HTMLInputElement | null} */ (this.querySelector("[data-act=mask]"));
  }

  /** The reader means to write: from now on the preview follows the form. */
  #want() {
    if (this.#wanted || !canRunPython()) return;
    this.#wanted = true;
    void this.#render();
  }

  /** @param {string} field */
  #edit(field) {
    this.#keeper?.edited(field);
    this.#want();
    this.#later();
  }

  #later() {
    if (!this.#wanted) return;
    this.#letter = null;
    // An answer on its way is not to what the form says now.
    this.#newest.begin();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#render(), RENDER_AFTER_MS);
  }

  async #render() {
    clearTimeout(this.#timer);
    const mark = this.#newest.begin();
    const day = localDate();
    this.#status?.waiting();
    const paper = find(this, ".letter-live .letter-paper");
    paper.setAttribute("aria-busy", String(sharedPythonClient().state !== "ready"));
    try {
      const letter = await ask("letter.render", {
        letter: this.dataset.letter,
        fields: this.#form?.values(false),
        known: this.#keeper?.known(),
        mask: this.#mask?.checked ?? true,
      });
      if (this.#newest.isNewest(mark)) this.#show(letter, day);
    } catch (error) {
      if (this.#newest.isNewest(mark)) this.#status?.failed(error);
    }
    if (this.#newest.isNewest(mark)) paper.setAttribute("aria-busy", "false");
  }

  /** @param {Letter} letter @param {string} day */
  #show(letter, day) {
    this.#letter = letter;
    this.#day = day;
    this.#status?.ready();
    this.#view?.show(letter.blocks);
    this.#form?.know(letter.facts, letter.unasked, letter.options);
    this.#showErrors();
    this.#showNotes(letter.notes);
    this.#form?.arrange();
    showVerdict(this, letter, (field) => this.#form?.labelOf(field) ?? "");
    // Nothing to copy, print or send: what stands there is said to the reader.
    find(this, ".letter-result").toggleAttribute("data-advice", letter.advice);
  }

  /** @param {import("../engine/letter-types.mjs").Note[]} notes */
  #showNotes(notes) {
    this.#form?.showNotes(notes);
    const words = notes.filter(({ field, before }) => field === null && !before).map(({ message }) => message);
    put(find(this, ".letter-notes"), words.join("\n"));
  }

  #showErrors() {
    if (this.#letter) this.#form?.showErrors(this.#letter.errors);
  }

  /**
   * The letter as the form stands now, with every error shown; null without Python.
   * @returns {Promise<Letter | null>}
   */
  async #fresh() {
    this.#form?.leaveAll();
    if (this.#letter && this.#day === localDate()) {
      this.#showErrors();
      return this.#letter;
    }
    this.#wanted = true;
    // While Python starts one goes on typing, or presses something else.
    await this.#newest.settled(() => this.#render());
    return this.#letter;
  }
}
