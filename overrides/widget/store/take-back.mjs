/**
 * Undo: what a change took away comes back, what it put in place goes, and nothing that was
 * typed since is touched, here or in another tab: that is the reader's newer word.
 */

import { changesBetween, holds, leavesOf, same, wholesOf } from "./changes.mjs";
import { besideUnderNewNumber } from "./import-choices.mjs";
import { isJoined, wholeOf } from "./sections.mjs";
import { applyChanges } from "./state.mjs";

/** @typedef {import("./changes.mjs").Whole} Whole */
/** @typedef {import("./state.mjs").Change} Change */
/** @typedef {import("./state.mjs").State} State */

/** `l1`, `c12`, `home.o3`: given by the device, so that another number serves as well. */
const NUMBER = /(?:^|\.)[a-z]\d+$/;

/**
 * The changes that take `changes` back, as far as they still stand. An entry that was taken
 * away whole comes back whole: where something else has its number by now, under a new one.
 * @param {State} before the state the changes were made to
 * @param {Change[]} changes
 * @param {State} now
 * @returns {Change[]}
 */
export function takeBack(before, changes, now) {
  const after = applyChanges(before, changes);
  const [was, left, stands] = [before, after, now].map(wholesOf);
  const made = changesBetween(before, after);
  const keys = new Set(made.map(({ path }) => JSON.stringify(wholeOf(path))));
  return [...keys].flatMap((key) => {
    const [old, whole, present] = [was.get(key), left.get(key), stands.get(key)];
    if (old && !whole) return broughtBack(old, present, [before, after, now]);
    if (!present) return [];
    if (old && !isJoined(old.path)) {
      const parts = made.filter(({ path }) => JSON.stringify(wholeOf(path)) === key);
      return partsBack(before, parts, now);
    }
    return whole && untouched(whole, present) ? [...gone(present), ...(old?.leaves ?? [])] : [];
  });
}

/**
 * @param {Whole} old
 * @param {Whole | undefined} present what stands in its place by now
 * @param {State[]} states whose numbers are taken
 * @returns {Change[]}
 */
function broughtBack(old, present, states) {
  if (!present || holds(old, present)) return old.leaves;
  const { path, leaves } = old;
  return path.length > 1 && NUMBER.test(path[path.length - 1])
    ? besideUnderNewNumber(path, leaves, states)
    : [];
}

/**
 * @param {Whole} left by the change
 * @param {Whole} present
 */
function untouched(left, present) {
  if (holds(left, present) && holds(present, left)) return true;
  // The terms beside a plan's name follow the figures: no one typed them.
  const named = (/** @type {Whole} */ { path, leaves }) => leaves.find((leaf) => same(leaf.path, path))?.value;
  return isJoined(left.path) && named(left) !== undefined && same(named(left), named(present));
}

/**
 * @param {Whole} whole
 * @returns {Change[]}
 */
function gone({ leaves }) {
  return leaves.map(({ path }) => ({ path, value: null }));
}

/**
 * @param {State} before
 * @param {Change[]} parts of something that was there before and after
 * @param {State} now
 * @returns {Change[]}
 */
function partsBack(before, parts, now) {
  const [was, is] = [leavesOf(before), leavesOf(now)];
  return parts
    .filter(({ path, value }) => same(is.get(JSON.stringify(path))?.value ?? null, value))
    .map(({ path }) => ({ path, value: was.get(JSON.stringify(path))?.value ?? null }));
}
