/**
 * The finder's questions as a graph, unfolded at build time by negotiation.steps.triage itself.
 * Walking it needs no Python, so that the first answer counts at once on any phone.
 */

/** @typedef {number | string} Place index of a node, or id of an outcome */

/**
 * @typedef {object} Tree
 * @property {Record<string, string[]>} options question id -> option ids
 * @property {Place} start
 * @property {{ask: string, else: Place, to: Record<string, Place>}[]} nodes `to`: what does not lead to `else`
 */

/**
 * @typedef {object} Walk the reply of "triage.assess", and how long it may still get
 * @property {string | null} next question to ask
 * @property {string | null} outcome
 * @property {string[]} answered questions whose answers were used, in the order of asking
 * @property {number} most how many questions this path may have in all
 */

/**
 * Follow the answers as far as they go. Answers that are not needed stay unused.
 * @param {Tree} tree
 * @param {(question: string) => string | null | undefined} answerTo
 * @returns {Walk}
 */
export function walk(tree, answerTo) {
  /** @type {string[]} */
  const answered = [];
  let place = tree.start;
  while (typeof place === "number") {
    const { ask, else: most, to } = tree.nodes[place];
    const answer = answerTo(ask);
    // What is kept on a device may name anything.
    if (typeof answer !== "string" || !tree.options[ask].includes(answer)) {
      return { next: ask, outcome: null, answered, most: answered.length + longest(tree, place) };
    }
    answered.push(ask);
    place = to[answer] ?? most;
  }
  return { next: null, outcome: place, answered, most: answered.length };
}

/**
 * @param {Tree} tree
 * @param {Place} place
 * @returns {number} questions on the longest way from here
 */
function longest(tree, place) {
  if (typeof place === "string") return 0;
  const { else: most, to } = tree.nodes[place];
  const further = new Set([most, ...Object.values(to)]);
  return 1 + Math.max(...[...further].map((next) => longest(tree, next)));
}
