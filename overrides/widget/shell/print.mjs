/** Printing one part of the page. Folded parts are opened on paper by page/unfold.mjs and the styles. */

import { pageAddress } from "../dom/addresses.mjs";
import { needsOwnBrowser } from "./in-app.mjs";
import { text } from "../dom/strings.mjs";

/** The build writes the address it was told; copies of the site stand elsewhere. */
export function preparePrinting() {
  const from = document.querySelector(".printed-from");
  if (from) from.textContent = text("printed_from", { url: pageAddress() });
}

/**
 * What is left out is up to the styles (`html[data-print=…]`).
 * @param {"checklist" | "letter" | "log" | "log-blank" | "money" | "money-blank" | "share"} part
 */
export function printPart(part) {
  if (needsOwnBrowser("print")) return;
  const { dataset } = document.documentElement;
  dataset.print = part;
  window.addEventListener("afterprint", () => delete dataset.print, { once: true });
  window.print();
}
