/** What the parts of the money tools do with the page. */

import { find, findAll } from "./dom.mjs";
import { refill } from "./plain.mjs";
import { text } from "./strings.mjs";

/** @typedef {import("./money-types.mjs").Line} Line */

/**
 * A copy of a template's only element, with `{name}` filled in everywhere.
 * @param {Element} root holds the template
 * @param {Record<string, string>} values
 * @param {string} [selector]
 * @returns {HTMLElement}
 */
export function cloneTemplate(root, values, selector = "template") {
  const { content } = /** @type {HTMLTemplateElement} */ (find(root, selector));
  const copy = /** @type {HTMLElement} */ (
    /** @type {Element} */ (content.firstElementChild).cloneNode(true)
  );
  const put = (/** @type {string} */ words) =>
    words.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
  for (const element of [copy, ...findAll(copy, "*")]) {
    for (const attribute of [...element.attributes]) {
      if (attribute.value.includes("{")) attribute.value = put(attribute.value);
    }
    for (const node of element.childNodes) {
      if (node instanceof Text && node.data.includes("{")) node.data = put(node.data);
    }
  }
  return copy;
}

/**
 * One list element for each id, in order; those that stay are not touched.
 * @param {HTMLElement} list
 * @param {string[]} ids
 * @param {(id: string) => HTMLElement} build
 */
export function keepList(list, ids, build) {
  const old = new Map([...list.children].map((child) => [/** @type {HTMLElement} */ (child).dataset.id, child]));
  for (const [id, child] of old) if (!id || !ids.includes(id)) child.remove();
  ids.forEach((id, at) => {
    let child = old.get(id);
    if (!child) {
      child = build(id);
      /** @type {HTMLElement} */ (child).dataset.id = id;
    }
    // Moving an element would take the cursor out of it.
    if (list.children[at] !== child) list.insertBefore(child, list.children[at] ?? null);
  });
}

/** @type {WeakMap<Element, string>} what was last shown in a place */
const shown = new WeakMap();

/**
 * Build the content of a place, unless it shows the same already: most keys change little.
 * @template Content
 * @param {Element} place
 * @param {Content} content
 * @param {(content: Content) => Node[]} build
 */
export function showNew(place, content, build) {
  const now = JSON.stringify(content);
  if (shown.get(place) === now) return;
  shown.set(place, now);
  refill(place, ...build(content));
}

/**
 * A choice of one loan, or of all; there is none to make with a single loan.
 * @param {HTMLElement} field with a select whose first option is all of them
 * @param {{id: string, name: string}[]} loans
 */
export function offerLoans(field, loans) {
  const choice = /** @type {HTMLSelectElement} */ (find(field, "select"));
  const [all] = choice.options;
  const wanted = choice.value;
  const named = loans.map(({ id, name }) => ({ id, name }));
  showNew(choice, named, () => [all, ...named.map(({ id, name }) => make("option", { value: id }, name))]);
  choice.value = loans.some(({ id }) => id === wanted) ? wanted : all.value;
  field.hidden = loans.length < 2;
}

/**
 * @param {Element} list
 * @param {Line[]} lines
 */
export function showWorking(list, lines) {
  showNew(list, lines.map((line) => line.text), (words) => words.map((line) => make("li", {}, line)));
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} content
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

/**
 * An amount for reading, the way the engine writes it.
 * @param {number} fen
 */
export function yuan(fen) {
  return `${fen < 0 ? "−" : ""}${text("money_yuan", { n: plainYuan(Math.abs(fen), true) })}`;
}

/**
 * @param {number} fen
 * @param {boolean} [grouped] with commas between thousands
 */
export function plainYuan(fen, grouped = false) {
  const [whole, rest] = [Math.trunc(Math.abs(fen) / 100), Math.abs(fen) % 100];
  const figures = grouped ? String(whole).replace(/\B(?=(\d{3})+$)/g, ",") : String(whole);
  return `${fen < 0 ? "-" : ""}${figures}.${String(rest).padStart(2, "0")}`;
}
