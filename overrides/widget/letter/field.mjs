/** One field of a form: its input, the row that stands for it when it is known, and its lines. */

import { find, findAll, put } from "../dom/make.mjs";
import { inOrderKept, orderTicked } from "./evidence-order.mjs";
import { blankIn, listEvents } from "./events.mjs";
import { besideOf, isDerived, originOf } from "./facts.mjs";
import { refill } from "../dom/plain.mjs";
import { languageAt, text } from "../dom/strings.mjs";

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */
/** @typedef {import("../engine/replies.d.ts").Fact} Fact */
/** @typedef {import("../sections/known.mjs").Answer} Answer */

export const CONTROLS = "input, textarea, select";
// Enough to recognise one's own number by, too little for whoever looks over the shoulder.
const END_SHOWN = 4;

export class LetterField {
  /** The reader typed in it since the page was opened. */
  touched = false;
  /** The reader said that the change is done. */
  settled = false;
  /** The reader has been in it and left, or wants to use the letter: errors are shown. */
  left = false;
  /** The reader asked to change what is known. */
  open = false;
  faulty = false;
  /** @type {Fact | undefined} */
  fact;
  /** @type {string[]} in which several choices were made */
  #order = [];
  /** Whether the options are there: those that are the reader's own come with Python's answer. */
  #offered = true;

  /** @param {HTMLElement} element `.field` */
  constructor(element) {
    this.element = element;
    this.id = element.dataset.field ?? "";
    this.kind = element.dataset.kind ?? "";
    this.shared = "shared" in element.dataset;
    /** The fold it stands in until it holds something; "" where it is asked openly. */
    this.fold = element.dataset.fold ?? "";
    /** Nobody needs to see it, as Python says: it is about an answer that was not given. */
    this.unasked = "unasked" in element.dataset;
    /** The fact whose lines stand in one order with these choices; "" where order says nothing. */
    this.orderedWith = element.dataset.orderedWith ?? "";
    this.#offered = !("ownOptions" in element.dataset);
  }

  /** @returns {Answer} text as typed; for several choices, the ids of the chosen */
  get value() {
    if (this.kind === "choices") {
      return this.orderedWith ? inOrderKept(this.#order, this.#checked) : this.#checked;
    }
    if (this.kind === "events") {
      return listEvents(this.#checked, Object.fromEntries(this.#blanks.map(({ name, value }) => [name, value])));
    }
    return this.#controls[0].value;
  }

  get #checked() {
    return this.#controls.filter((box) => /** @type {HTMLInputElement} */ (box).checked).map((box) => box.value);
  }

  /** What is to be filled in behind the sentences of what happened. */
  get #blanks() {
    return /** @type {HTMLInputElement[]} */ (findAll(this.element, ".event input"));
  }

  /** The blanks of what is ticked stand right under it. */
  showBlanks() {
    for (const event of findAll(this.element, ".event")) {
      event.hidden = !event.previousElementSibling?.querySelector("input:checked");
    }
  }

  /**
   * A box was ticked or cleared: it comes after what was named before.
   * @param {number} lines how many lines the fact beside it has
   */
  keepOrder(lines) {
    this.#order = orderTicked(this.#order, this.#checked, lines);
  }

  /** What it is called, without whether it is needed. */
  get label() {
    return find(this.element, ".field-ask label, .field-ask legend").firstChild?.textContent?.trim() ?? "";
  }

  get filled() {
    return this.value.length > 0;
  }

