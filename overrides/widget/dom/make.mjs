/** What every element does with the page: find a part, fill it, make one. */

import { refill } from "./plain.mjs";

/**
 * A part of a template. Its absence is a fault of ours that must show in tests.
 * @template {HTMLElement} [T=HTMLElement]
 * @param {Element} root
 * @param {string} selector
 * @returns {T}
 */
export function find(root, selector) {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`the template has no ${selector}`);
  return /** @type {T} */ (found);
}

/**
 * @template {HTMLElement} [T=HTMLElement]
 * @param {Element} root
 * @param {string} selector
 * @returns {T[]}
 */
export function findAll(root, selector) {
  return /** @type {T[]} */ ([...root.querySelectorAll(selector)]);
}

/**
 * Set a text only when it changes, so that a live region is not read out for nothing.
 * @param {Element} element
 * @param {string} content
 */
export function put(element, content) {
  if (element.textContent !== content) element.textContent = content;
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
