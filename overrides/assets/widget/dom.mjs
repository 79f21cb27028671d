/** Two small things every element does with the page. */

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
