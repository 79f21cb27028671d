/** The words of a step as plain text, with its ticks: for whoever reads them in a chat. */

const LEFT_OUT = "[hidden], button, .headerlink, .copy-link, .source-note, .toast, script, style, template, svg";
const BLOCKS = "h2, h3, h4, p, li, ul, ol, dt, dd, tr, div, section, blockquote";

/**
 * @param {Element} part
 * @returns {string} a line for each paragraph and point
 */
export function stepText(part) {
  const copy = /** @type {Element} */ (part.cloneNode(true));
  // The first step of a stage has the stage's words before it.
  const heading = copy.querySelector(".step");
  while (heading?.previousSibling) heading.previousSibling.remove();
  for (const extra of copy.querySelectorAll(LEFT_OUT)) extra.remove();
  // Where the page's own text is broken into lines says nothing.
  const words = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const node = /** @type {globalThis.Text} */ (words.currentNode);
    node.data = node.data.replace(/\s+/g, " ");
  }
  for (const box of copy.querySelectorAll("input")) box.replaceWith(box.checked ? "☑ " : "☐ ");
  for (const item of copy.querySelectorAll("li")) item.prepend(signOf(item));
  for (const block of copy.querySelectorAll(BLOCKS)) {
    block.prepend("\n");
    block.append("\n");
  }
  const lines = (copy.textContent ?? "").split("\n").map((line) => line.trim());
  // The sources are gone that stood before a sign.
  return lines.filter(Boolean).join("\n").replace(/ +([.,;:!?，。；：！？])/g, "$1");
}

/** @param {Element} item of a list */
function signOf(item) {
  if (item.querySelector("label")) return "";
  const list = item.parentElement;
  return list?.tagName === "OL" ? `${[...list.children].indexOf(item) + 1}. ` : "· ";
}
