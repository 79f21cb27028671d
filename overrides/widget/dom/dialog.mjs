/** A small window over the page, with a heading and a button that closes it. */

import { text } from "./strings.mjs";

let opened = 0;

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} className
 * @param {string} [content]
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, className, content = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = content;
  return made;
}

/**
 * @param {string} label
 * @param {(event: Event) => void} press
 */
export function button(label, press) {
  const made = element("button", "", label);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}

/**
 * @param {object} options
 * @param {string} options.className
 * @param {string} options.title
 * @param {Node[]} options.content
 * @param {HTMLElement} [options.near] where the reader goes on afterwards
 * @returns {HTMLDialogElement}
 */
export function openDialog({ className, title, content, near }) {
  const dialog = element("dialog", `window md-typeset ${className}`);
  const heading = element("h2", "window-title", title);
  opened += 1;
  heading.id = `window-${opened}`;
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.addEventListener("close", () => {
    dialog.remove();
    near?.focus();
  });
  const close = button(text("close"), () => closeDialog(dialog));
  dialog.append(heading, ...content, close);
  document.body.append(dialog);
  // Browsers inside older apps know no dialogs; there it is a box over the page.
  if (typeof dialog.showModal === "function") dialog.showModal();
  else dialog.setAttribute("open", "");
  // The reader meets the heading first, not the button that closes it all.
  heading.tabIndex = -1;
  heading.focus();
  return dialog;
}

/** @param {HTMLDialogElement} dialog as `openDialog` gave it */
export function closeDialog(dialog) {
  if (typeof dialog.close === "function") dialog.close();
  else dialog.dispatchEvent(new Event("close"));
}
