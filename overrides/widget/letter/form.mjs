/**
 * A form of facts and of a paper's own fields: what is still needed is asked, what is known
 * stands below as rows with a way to change them. Nothing typed is ever changed.
 */

import { find, findAll, put } from "../dom/make.mjs";
import { countLines } from "./evidence-order.mjs";
import { placeOf } from "./facts.mjs";
import { CONTROLS, LetterField } from "./field.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../engine/replies.d.ts").Fact} Fact */
/** @typedef {import("../engine/replies.d.ts").FieldError} FieldError */
/** @typedef {import("../engine/replies.d.ts").Fault} Fault */
/** @typedef {import("../engine/replies.d.ts").Letter} Letter */
/** @typedef {import("../engine/replies.d.ts").Note} Note */
/** @typedef {import("../sections/known.mjs").Answer} Answer */

/**
 * @typedef {object} Doings
 * @property {(field: string) => void} edit something was typed
 * @property {() => void} leave a field was left
 * @property {(field: string, near: HTMLElement) => void} use what another part says, not what was typed
 */

export class LetterForm {
  #form;
  #asked;
  #known;
  /** @type {HTMLElement[]} one for each purpose */
  #folds;
  /** @type {Map<string, LetterField>} in the order of the record */
  #fields;

  /**
   * @param {HTMLFormElement} form
   * @param {Doings} on
   */
  constructor(form, on) {
    this.#form = form;
    this.#asked = find(form, ".letter-asked");
    this.#known = find(form, ".letter-known");
    this.#folds = findAll(form, ".letter-fold");
    const fields = findAll(form, "[data-field]").map((element) => new LetterField(element));
    this.#fields = new Map(fields.map((field) => [field.id, field]));
    // Enter must not reload the page.
    form.addEventListener("submit", (event) => event.preventDefault());
    for (const field of fields) this.#listen(field, on);
  }

