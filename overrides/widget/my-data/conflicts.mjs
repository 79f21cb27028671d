/** The list of differences between the device and a file, one choice for each. */

import { find, findAll } from "../dom/make.mjs";
import { choicesFor, suggestion } from "../store/import-choices.mjs";
import { entryName, linesOf } from "./names.mjs";
import { sectionName } from "./sections.mjs";
import { refill } from "../dom/plain.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../store/changes.mjs").Conflict} Conflict */
/** @typedef {import("../store/import-choices.mjs").Choice} Choice */
/** @typedef {import("./names.mjs").Names} Names */

export class ConflictList {
  #root;
  #list;
  #names;
  /** @type {Map<string, Choice>} by path, as JSON */
  #chosen = new Map();
  /** What is listed, as JSON. */
  #shown = "";

  /**
   * @param {HTMLElement} root .my-data-conflicts
   * @param {Names} names
   * @param {() => void} changed called when the reader has chosen
   */
  constructor(root, names, changed) {
    this.#root = root;
    this.#list = find(root, ".my-data-conflict-list");
    this.#names = names;
    for (const button of findAll(root, "[data-all]")) {
      button.addEventListener("click", () => {
        for (const radio of findAll(this.#list, `[value=${button.dataset.all}]`)) {
          this.#choose(/** @type {HTMLInputElement} */ (radio));
        }
        changed();
      });
    }
    this.#list.addEventListener("change", ({ target }) => {
      this.#choose(/** @type {HTMLInputElement} */ (target));
      changed();
    });
  }

  /** Another file: nothing is chosen yet. */
  forget() {
    this.#chosen.clear();
    this.#shown = "";
  }

  /** @param {Conflict} conflict @returns {Choice} */
  choiceFor(conflict) {
    return this.#chosen.get(JSON.stringify(conflict.path)) ?? suggestion(conflict);
  }

  /** @param {Conflict[]} conflicts */
  show(conflicts) {
    this.#root.hidden = conflicts.length === 0;
    const shown = JSON.stringify(conflicts);
    // Rebuilt only when something changed: a choice must not vanish under a finger.
    if (shown === this.#shown) return;
    this.#shown = shown;
    const sections = [...new Set(conflicts.map(({ path }) => path[0]))];
    refill(
      this.#list,
      ...sections.flatMap((section) => [
        part("h5", "", sectionName(section)),
        ...conflicts.filter(({ path }) => path[0] === section).map((each) => this.#row(each)),
      ]),
    );
  }

  /** @param {HTMLInputElement} radio */
  #choose(radio) {
    radio.checked = true;
    this.#chosen.set(radio.name, /** @type {Choice} */ (radio.value));
  }

  /** @param {Conflict} conflict */
  #row(conflict) {
    const { path } = conflict;
    const row = document.createElement("fieldset");
    row.className = "my-data-conflict";
    row.append(part("legend", "", entryName(this.#names, path) || sectionName(path[0])));
    for (const choice of choicesFor(conflict)) {
      const radio = document.createElement("input");
      radio.type = "radio";
      radio.name = JSON.stringify(path);
      radio.value = choice;
      radio.checked = this.choiceFor(conflict) === choice;
      radio.autocomplete = "off";
      const label = document.createElement("label");
      const words = part("span", "", "");
      words.append(part("span", "my-data-side", text(`data_${choice}`)));
      if (choice !== "both") {
        const lines = linesOf(this.#names, path, conflict[choice]);
        words.append(...lines.map((line) => part("span", "my-data-value", line)));
      }
      label.append(radio, words);
      row.append(label);
    }
    return row;
  }
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} content
 */
function part(tag, className, content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = content;
  return element;
}
