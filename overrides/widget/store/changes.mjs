/** Comparing states: what one holds that another does not, and how to get there and back. */

import { wholeOf } from "./sections.mjs";
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
export function same(one, other) {
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

/** @typedef {{path: string[], leaves: Leaf[]}} Whole */

/**
 * @param {State} state
 * @returns {Map<string, Whole>} by path, as JSON
 */
export function wholesOf(state) {
  /** @type {Map<string, Whole>} */
  const wholes = new Map();
  for (const leaf of leavesOf(state).values()) {
    const path = wholeOf(leaf.path);
    const whole = wholes.get(JSON.stringify(path)) ?? { path, leaves: [] };
    whole.leaves.push(leaf);
    wholes.set(JSON.stringify(path), whole);
  }
  return wholes;
}

/**
 * Whether a whole holds all that another one does, and the same.
 * @param {Whole} more
 * @param {Whole} less
 */
export function holds(more, less) {
  const has = new Set(more.leaves.map((leaf) => JSON.stringify(leaf)));
  return less.leaves.every((leaf) => has.has(JSON.stringify(leaf)));
}

/**
 * What `other` holds in places where `state` holds nothing.
 * @param {State} state
 * @param {State} other
 * @returns {Change[]}
 */
export function missingFrom(state, other) {
  const here = leavesOf(state);
  const wholes = wholesOf(state);
  const records = new Set([...here.values()].flatMap(({ path }) => beginnings(path)));
  return [...wholesOf(other)]
    .filter(([key, whole]) => !wholes.has(key) || holds(whole, /** @type {Whole} */ (wholes.get(key))))
    .flatMap(([, { leaves }]) => leaves)
    .filter(({ path }) => {
      const key = JSON.stringify(path);
      const free = !here.has(key) && !records.has(key);
      // Nor may a record take the place of a single thing.
      return free && !beginnings(path).some((beginning) => here.has(beginning));
    });
}

/**
 * @typedef {object} Conflict
 * @property {string[]} path
 * @property {Leaf[]} here
 * @property {Leaf[]} there
 */

/**
 * Where both hold something, and neither holds all that the other does.
 * @param {State} state
 * @param {State} other
 * @returns {Conflict[]}
 */
export function conflicts(state, other) {
  const there = wholesOf(other);
  return [...wholesOf(state)].flatMap(([key, whole]) => {
    const twin = there.get(key);
    if (!twin || holds(whole, twin) || holds(twin, whole)) return [];
    return [{ path: whole.path, here: whole.leaves, there: twin.leaves }];
  });
}
