/** The sections of what is kept, by the names readers see. */

import { hasOwn } from "../dom/plain.mjs";
import { text } from "../dom/strings.mjs";
import { SECTIONS } from "../store/sections.mjs";

/** @param {string} section also one that this version does not know */
export function sectionName(section) {
  return text(hasOwn(SECTIONS, section) ? `data_${section}` : "data_others");
}
