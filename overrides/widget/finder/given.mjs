/** The list of given answers, each with a button to change it. */

import { refill } from "../dom/plain.mjs";
import { text } from "../dom/strings.mjs";

/**
 * @typedef {object} Given
 * @property {string} id of the question
 * @property {string} question
 * @property {string} answer
 */

/**
 * @param {Element} list the `<dl>` to fill
 * @param {Given[]} given
 * @param {(id: string) => void} change
 */
export function showGiven(list, given, change) {
  const shown = JSON.stringify(given);
  // Rebuilt only when something changed: a button must not vanish under a finger.
  if (list.getAttribute("data-shown") === shown) return;
  list.setAttribute("data-shown", shown);
  refill(list, ...given.map((each) => row(each, change)));
}

/**
 * @param {Given} given
 * @param {(id: string) => void} change
 */
function row({ id, question, answer }, change) {
  const button = part("button", text("finder_change"));
  button.setAttribute("type", "button");
  button.setAttribute("aria-label", text("finder_change_this", { question }));
  button.dataset.change = id;
  button.addEventListener("click", () => change(id));
  const action = document.createElement("dd");
  action.append(button);
  const pair = document.createElement("div");
  pair.append(part("dt", question), part("dd", answer), action);
  return pair;
}

/**
 * @param {string} tag
 * @param {string} content
 */
function part(tag, content) {
  const element = document.createElement(tag);
  element.textContent = content;
  return element;
}
