/** Copying text, also in browsers inside apps, where the modern way is often missing. */

import { openDialog } from "./dialog.mjs";
import { text } from "./strings.mjs";

/**
 * Copy a text; when the browser refuses every way, show it for copying by hand.
 * @param {string} content
 * @returns {Promise<boolean>} whether it is in the clipboard
 */
export async function copyText(content) {
  if (await tryCopy(content)) return true;
  showForHand(content);
  return false;
}

/**
 * Copy a text, or leave it at that.
 * @param {string} content
 * @returns {Promise<boolean>} whether it is in the clipboard
 */
export async function tryCopy(content) {
  return (await copyModern(content)) || copyClassic(content);
}

/** @param {string} content */
async function copyModern(content) {
  try {
    await navigator.clipboard.writeText(content);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} content */
function textareaWith(content) {
  const area = document.createElement("textarea");
  area.value = content;
  area.readOnly = true;
  return area;
}

/** @param {string} content */
function copyClassic(content) {
  const before = document.activeElement;
  const area = textareaWith(content);
  area.className = "copy-source";
  // Nothing outside an open window can be selected.
  ([...document.querySelectorAll("dialog[open]")].pop() ?? document.body).append(area);
  area.select();
  // iOS selects nothing by select() alone.
  area.setSelectionRange(0, content.length);
  let copied = false;
  try {
    copied = document.execCommand("copy");
  } catch {
    // Some in-app browsers throw instead of returning false.
  }
  area.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}

/** @param {string} content */
function showForHand(content) {
  const title = text("copy_by_hand");
  const area = textareaWith(content);
  area.rows = 8;
  area.setAttribute("aria-label", title);
  openDialog({ className: "copy-dialog", title, content: [area] });
  area.select();
}
