/**
 * What stands between a letter and the buttons that take it away: whether it is ready, why not,
 * and what to know before it goes anywhere. A letter that is not ready is copied knowingly.
 */

import { find, put } from "../dom/make.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../engine/replies.d.ts").Letter} Letter */

/** What the buttons say of a letter that is not ready. */
const ANYWAY = { copy: "copy_anyway", "copy-gloss": "copy_gloss_anyway" };

/**
 * @param {HTMLElement} root the letter element
 * @param {Letter} letter
 * @param {(field: string) => string} labelOf
 */
export function showVerdict(root, letter, labelOf) {
  const { errors, advice } = letter;
  const verdict = errors.length ? "errors" : "letter_ready";
  put(find(root, ".letter-verdict"), text(advice ? "letter_advice" : verdict, { n: errors.length }));
  put(find(root, ".letter-why"), advice ? "" : reasons(letter, labelOf).join("\n"));
  find(root, "[data-act=fix]").hidden = advice || !errors.some(({ field }) => field);
  for (const [act, anyway] of Object.entries(ANYWAY)) {
    const button = find(root, `[data-act=${act}]`);
    button.dataset.ready ??= button.textContent ?? "";
    put(button, errors.length ? text(anyway) : button.dataset.ready);
  }
}

/**
 * What is still empty is seen in the form; what is wrong is said here, by the name of its field.
 * @param {Letter} letter
 * @param {(field: string) => string} labelOf
 */
function reasons({ errors, notes }, labelOf) {
  const wrong = errors
    .filter(({ code }) => code !== "required")
    .map(({ field, message }) => (field ? text("not_ready_because", { label: labelOf(field), message }) : message));
  return [...wrong, ...notes.filter(({ before }) => before).map(({ message }) => message)];
}
