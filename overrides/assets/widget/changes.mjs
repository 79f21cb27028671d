/** Comparing states: what one holds that another does not, and how to get there and back. */

import { isRecord } from "./state.mjs";

/** @typedef {import("./state.mjs").Change} Change */
/** @typedef {import("./state.mjs").State} State */

/**
 * @typedef {object} Leaf one thing kept: not a record, so set or taken away as a whole
 * @property {string[]} path
 * @property {any} value
 */

/** What says how a state is kept, not what is kept. */
const FRAME = ["schema", "saved"];

/**
 * Every single thing in a state, also in sections this version does not know.
 * @param {State} state
 * @returns {Map<string, Leaf>} by path, as JSON
 */
export function leavesOf(state) {
  /** @type {Map<string, Leaf>} */
  const leaves = new Map();
  const gather = (/** @type {unknown} */ node, /** @type {string[]} */ path) => {
    if (isRecord(node)) {
      for (const [key, child] of Object.entries(node)) gather(child, [...path, key]);
    } else if (path.length > 1) {
      leaves.set(JSON.stringify(path), { path, value: node });
    }
  };
  for (const [name, section] of Object.entries(state)) {
    if (!FRAME.includes(name)) gather(section, [name]);
  }
  return leaves;
}

/**
 * @param {unknown} one
 * @param {unknown} other
 */
function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** @param {string[]} path */
function beginnings(path) {
  return path.slice(0, -1).map((_key, index) => JSON.stringify(path.slice(0, index + 1)));
}

/**
 * The changes that make `to` out of `from`.
 * @param {State} from
 * @param {State} to
 * @returns {Change[]}
 */
export function changesBetween(from, to) {
  const [before, after] = [leavesOf(from), leavesOf(to)];
  const gone = [...before].filter(([key]) => !after.has(key));
  const come = [...after].filter(([key, { value }]) => !same(before.get(key)?.value, value));
  return [
    ...gone.map(([, { path }]) => ({ path, value: null })),
    ...come.map(([, { path, value }]) => ({ path, value })),
  ];
}

/**
 * What `other` holds in places where `state` holds nothing.
 * @param {State} state
 * @param {State} other
 * @returns {Change[]}
 */
export function missingFrom(state, other) {
  const here = leavesOf(state);
  const records = new Set([...here.values()].flatMap(({ path }) => beginnings(path)));
  return [...leavesOf(other)]
    .filter(([key, { path }]) => {
      const free = !here.has(key) && !records.has(key);
      // Nor may a record take the place of a single thing.
      return free && !beginnings(path).some((beginning) => here.has(beginning));
    })
    .map(([, leaf]) => leaf);
}

/**
 * Where both hold something, and not the same.
 * @param {State} state
 * @param {State} other
 * @returns {string[][]} paths
 */
export function conflicts(state, other) {
  const there = leavesOf(other);
  return [...leavesOf(state)]
    .filter(([key, { value }]) => there.has(key) && !same(there.get(key)?.value, value))
    .map(([, { path }]) => path);
}

/**
 * The changes that take `changes` back, as far as they still stand: what was altered
 * since, here or in another tab, is the reader's newer word and stays.
 * @param {State} before
 * @param {Change[]} changes
 * @param {State} now
 * @returns {Change[]}
 */
export function takeBack(before, changes, now) {
  const [was, is] = [leavesOf(before), leavesOf(now)];
  return changes
    .filter(({ path, value }) => same(is.get(JSON.stringify(path))?.value ?? null, value))
    .map(({ path }) => ({ path, value: was.get(JSON.stringify(path))?.value ?? null }));
}
