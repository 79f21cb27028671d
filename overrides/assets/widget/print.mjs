/** Printing: folded parts are opened on paper, and folded again afterwards. */

/** @type {HTMLDetailsElement[]} */
let opened = [];

export function preparePrinting() {
  window.addEventListener("beforeprint", () => {
    restore();
    // Where the reader's own letter stands, the blank would only be in the way.
    opened = [...document.querySelectorAll("details")].filter(
      (details) => !details.open && !details.matches(".letter-blank"),
    );
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", restore);
}

function restore() {
  for (const details of opened) details.open = false;
  opened = [];
}

/**
 * Print one part of the page; what is left out is up to the styles (`html[data-print=…]`).
 * @param {"checklist" | "letter"} part
 */
export function printPart(part) {
  const { dataset } = document.documentElement;
  dataset.print = part;
  window.addEventListener("afterprint", () => delete dataset.print, { once: true });
  window.print();
}