  get #controls() {
    return /** @type {Control[]} */ (findAll(find(this.element, ".field-ask"), CONTROLS));
  }

  /**
   * Put a saved value in; whatever it is, it cannot break the form.
   * @param {unknown} saved
   */
  restore(saved) {
    const before = JSON.stringify(this.value);
    this.#put(saved);
    if (JSON.stringify(this.value) === before) return;
    // What Python said was about another value; what the other place says is as it was.
    const other = this.filled ? null : this.fact?.other;
    this.fact = other ? { id: this.id, ...other, spare: false, other: null, aside: false } : undefined;
  }

  /** @param {unknown} saved */
  #put(saved) {
    if (this.kind === "choices" || this.kind === "events") {
      const chosen = Array.isArray(saved) ? saved : [];
      this.#order = chosen;
      for (const box of this.#controls) {
        /** @type {HTMLInputElement} */ (box).checked = chosen.includes(box.value);
      }
      for (const blank of this.#blanks) blank.value = blankIn(chosen, blank.name);
      this.showBlanks();
      return;
    }
    const content = typeof saved === "string" ? saved : "";
    const [control] = this.#controls;
    // What was chosen must not be lost while the options are still to come.
    if (!this.#offered && content && control instanceof HTMLSelectElement && !hasOption(control, content)) {
      control.add(new Option("", content));
    }
    // Setting the same value would still move the cursor in some browsers.
    if (this.#controls[0].value !== content) this.#controls[0].value = content;
  }

  focus() {
    this.#controls[0].focus();
  }

  /**
   * Take the options that are the reader's own.
   * @param {import("../engine/replies.d.ts").OwnOption[]} options
   */
  offer(options) {
    const select = /** @type {HTMLSelectElement} */ (this.#controls[0]);
    const [none, ...present] = select.options;
    const lang = languageAt(this.element);
    const wanted = options.map((option) => new Option(option[lang], option.id));
    const words = (/** @type {HTMLOptionElement[]} */ all) => JSON.stringify(all.map((option) => [option.value, option.text]));
    this.#offered = true;
    // An open list is not rebuilt under the reader's finger.
    if (words(present) === words(wanted)) return;
    const { value } = select;
    refill(select, none, ...wanted);
    select.value = hasOption(select, value) ? value : "";
  }

  /**
   * @param {string} message "" for none; shown once the reader has left the field
   * @param {string} [part] name of the blank it is about, `event.blank`
   */
  showError(message, part) {
    this.faulty = message !== "" && (this.filled || isDerived(this.fact));
    // What came in from another visit, or from another page, must say why it is asked for.
    if (this.faulty && !this.touched) this.left = true;
    const shown = this.left ? message : "";
    const line = find(this.element, ".field-error");
    put(line, shown);
    line.hidden = !shown;
    const blank = this.#blanks.find(({ name }) => name === part);
    const place = blank?.closest(".event") ?? find(this.element, ".field-ask");
    if (line.parentElement !== place) place.append(line);
    for (const control of this.#controls) {
      if (shown && (!blank || control === blank)) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }

  /** @param {string} message care, which stops nothing */
  showNote(message) {
    put(find(this.element, ".field-note"), message);
  }

  /** @param {boolean} known whether it stands among what is known */
  show(known) {
    if (!this.shared) return;
    const row = find(this.element, ".fact");
    const asks = !known || this.open;
    row.hidden = asks;
    find(this.element, ".field-ask").hidden = !asks;
    find(this.element, "[data-act=done]").hidden = !(this.open && (this.filled || isDerived(this.fact)));
    const change = find(row, "[data-act=change]");
    const elsewhere = find(row, ".fact-elsewhere");
    // What was typed is changed here; what was worked out, where it was worked out.
    if (this.filled) {
      elsewhere.hidden = true;
      change.removeAttribute("aria-expanded");
    } else {
      change.setAttribute("aria-expanded", String(!elsewhere.hidden));
    }
    const origin = originOf(this);
    put(find(row, ".fact-value"), known ? this.#shown() : "");
    put(find(row, ".fact-from"), origin ? text(`fact_from_${origin}`) : "");
    this.#showBeside(asks);
  }

  /** @param {boolean} asks whether the input is open */
  #showBeside(asks) {
    const beside = besideOf(this);
    const line = find(this.element, ".fact-beside");
    // A row says it all by itself.
    line.hidden = !beside || (beside.used && !asks);
    if (!beside) return;
    const value = beside.shown[languageAt(this.element)];
    put(find(line, "span"), text(`fact_${beside.used ? "used" : "other"}_${beside.origin}`, { value }));
    find(line, "[data-act=use]").hidden = beside.used;
  }

  /** The value for reading, in the reader's language; as typed until Python has answered. */
  #shown() {
    const shown = this.fact?.shown?.[languageAt(this.element)];
    if (shown || this.fact?.aside) return shown ?? "";
    const { value } = this;
    if (Array.isArray(value)) return value.map((id) => this.#label(id)).filter(Boolean).join(text("fact_and"));
    if (this.kind === "choice") return this.#label(value);
    return this.kind === "id-number" ? "•".repeat(END_SHOWN) + value.slice(-END_SHOWN) : value;
  }

  /** @param {string} id of an option */
  #label(id) {
    const option = findAll(this.element, "option, [type=checkbox]").find(
      (one) => /** @type {HTMLOptionElement | HTMLInputElement} */ (one).value === id,
    );
    const label = option instanceof HTMLInputElement ? option.closest("label") : option;
    return label?.textContent?.trim() ?? "";
  }
}

/**
 * @param {HTMLSelectElement} select
 * @param {string} value
 */
function hasOption(select, value) {
  return [...select.options].some((option) => option.value === value);
}
