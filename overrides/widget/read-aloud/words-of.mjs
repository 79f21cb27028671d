/** The words of a part of the page that a listener should hear, with their places in it. */

const SILENT = "[hidden], [aria-hidden=true], button, form, .headerlink, .copy-link, .step-number, .read-aloud, .letter";
const BLOCK = "p, li, dt, dd, td, th, h1, h2, h3, h4, summary, label, div, section, article";

/**
 * @typedef {object} Words
 * @property {HTMLElement} block
 * @property {string} text
 * @property {Text[]} nodes which make up the text
 */

/**
 * @param {HTMLElement} root
 * @param {"zh" | "en"} lang of the voice: the other language it cannot say
 * @param {typeof import("../dom/strings.mjs").languageAt} languageAt
 * @returns {Words[]} block by block
 */
export function wordsOf(root, lang, languageAt) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {Words[]} */
  const found = [];
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    const parent = node.parentElement;
    if (!parent || languageAt(parent) !== lang) continue;
    const silent = parent.closest(SILENT);
    if (silent && root.contains(silent)) continue;
    const block = /** @type {HTMLElement} */ (parent.closest(BLOCK) ?? root);
    const before = found[found.length - 1];
    if (before && before.block === block) {
      before.text += node.data;
      before.nodes.push(node);
    } else found.push({ block, text: node.data, nodes: [node] });
  }
  return found.filter(({ text }) => text.trim() !== "");
}

/**
 * @param {Words} words
 * @param {import("./spoken.mjs").Sentence} sentence
 * @returns {Range} where it stands in the page
 */
export function rangeOf({ nodes }, { from, to }) {
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    const end = at + node.data.length;
    if (from >= at && from < end) range.setStart(node, from - at);
    if (to > at && to <= end) range.setEnd(node, to - at);
    at = end;
  }
  return range;
}
