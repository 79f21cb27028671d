/**
 * Trouble with saving is told where the reader is, whatever was ticked or typed: a strip below
 * the header, on every page. The lines beside the forms say it too, and to screen readers.
 */

import { sharedStore, storageNotice } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";

export function prepareNotSaved() {
  const store = sharedStore();
  const strip = document.createElement("div");
  strip.className = "not-saved";
  strip.hidden = true;
  const words = document.createElement("p");
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "×";
  close.setAttribute("aria-label", text("close"));
  strip.append(words, close);
  (document.querySelector("main") ?? document.body).prepend(strip);
  /** The trouble that the reader has read. @type {string | null} */
  let read = null;
  const show = () => {
    const notice = storageNotice(store);
    // Who chose not to save knows; and where nothing was entered yet, nothing is lost.
    const told = notice && store.status !== "private" && (!store.kept || store.status.startsWith("damaged"));
    if (!told) read = null;
    strip.hidden = !told || read === notice;
    if (told) words.textContent = text(notice);
  };
  close.addEventListener("click", () => {
    read = storageNotice(store);
    show();
  });
  store.subscribe(show);
  show();
}
