/** The sections of what is kept, by the names readers see. */

import { text } from "../dom/strings.mjs";

/** Sections with words of their own, in the order of showing. */
export const SECTIONS = [
  ...["items", "papers", "notes", "dates", "finder", "facts", "letters", "prepared"],
  ...["log", "dismissed", "money", "reading", "settings"],
];

/** @param {string} section also one that this version does not know */
export function sectionName(section) {
  return text(SECTIONS.includes(section) ? `data_${section}` : "data_others");
}
