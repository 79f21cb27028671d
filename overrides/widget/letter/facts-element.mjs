/** <my-facts>: every fact the papers share, where it comes from, and a way to change it. */

import { ask, canRunPython, savesData } from "../engine/api.mjs";
import { find, put } from "../dom/make.mjs";
import { prepareClearFacts } from "./clear.mjs";
import { LetterForm } from "./form.mjs";
import { LetterKeeper } from "./keeper.mjs";
import { text } from "../dom/strings.mjs";

// As for a letter.
const LIST_AFTER_MS = 150;

export class FactsElement extends HTMLElement {
  /** @type {LetterForm | undefined} */
  #form;
  /** @type {LetterKeeper | undefined} */
  #keeper;
  /** @type {import("../engine/letter-types.mjs").Fault[]} */
  #errors = [];
  #wanted = false;
  #asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  connectedCallback() {
    // Set up once; the theme never takes elements out and puts them back.
    if (this.#form) return;
    const form = new LetterForm(find(this, "form"), {
      edit: (field) => {
        this.#keeper?.edited(field);
        this.#want();
        this.#later();
      },
      leave: () => form.showErrors(this.#errors),
      use: (field, near) => {
        this.#keeper?.use(field, near);
        this.#arrange();
      },
    });
    this.#form = form;
    this.#keeper = new LetterKeeper("", form, find(this, ".storage-note"), () => {
      this.#arrange();
      this.#later();
    });
    prepareClearFacts(this, form, this.#keeper);
    find(this, "form").hidden = false;
    if (this.#keeper.hasAnswers && !savesData()) this.#want();
  }

  #want() {
    if (this.#wanted || !canRunPython()) return;
    this.#wanted = true;
    put(find(this, ".facts-status"), text("facts_waiting"));
    void this.#list();
  }

  #later() {
    if (!this.#wanted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#list(), LIST_AFTER_MS);
  }

  async #list() {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const { errors, notes, facts } = await ask("facts.list", { known: this.#keeper?.known() });
      if (asked !== this.#asked) return;
      this.#errors = errors;
      this.#form?.know(facts);
      this.#form?.showErrors(errors);
      this.#form?.showNotes(notes);
      this.#arrange();
      put(find(this, ".facts-status"), "");
    } catch {
      // What was typed is shown all the same.
      if (asked === this.#asked) put(find(this, ".facts-status"), text("facts_failed"));
    }
  }

  #arrange() {
    this.#form?.arrange();
    find(this, ".facts-none").hidden = !find(this, ".letter-known").hidden;
  }
}
