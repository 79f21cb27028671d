/**
 * The parts of a letter as elements: a paragraph, a list, a table, in both languages. Text
 * reaches the page by textContent only: what a reader types can never become markup.
 * overrides/widget/letter/block.html makes the same for the blank letter.
 */

import { make, put } from "../dom/make.mjs";
import { refill } from "../dom/plain.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../engine/replies.d.ts").Block} Block */
/** @typedef {import("../engine/replies.d.ts").Table} Table */
/** @typedef {"zh" | "en"} Language */

/** Roles that screen readers should find as headings, with their levels. */
const HEADINGS = /** @type {Record<string, string>} */ ({ title: "2", heading: "3", annex: "3" });

/** Columns of figures that a phone can show side by side. */
const MOST_BESIDE = 4;

/**
 * @param {Block} block
 * @returns {HTMLElement} holds the Chinese and the English, to be filled
 */
export function makeBlock({ role }) {
  const element = document.createElement("div");
  element.className = "letter-block";
  element.dataset.role = role;
  for (const lang of /** @type {const} */ (["zh", "en"])) {
    const part = makePart(role);
    part.lang = lang;
    if (lang === "en") part.classList.add("gloss");
    element.append(part);
  }
  return element;
}

/** @param {string} role */
function makePart(role) {
  if (role === "list") return document.createElement("ul");
  if (role === "table") return document.createElement("div");
  const part = document.createElement("p");
  if (role in HEADINGS) {
    part.setAttribute("role", "heading");
    part.setAttribute("aria-level", HEADINGS[role]);
  }
  return part;
}

/**
 * @param {HTMLElement} element from `makeBlock`
 * @param {Block} block
 */
export function fillBlock(element, block) {
  for (const part of /** @type {HTMLElement[]} */ ([...element.children])) {
    const lang = /** @type {Language} */ (part.lang);
    if (block.role === "list") fillList(part, block[lang]);
    else if (block.table) fillTable(part, block.table[lang], block.table.align, block[lang]);
    else put(part, block[lang]);
  }
}

/**
 * @param {HTMLElement} list
 * @param {string} content each line one point
 */
function fillList(list, content) {
  const lines = content.split("\n").filter((line) => line.trim() !== "");
  // Points are kept and refilled: text selected in one of them stays selected.
  while (list.children.length > lines.length) list.lastElementChild?.remove();
  lines.forEach((line, at) => put(list.children[at] ?? list.appendChild(document.createElement("li")), line));
}

/**
 * @param {HTMLElement} frame
 * @param {Table} table
 * @param {string[]} align
 * @param {string} content the same as text: tells whether anything has changed
 */
function fillTable(frame, { head, rows }, align, content) {
  if (frame.dataset.content === content) return;
  frame.dataset.content = content;
  frame.className = `letter-table${frame.classList.contains("gloss") ? " gloss" : ""}`;
  // Wider than a phone, it scrolls within itself, also with the keyboard.
  frame.tabIndex = 0;
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", text("letter_table"));
  // Roles in words: on a phone the rows of a table of words stand as blocks, which would take them away.
  const sheet = make("table", { role: "table", class: kindOf(align) });
  const line = (/** @type {"th" | "td"} */ tag, /** @type {string[]} */ cells) =>
    make("tr", { role: "row" }, ...cells.map((cell, at) => makeCell(tag, cell, head[at], align[at])));
  sheet.append(
    make("thead", { role: "rowgroup" }, line("th", head)),
    make("tbody", { role: "rowgroup" }, ...rows.map((row) => line("td", row))),
  );
  refill(frame, sheet);
}

/** @param {string[]} align of the columns */
function kindOf(align) {
  if (!align.includes("right")) return "is-wordy";
  return align.length > MOST_BESIDE ? "is-wide" : "";
}

/**
 * @param {"th" | "td"} tag
 * @param {string} content
 * @param {string} title of the column
 * @param {string} align
 */
function makeCell(tag, content, title, align) {
  const cell = make(tag, { role: tag === "th" ? "columnheader" : "cell", "data-title": title }, content);
  if (align === "right") cell.className = "is-figure";
  return cell;
}
