/** Printing one part of the page. Folded parts are opened on paper by the theme and the styles. */

/**
 * What is left out is up to the styles (`html[data-print=…]`).
 * @param {"checklist" | "letter"} part
 */
export function printPart(part) {
  const { dataset } = document.documentElement;
  dataset.print = part;
  window.addEventListener("afterprint", () => delete dataset.print, { once: true });
  window.print();
}
