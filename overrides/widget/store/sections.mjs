/**
 * The sections of what is kept, in the order they are shown. A new one is an entry here and its
 * words, `data_<name>`: storing, files, the questions about differences, undo and the page that
 * shows it all read this table. Older pages keep what they do not know, so the schema stays.
 */

import { hasOwn } from "../dom/plain.mjs";

/**
 * Entries numbered on the device: the same number may stand for two different things on two
 * devices, and half of each would say what nobody wrote. So each is one whole.
 * @typedef {object} Numbered
 * @property {readonly string[]} at keys below the section; the number comes next
 * @property {readonly (readonly string[])[]} [along] where more of an entry stands, under its number
 * @property {readonly string[]} [same] fields that tell whether two entries are about the same
 *   thing: such entries can stand beside each other, one under a new number
 */

/**
 * @typedef {object} Section
 * @property {number} depth keys that lead to a value, the section's among them; 3: entries of a section are records
 * @property {number} [deepest] where depths differ
 * @property {(value: unknown) => boolean} allows what may come in with a file
 * @property {readonly Numbered[]} [numbered]
 * @property {readonly (readonly [string, string])[]} [joined] one thing in two parts: its name, and what goes with that
 * @property {true | readonly (readonly string[])[]} [unasked] differences that are no reader's
 *   concern: what is here simply stays; all of them, or those below these keys
 * @property {readonly string[]} [passing] belongs to this device on this day, and into no file
 */

/** Settings that belong to a call: where it has got to, and its note. */
export const PLACE_SETTING = "call-place";
export const NOTE_SETTING = "call-note";

const MOST_TEXT = 20_000;
const RANK = /^\d{1,9}$/;

const isText = (/** @type {unknown} */ value) => typeof value === "string" && value.length <= MOST_TEXT;
const isTextOrIds = (/** @type {unknown} */ value) => isText(value) || (Array.isArray(value) && value.every(isText));
const isSetting = (/** @type {unknown} */ value) => typeof value === "boolean" || isText(value);
const oneOf = (/** @type {unknown[]} */ ...words) => (/** @type {unknown} */ value) => words.includes(value);

/**
 * A place's rank among those of the reading list: each has one of its own, so that two tabs
 * that add or move at the same time do not undo each other.
 * @param {unknown} value
 */
export function isRank(value) {
  return typeof value === "string" && RANK.test(value);
}

const TABLE = /** @type {const} */ ({
  /** item id -> ItemState */
  items: { depth: 2, allows: oneOf("done", "not-applicable") },
  /** item id -> PaperState */
  papers: { depth: 2, allows: oneOf("sent", "replied") },
  /** item id -> "text", "date" -> text */
  notes: { depth: 3, allows: isText },
  /** id of a kind of date -> text as typed */
  dates: { depth: 2, allows: isText },
  /** question id -> option id */
  finder: { depth: 2, allows: isText },
  /** fact id -> text or ids; shared by all letters */
  facts: { depth: 2, allows: isTextOrIds },
  /** letter id -> id of a field of its own -> text or ids */
  letters: { depth: 3, allows: isTextOrIds },
  /** letter id -> the day it was last copied, printed or saved whole */
  prepared: { depth: 2, allows: isText },
  /** contact `c1`, `c2`, … -> field -> text */
  log: { depth: 3, allows: isText, numbered: [{ at: [], same: ["date", "channel"] }] },
  /** follow-up `chase-c1`, … -> what it rested on, see dismissed.mjs */
  dismissed: { depth: 2, allows: isText, unasked: true },
  /** what was typed into the money tools, see money-state.mjs */
  money: {
    depth: 2,
    deepest: 5,
    allows: isTextOrIds,
    numbered: [
      { at: ["loans"], along: [["adjust", "shares"]], same: ["creditor"] },
      { at: ["budget", "entries"] },
    ],
    joined: [["proposed", "proposed_terms"]],
    // Which debt is looked at, by its number.
    unasked: [["options", "silent_loan"]],
  },
  /** id of a place -> its rank among them, as digits */
  reading: { depth: 2, allows: isRank, unasked: true },
  /** guide id -> id of the step that was open last */
  guides: { depth: 2, allows: isText, unasked: true },
  /** what the reader chose for this device */
  settings: { depth: 2, allows: isSetting, unasked: true, passing: [NOTE_SETTING, PLACE_SETTING] },
});

/** @type {Readonly<Record<string, Section>>} */
export const SECTIONS = TABLE;

/**
 * Entries are `unknown` on purpose: they come from the device and are checked when read.
 * @typedef {{-readonly [Name in keyof typeof TABLE]:
 *   (typeof TABLE)[Name] extends {deepest: number} ? Record<string, any> :
 *   (typeof TABLE)[Name] extends {depth: 3} ? Record<string, Record<string, unknown>> :
 *   Record<string, unknown>}} Sections
 */

/** @type {Section} */
const UNKNOWN = { depth: 2, deepest: Infinity, allows: () => true };

/**
 * @param {string} name
 * @returns {Section} of a later version's section: it is kept as it is
 */
export function sectionOf(name) {
  return hasOwn(SECTIONS, name) ? SECTIONS[name] : UNKNOWN;
}

/**
 * @param {readonly string[]} path
 * @param {readonly string[]} beginning
 */
function beginsWith(path, beginning) {
  return beginning.every((key, at) => path[at] === key);
}

/**
 * What a leaf is only taken along with.
 * @param {string[]} path
 * @returns {string[]} the path itself, or the beginning of it that is one whole
 */
export function wholeOf([section, ...keys]) {
  const { numbered = [], joined = [] } = sectionOf(section);
  for (const { at, along = [] } of numbered) {
    const place = [at, ...along].find((each) => beginsWith(keys, each));
    if (place) return [section, ...at, ...keys.slice(place.length, place.length + 1)];
  }
  const join = joined.find(([, terms]) => keys[0] === terms);
  return join ? [section, join[0]] : [section, ...keys];
}

/**
 * Whether a whole is one thing in two parts, which must not be mixed with those of another.
 * @param {string[]} whole
 */
export function isJoined([section, ...keys]) {
  return keys.length === 1 && (sectionOf(section).joined ?? []).some(([name]) => name === keys[0]);
}

/**
 * The fields that tell whether two wholes are about the same thing; null where only one can stand.
 * @param {string[]} whole
 */
export function sameBy([section, ...keys]) {
  const { numbered = [] } = sectionOf(section);
  return numbered.find(({ at, same }) => same && beginsWith(keys, at))?.same ?? null;
}

/**
 * Whether the reader is asked when the device and a file differ.
 * @param {string[]} whole
 */
export function isAskedAt([section, ...keys]) {
  const { unasked = [] } = sectionOf(section);
  return unasked !== true && !unasked.some((each) => beginsWith(keys, each));
}
