/** What is kept, in the words of the forms it was typed into. */

import { hasOwn, last } from "../dom/plain.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../store/changes.mjs").Leaf} Leaf */

/**
 * @typedef {object} SectionNames written by the build, see my_data/names.py
 * @property {Record<string, string> | string} [ids] words, or the section that has them
 * @property {Record<string, string>} [fields] by all keys below the section, by the last, or by
 *   all but the last
 * @property {Record<string, Record<string, string>>} [values] by field, or "*" for any
 */

/** @typedef {Record<string, SectionNames>} Names */

/**
 * @template T
 * @param {Record<string, T> | undefined} table
 * @param {(string | undefined)[]} keys
 * @returns {T | undefined} of the first key that the table has
 */
function first(table, ...keys) {
  const known = keys.find((key) => key !== undefined && table && hasOwn(table, key));
  return known === undefined ? undefined : table?.[known];
}

/**
 * @param {Names} names
 * @param {string[]} path
 * @returns {string} "" when it has nothing but a number given on the device
 */
export function entryName(names, [section, ...keys]) {
  const own = first(names, section);
  // A section of a later version: its own keys say more than nothing.
  if (!own) return keys.join(" · ");
  const ids = typeof own.ids === "string" ? first(names, own.ids)?.ids : own.ids;
  const known = typeof ids === "object" ? ids : {};
  const words = [first(known, keys[0]), keys.length > 1 ? fieldName(own, keys) : ""];
  return words.filter(Boolean).join(" · ");
}

/**
 * @param {SectionNames | undefined} section
 * @param {string[]} keys
 */
function fieldName(section, keys) {
  // The last key may be an id given on the device.
  return first(section?.fields, keys.join("/"), last(keys), keys.slice(0, -1).join("/")) ?? "";
}

/**
 * @param {Names} names
 * @param {Leaf} leaf
 * @returns {string}
 */
export function shownValue(names, { path: [section, ...keys], value }) {
  const words = first(first(names, section)?.values, keys.join("/"), last(keys), "*");
  const one = (/** @type {unknown} */ each) => {
    // A blank and what was typed into it; letter/events.mjs writes them.
    const [, blank, typed] = /^([^:]+):(.*)$/s.exec(String(each)) ?? [];
    const named = first(words, blank);
    return named ? named + text("data_colon") + typed : (first(words, String(each)) ?? String(each));
  };
  return Array.isArray(value) ? value.map(one).join(text("data_comma")) : one(value);
}

/**
 * The lines that show one side of an entry: its value, or each of its fields.
 * @param {Names} names
 * @param {string[]} path of the entry
 * @param {Leaf[]} leaves
 * @returns {string[]}
 */
export function linesOf(names, path, leaves) {
  const line = (/** @type {Leaf} */ leaf) => {
    const shown = shownValue(names, leaf);
    if (leaf.path.length === path.length) return shown;
    const [section, ...keys] = leaf.path;
    return (fieldName(first(names, section), keys) || last(keys)) + text("data_colon") + shown;
  };
  return leaves.map(line);
}
