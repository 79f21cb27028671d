/** What a reader sees of a page, as far as no style decides: what a stylesheet hides is asked of a browser. */

const HIDING = "[hidden], template, script, style";
const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

/** @param {Element} element */
export function isShown(element) {
  if (!element.isConnected || element.closest(HIDING)) return false;
  for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    const head = element.closest("summary");
    if (!fold.open && head?.parentElement !== fold) return false;
  }
  return true;
}

/** @param {Element} element */
export function canHaveFocus(element) {
  return element.matches(FOCUSABLE) && !element.disabled && isShown(element);
}

/** Its words, without what is hidden in it. @param {Element} element */
export function words(element) {
  const copy = element.cloneNode(true);
  for (const hidden of copy.querySelectorAll(HIDING)) hidden.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}
