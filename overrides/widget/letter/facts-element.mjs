/** <my-facts>: every fact the papers share, where it comes from, and a way to change it. */

import { ask, engine, savesData } from "../engine/api.mjs";
import { find } from "../dom/make.mjs";
import { prepareClearFacts } from "./clear.mjs";
import { LetterForm } from "./form.mjs";
import { LetterKeeper } from "./keeper.mjs";
import { Question } from "../engine/question.mjs";
import { EngineStatus } from "../engine/status.mjs";

// As for a letter.
const LIST_AFTER_MS = 150;

export default class FactsElement extends HTMLElement {
  /** @type {LetterForm | undefined} */
  #form;
  /** @type {LetterKeeper | undefined} */
  #keeper;
  /** @type {EngineStatus | undefined} */
  #status;
  #question = new Question(engine, {
    asked: () => ({ known: this.#keeper?.known() }),
    ask: (payload) => ask("facts.list", payload),
    show: ({ errors, notes, facts }) => {
      this.#form?.know(facts);
      this.#form?.showErrors(errors);
      this.#form?.showNotes(notes);
      this.#arrange();
    },
    fallback: () => {
      this.#form?.know([]);
      this.#arrange();
    },
    told: () => this.#status?.show(),
    pause: LIST_AFTER_MS,
  });

  connectedCallback() {
    // Set up once; the theme never takes elements out and puts them back.
    if (this.#form) return;
    const form = new LetterForm(find(this, "form"), {
      edit: (field) => {
        this.#keeper?.edited(field);
        this.#question.want();
        this.#question.changed();
      },
      leave: () => {
        const { valid } = this.#question;
        if (valid) form.showErrors(valid.errors);
      },
      use: (field, near) => {
        this.#keeper?.use(field, near);
        this.#arrange();
      },
    });
    this.#form = form;
    this.#status = new EngineStatus(this, [this.#question], { words: "facts_", shown: [find(this, ".letter-known")] });
    this.#keeper = new LetterKeeper("", form, find(this, ".storage-note"), () => {
      this.#arrange();
      this.#question.changed();
    });
    prepareClearFacts(this, form, this.#keeper);
    find(this, "form").hidden = false;
    if (this.#keeper.hasAnswers && !savesData()) this.#question.want();
  }

  #arrange() {
    this.#form?.arrange();
    find(this, ".facts-none").hidden = !find(this, ".letter-known").hidden;
  }
}
