/** A long letter for chat boxes: part after part to copy, with a tick at what has been copied. */

import { copyText } from "../dom/clipboard.mjs";
import { button, element, openDialog } from "../dom/dialog.mjs";
import { put } from "../dom/make.mjs";
import { text } from "../dom/strings.mjs";

/** With this the engine heads each of several parts, for those who read them in a chat. */
const NUMBER = /^[（(]\d+\/\d+[）)]\n/;

/**
 * @param {string[]} parts
 * @param {object} options
 * @param {"zh" | "en"} options.lang of the parts
 * @param {string} options.note said before them; empty: nothing to say
 * @param {HTMLElement} options.near where the reader goes on afterwards
 * @param {() => void} options.copied called with every part copied
 */
export function openParts(parts, { lang, note, near, copied: tell }) {
  const status = element("p", "window-status");
  status.setAttribute("role", "status");
  /** @type {Set<number>} what is in the chat by now, or will be; forgotten with the window */
  const copied = new Set();
  const list = element("ol", "parts");
  parts.forEach((content, at) => {
    const n = at + 1;
    const row = element("li", "part");
    // Its number stands above it.
    const shown = element("p", "part-text", content.replace(NUMBER, ""));
    shown.lang = lang;
    const copy = button(text("part_copy"), async () => {
      if (!(await copyText(content))) return;
      copied.add(at);
      row.classList.add("copied");
      tell();
      put(copy, text("part_copied"));
      name(copy, n);
      const all = copied.size === parts.length;
      put(status, text(all ? "parts_all" : "part_done", { n, done: copied.size, total: parts.length }));
    });
    name(copy, n);
    row.append(element("p", "part-name", text("part_of", { n, total: parts.length })), shown, copy);
    list.append(row);
  });
  const content = [element("p", "", text("parts_how")), list, status];
  if (note) content.unshift(element("p", "part-note", note));
  openDialog({ className: "parts-dialog", title: text("parts_title"), content, near });
}

/**
 * Every button has a name of its own for those who hear them one by one.
 * @param {HTMLElement} copy
 * @param {number} n
 */
function name(copy, n) {
  copy.setAttribute("aria-label", text("part_button", { label: copy.textContent ?? "", n }));
}
