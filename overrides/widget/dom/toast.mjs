/** Short notices: said to screen readers by one live region, shown near where one pressed. */

import { text } from "./strings.mjs";

const PLAIN_MS = 4_000;
// Long enough to read, decide and reach the button; it also waits while one is on it.
const ACTION_MS = 20_000;

/** @type {HTMLElement | undefined} */
let region;
/** @type {HTMLElement | undefined} */
let shown;

/** Puts the live region into the page. It must be there before it has something to say. */
export function prepareAnnouncements() {
  region = document.createElement("p");
  region.className = "announcer";
  region.setAttribute("role", "status");
  document.body.append(region);
}

/**
 * Say something to screen readers, politely.
 * @param {string} message
 */
export function announce(message) {
  if (!region) return;
  // The same words twice in a row are said twice only if the region was empty between.
  region.textContent = "";
  setTimeout(() => {
    if (region) region.textContent = message;
  }, 100);
}

/**
 * Show a notice, the only one at a time.
 * @param {string} message
 * @param {object} [options]
 * @param {Element} [options.near] the notice follows it in the page, so Tab reaches its button next
 * @param {{label: string, run: () => void}} [options.action]
 */
export function showToast(message, { near = document.body, action } = {}) {
  shown?.remove();
  // Beside what is hidden or gone nobody would see it.
  const seen = near.isConnected && near !== document.body && !near.closest("[hidden]");
  const place = seen ? near : document.body.lastElementChild ?? document.body;
  const toast = document.createElement("div");
  toast.className = "toast";
  toast.append(part("p", "toast-text", message));
  if (action) {
    const button = part("button", "toast-action", action.label);
    button.setAttribute("type", "button");
    button.addEventListener("click", () => {
      toast.remove();
      action.run();
    });
    toast.append(button);
    toast.append(closeButton(toast));
  }
  place.after(toast);
  shown = toast;
  announce(action ? `${message} · ${action.label}` : message);
  vanish(toast, action ? ACTION_MS : PLAIN_MS);
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} content
 */
function part(tag, className, content) {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = content;
  return element;
}

/** @param {HTMLElement} toast */
function closeButton(toast) {
  const button = part("button", "toast-close", "×");
  button.setAttribute("type", "button");
  button.setAttribute("aria-label", text("close"));
  button.addEventListener("click", () => toast.remove());
  return button;
}

/**
 * @param {HTMLElement} toast
 * @param {number} delay
 */
function vanish(toast, delay) {
  setTimeout(() => {
    if (toast.matches(":hover") || toast.contains(document.activeElement)) vanish(toast, delay);
    else toast.remove();
  }, delay);
}
