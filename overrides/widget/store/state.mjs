/**
 * The shape of what is kept on the device, and the pure functions on it.
 * Both languages share it: it holds ids and what the reader typed, no words of ours.
 */

import { isRecord } from "../dom/is-record.mjs";
import { sectionOf, SECTIONS } from "./sections.mjs";
import { MIGRATIONS } from "./migrations.mjs";
import { hasOwn, reportLater } from "../dom/plain.mjs";

export { isRecord };

/** Raised whenever the shape changes; then add the step to MIGRATIONS and a test. */
export const SCHEMA = 3;

/** @typedef {import("./migrations.mjs").Migration} Migration */

/** @typedef {"done" | "not-applicable"} ItemState absent means open */
/** @typedef {"sent" | "replied"} PaperState how far a paper got that is "done"; absent means at hand */
/** @typedef {string | string[] | boolean} Value */

/**
 * @typedef {{schema: number, saved: string | null} & import("./sections.mjs").Sections} State
 *   saved: ISO time of the last change
 */

/**
 * One value put in place, or taken away with null.
 * @typedef {object} Change
 * @property {string[]} path section, then one key, or more as sections.mjs says
 * @property {Value | null} value
 */

/**
 * A section may be added without a new schema: older pages keep what they do not know.
 * @returns {State}
 */
export function emptyState() {
  /** @type {any} */
  const state = { schema: SCHEMA };
  for (const name of Object.keys(SECTIONS)) state[name] = {};
  return { ...state, saved: null };
}

/**
 * Bring saved data up to a schema, step by step.
 * @param {any} data with a `schema` not above `target`
 * @param {number} [target]
 * @param {Record<number, Migration>} [steps]
 * @returns {any}
 */
export function migrate(data, target = SCHEMA, steps = MIGRATIONS) {
  let current = data;
  for (let schema = data.schema; schema < target; schema += 1) {
    if (!steps[schema]) throw new Error(`no migration from schema ${schema}`);
    current = { ...steps[schema](current), schema: schema + 1 };
  }
  return current;
}

/**
 * Without what is no record where there must be one: the rest can still be read.
 * @param {Record<string, unknown>} data
 * @returns {{sound: Record<string, any>, dropped: number}}
 */
function sieve(data) {
  let dropped = 0;
  const keep = (/** @type {unknown} */ value) => {
    if (!isRecord(value)) dropped += 1;
    return isRecord(value);
  };
  const sections = Object.entries(data)
    .filter(([name, section]) => !hasOwn(SECTIONS, name) || keep(section))
    .map(([name, section]) => {
      if (sectionOf(name).depth < 3) return [name, section];
      const entries = Object.entries(/** @type {object} */ (section));
      return [name, Object.fromEntries(entries.filter(([, entry]) => keep(entry)))];
    });
  return { sound: Object.fromEntries(sections), dropped };
}

/**
 * Read what stands in storage.
 * @param {string | null} json
 * @returns {{state: State, fault: "damaged" | "newer" | "unread" | null, dropped: number}} with
 *   a fault the state is empty; damaged: looked at and found wanting, unread: the fault is ours;
 *   dropped: sections, and entries of those with records in them, that are none
 */
export function parseState(json) {
  const nothing = { state: emptyState(), fault: null, dropped: 0 };
  if (json === null) return nothing;
  /** @type {unknown} */
  let data;
  try {
    data = JSON.parse(json);
  } catch {
    return { ...nothing, fault: "damaged" };
  }
  const schema = isRecord(data) && Number.isInteger(data.schema) ? Number(data.schema) : 0;
  if (schema < 1) return { ...nothing, fault: "damaged" };
  if (schema > SCHEMA) return { ...nothing, fault: "newer" };
  try {
    const { sound, dropped } = sieve(/** @type {Record<string, unknown>} */ (data));
    return { state: { ...emptyState(), ...migrate(sound) }, fault: null, dropped };
  } catch (error) {
    // Whatever our own code stumbles over, in this browser or in this data, it says nothing
    // about the data: they stay where they are.
    reportLater(error);
    return { ...nothing, fault: "unread" };
  }
}

/**
 * So that whoever reads what all share cannot alter it. What is frozen already is so throughout.
 * @template Node
 * @param {Node} node
 * @returns {Node}
 */
export function frozen(node) {
  if (typeof node === "object" && node !== null && !Object.isFrozen(node)) {
    Object.freeze(node);
    for (const child of Object.values(node)) frozen(child);
  }
  return node;
}

/**
 * @param {Record<string, any>} tree
 * @param {string[]} path
 * @param {Value | null} value
 * @returns {any} a changed copy; the original stays as it is
 */
function put(tree, [key, ...rest], value) {
  const next = rest.length > 0 ? put(isRecord(tree[key]) ? tree[key] : {}, rest, value) : value;
  const { [key]: _old, ...others } = tree;
  // A letter whose last field went leaves no empty record behind.
  const gone = next === null || (isRecord(next) && Object.keys(next).length === 0);
  return gone ? others : { ...others, [key]: next };
}

/**
 * @param {State} state
 * @param {Iterable<Change>} changes
 * @returns {State}
 */
export function applyChanges(state, changes) {
  let next = state;
  for (const { path, value } of changes) next = { ...emptyState(), ...put(next, path, value) };
  return next;
}