  /**
   * @param {LetterField} field
   * @param {Doings} on
   */
  #listen(field, { edit, leave, use }) {
    const { element, id } = field;
    const ask = find(element, ".field-ask");
    for (const name of ["input", "compositionend"]) {
      ask.addEventListener(name, () => {
        field.touched = true;
        field.settled = false;
        field.showBlanks();
        if (field.orderedWith) field.keepOrder(countLines(String(this.#fields.get(field.orderedWith)?.value ?? "")));
        edit(id);
      });
    }
    ask.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && ask.contains(relatedTarget)) return;
      field.left = true;
      leave();
    });
    if (!field.shared) return;
    const change = find(element, "[data-act=change]");
    const elsewhere = find(element, ".fact-elsewhere");
    const write = () => {
      field.open = true;
      elsewhere.hidden = true;
      field.show(true);
      field.focus();
    };
    change.addEventListener("click", () => {
      if (field.filled) return write();
      elsewhere.hidden = !elsewhere.hidden;
      field.show(true);
      if (!elsewhere.hidden) find(elsewhere, "a").focus();
    });
    find(elsewhere, "[data-act=write]").addEventListener("click", write);
    find(element, "[data-act=done]").addEventListener("click", () => {
      // What cannot be used is not done with.
      if (field.faulty) return field.focus();
      field.open = false;
      field.settled = true;
      field.show(true);
      change.focus();
    });
    find(element, "[data-act=use]").addEventListener("click", () => {
      const near = find(element, field.open || !this.#known.contains(element) ? CONTROLS : "[data-act=change]");
      use(id, near);
      field.show(this.#known.contains(element));
      near.focus();
    });
  }

  /** @param {string} id */
  value(id) {
    return this.#field(id).value;
  }

  /**
   * Every field's value, by id.
   * @param {boolean} shared the facts, or this paper's own fields
   */
  values(shared) {
    return Object.fromEntries(this.ids(shared).map((id) => [id, this.value(id)]));
  }

  /**
   * What a field is called.
   * @param {string} id
   */
  labelOf(id) {
    return this.#field(id).label;
  }

  /** @param {boolean} shared */
  ids(shared) {
    return [...this.#fields.values()].filter((field) => field.shared === shared).map(({ id }) => id);
  }

  /** @param {string} id */
  isShared(id) {
    return this.#field(id).shared;
  }

  /**
   * @param {string} id
   * @param {unknown} saved
   */
  restore(id, saved) {
    this.#field(id).restore(saved);
  }

  /** As if nobody had been here. */
  forget() {
    for (const field of this.#fields.values()) Object.assign(field, { left: false, touched: false, settled: false, open: false });
  }

  /** From now on every error is shown: the reader wants to use the letter. */
  leaveAll() {
    for (const field of this.#fields.values()) field.left = true;
  }

  /**
   * Show errors beside the fields the reader has left; the others are still being filled in.
   * @param {(FieldError | Fault)[]} errors
   */
  showErrors(errors) {
    const faults = new Map(errors.map((error) => [error.field, error]));
    for (const field of this.#fields.values()) {
      const fault = faults.get(field.id);
      field.showError(fault?.message ?? "", fault && "part" in fault ? fault.part : "");
    }
  }

  /** @param {Note[]} notes */
  showNotes(notes) {
    for (const field of this.#fields.values()) {
      const own = notes.filter(({ field: id }) => id === field.id);
      field.showNote(own.map(({ message }) => message).join("\n"));
    }
  }

  /**
   * Say what Python knows of the facts, and ask what concerns this reader.
   * @param {Fact[]} facts
   * @param {string[]} [unasked] ids of fields that nobody needs to see
   * @param {Letter["options"]} [options] answers that are the reader's own
   */
  know(facts, unasked = [], options = {}) {
    const known = new Map(facts.map((fact) => [fact.id, fact]));
    for (const field of this.#fields.values()) {
      field.fact = known.get(field.id);
      field.unasked = unasked.includes(field.id);
      if (options[field.id]) field.offer(options[field.id]);
    }
  }

  /** Put every field where it belongs, unless the reader is in the midst of them. */
  arrange() {
    const held = document.activeElement;
    const busy = held instanceof HTMLElement && this.#form.contains(held) && held.matches(CONTROLS);
    /** @type {Record<import("./facts.mjs").Place, HTMLElement[]>} */
    const places = { asked: [], known: [], spare: [], folded: [] };
    for (const field of this.#fields.values()) {
      // A field about what was just ticked comes and goes below it: nothing above moves.
      const free = "unasked" in field.element.dataset && !field.element.contains(held);
      const stays = (field.open || busy) && !free;
      const place = stays ? this.#stands(field.element) : placeOf(field);
      places[place].push(field.element);
      field.element.hidden = place === "spare";
      field.show(place === "known");
    }
    inOrder(find(this.#asked, ".letter-fields"), [...places.asked, ...places.spare]);
    inOrder(find(this.#known, ".letter-fields"), places.known);
    for (const fold of this.#folds) {
      const own = places.folded.filter(({ dataset }) => dataset.fold === fold.dataset.purpose);
      inOrder(find(fold, ".letter-fields"), own);
      fold.hidden = own.length === 0;
    }
    const rows = places.known.length;
    this.#known.hidden = rows === 0;
    put(find(this.#known, "summary"), text("facts_known", { n: rows }));
    find(this.#asked, ".letter-asked-none").hidden = places.asked.length > 0;
    // A button keeps the focus though its field has moved.
    if (held instanceof HTMLElement && held !== document.activeElement) held.focus();
  }

  /**
   * @param {HTMLElement} element of a field
   * @returns {import("./facts.mjs").Place}
   */
  #stands(element) {
    if (element.hidden) return "spare";
    if (element.closest(".letter-fold")) return "folded";
    return this.#known.contains(element) ? "known" : "asked";
  }

  /** @param {string} id */
  focus(id) {
    const field = this.#fields.get(id);
    if (!field) return;
    this.#known.setAttribute("open", "");
    field.element.closest(".letter-fold")?.setAttribute("open", "");
    if (this.#known.contains(field.element)) {
      field.open = true;
      field.show(true);
    }
    field.focus();
  }

  /** @param {string} id */
  #field(id) {
    return /** @type {LetterField} */ (this.#fields.get(id));
  }
}

/**
 * @param {HTMLElement} list
 * @param {HTMLElement[]} elements
 */
export function inOrder(list, elements) {
  elements.forEach((element, at) => {
    // Those that stay are not touched: a line that is read out would be read out again.
    if (list.children[at] !== element) list.insertBefore(element, list.children[at] ?? null);
  });
}
