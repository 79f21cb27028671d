/**
 * The order in which papers of evidence were named, by ticking a box or by typing a line. Among
 * the ticked ones a mark stands for each line there was already, so that what is ticked later
 * gets a later number: src/negotiation/papers/evidence.py numbers them by it. Pure.
 */

const MARK = /^line-\d+$/;

/**
 * @param {string[]} order as kept: ids of options, and marks
 * @param {string[]} checked ids of the boxes ticked now
 * @param {number} lines how many papers are typed line by line
 * @returns {string[]} the new order; none without a tick
 */
export function orderTicked(order, checked, lines) {
  if (checked.length === 0) return [];
  const marks = Array.from({ length: lines }, (_line, at) => `line-${at + 1}`);
  const kept = order.filter((one) => checked.includes(one) || marks.includes(one));
  return [...kept, ...[...marks, ...checked].filter((one) => !kept.includes(one))];
}

/**
 * What is ticked, in the order that is kept.
 * @param {string[]} order
 * @param {string[]} checked in the order of the form
 */
export function inOrderKept(order, checked) {
  if (checked.length === 0) return [];
  const kept = order.filter((one) => checked.includes(one) || MARK.test(one));
  return [...kept, ...checked.filter((one) => !kept.includes(one))];
}

/** @param {string} content of the field with one paper on each line */
export function countLines(content) {
  return content.split("\n").filter((line) => line.trim() !== "").length;
}
