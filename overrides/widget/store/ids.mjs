/** Ids of entries that are numbered on the device. */

/** @param {string} id */
export function number(id) {
  return Number(/\d+$/.exec(id)?.[0] ?? 0);
}

/**
 * An id that none of `ids` has, and that sorts behind them.
 * @param {string} prefix
 * @param {string[]} ids
 */
export function nextId(prefix, ids) {
  return `${prefix}${Math.max(0, ...ids.map(number)) + 1}`;
}
