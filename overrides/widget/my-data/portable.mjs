/**
 * What is kept as a file: writing it, and reading one that may be anything. A file is
 * checked entry by entry; what makes no sense is left out and counted, what only this
 * version does not know is kept.
 */

import { changesBetween, conflicts, leavesOf, missingFrom } from "../store/changes.mjs";
import { chosenChanges, isAsked, suggestion } from "../store/import-choices.mjs";
import { namedTwice } from "./json-twice.mjs";
import { sectionOf, SECTIONS } from "../store/sections.mjs";
import { applyChanges, emptyState, isRecord, parseState } from "../store/state.mjs";

/** @typedef {import("../store/state.mjs").State} State */
/** @typedef {import("../store/state.mjs").Change} Change */
/** @typedef {"empty" | "too_large" | "not_json" | "not_ours" | "named_twice" | "damaged" | "newer" | "unread"} Refusal unread: a fault of ours */

/** Written into every file, so that a file of something else is recognised. */
export const FORMAT = "wangshangdai-guide";
/** Far more than a reader can type; a browser keeps about five million characters. */
const MOST_CHARACTERS = 2_000_000;
/** Of the names that lead to a place; they may be anything. */
const MOST_SHOWN = 120;
/** Files of ours are a few records deep; what walks through them could not follow for ever. */
const MOST_DEPTH = 20;

/**
 * @param {State} state
 * @param {Date} now
 * @returns {string} JSON
 */
export function exportText(state, now) {
  const data = withoutPassing(state);
  return JSON.stringify({ format: FORMAT, exported: now.toISOString(), data }, null, 2);
}

/**
 * @param {string} kept what a newer version keeps: JSON whose sections are its own affair
 * @param {Date} now
 * @returns {string} JSON that the newer version takes back
 */
export function unreadExportText(kept, now) {
  return JSON.stringify({ format: FORMAT, exported: now.toISOString(), data: JSON.parse(kept) }, null, 2);
}

/**
 * @param {State} state
 * @returns {State} without what belongs to a call on this device, on this day
 */
function withoutPassing(state) {
  const passing = Object.entries(SECTIONS).flatMap(([section, rule]) => (rule.passing ?? []).map((key) => [section, key]));
  return applyChanges(state, passing.map((path) => ({ path, value: null })));
}

/** @param {string} today YYYY-MM-DD */
export function exportName(today) {
  return `${FORMAT}-${today}.json`;
}

/** @param {import("../store/changes.mjs").Leaf} leaf */
function makesSense({ path, value }) {
  const { depth, deepest = depth, allows } = sectionOf(path[0]);
  if (!path.every((key) => key !== "" && key.length <= 100)) return false;
  return path.length >= depth && path.length <= deepest && allows(value);
}

/**
 * @param {number} most records or lists within each other
 * @param {unknown} value
 * @returns {boolean}
 */
function deeperThan(most, value) {
  if (typeof value !== "object" || value === null) return false;
  return most === 0 || Object.values(value).some((each) => deeperThan(most - 1, each));
}

/**
 * Read a file or a pasted text.
 * @param {string} text
 * @returns {{refusal: Refusal, name?: string} | {refusal: null, state: State, leftOut: number}} name: what stands in it twice
 */
export function readImport(text) {
  const refuse = (/** @type {Refusal} */ refusal) => ({ refusal });
  if (!text.trim()) return refuse("empty");
  if (text.length > MOST_CHARACTERS) return refuse("too_large");
  // Some programs begin a file with an invisible mark.
  const json = text.replace(/^\uFEFF/, "");
  /** @type {unknown} */
  let file;
  try {
    file = JSON.parse(json);
  } catch {
    return refuse("not_json");
  }
  if (!isRecord(file)) return refuse("not_ours");
  // Also the bare content, as the page shows it.
  const data = file.format === FORMAT ? file.data : file;
  if (!isRecord(data) || !("schema" in data)) return refuse("not_ours");
  if (deeperThan(MOST_DEPTH, data)) return refuse("damaged");
  // Nobody knows which of the two is right.
  const twice = namedTwice(json);
  if (twice) return { refusal: "named_twice", name: twice.join(" › ").slice(0, MOST_SHOWN) };
  const { state, fault, dropped } = parseState(JSON.stringify(data));
  if (fault) return refuse(fault);
  const leaves = [...leavesOf(withoutPassing(state)).values()];
  const sound = leaves.filter(makesSense);
  if (dropped > 0 && sound.length === 0) return refuse("damaged");
  return {
    refusal: null,
    state: applyChanges(emptyState(), sound),
    leftOut: leaves.length - sound.length + dropped,
  };
}

/** @typedef {"merge" | "replace"} Mode merge: what is missing is added; where the two differ, the reader chooses */
/** @typedef {{section: string, added: number, changed: number, removed: number}} Row */
/** @typedef {import("../store/changes.mjs").Conflict} Conflict */

/**
 * @param {State} current
 * @param {State} imported
 * @param {Mode} mode
 * @param {(conflict: Conflict) => import("../store/import-choices.mjs").Choice} [choose]
 * @returns {{changes: Change[], rows: Row[], asked: Conflict[], kept: number}} asked: what the
 *   reader chooses; kept: other differences, which stay as they are here
 */
export function planImport(current, imported, mode, choose = suggestion) {
  const differing = mode === "merge" ? conflicts(current, imported) : [];
  const asked = differing.filter(isAsked);
  const changes =
    mode === "merge"
      ? chosenChanges(asked, choose, [current, imported], missingFrom(current, imported))
      : changesBetween(current, imported);
  return { changes, rows: rowsOf(current, changes), asked, kept: differing.length - asked.length };
}

/**
 * @param {State} current
 * @param {Change[]} changes
 * @returns {Row[]} how many of what, by section
 */
function rowsOf(current, changes) {
  const here = leavesOf(current);
  /** @type {Map<string, Row>} */
  const rows = new Map();
  for (const { path, value } of changes) {
    const key = JSON.stringify(path);
    // Half of an entry may be the same on both sides.
    if (JSON.stringify(here.get(key)?.value ?? null) === JSON.stringify(value)) continue;
    const section = path[0];
    const row = rows.get(section) ?? { section, added: 0, changed: 0, removed: 0 };
    if (value === null) row.removed += 1;
    else if (here.has(key)) row.changed += 1;
    else row.added += 1;
    rows.set(section, row);
  }
  return [...rows.values()];
}
