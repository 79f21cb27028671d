/**
 * A table wider than the screen scrolls by itself, and a keyboard has to get there to scroll it.
 * The build makes every such table a stop; here those that fit are passed over again.
 */

export function prepareTables() {
  const tables = document.querySelectorAll("table[tabindex], .log-scroll");
  if (tables.length === 0 || typeof ResizeObserver === "undefined") return;
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const table of tables) watch.observe(table);
}
