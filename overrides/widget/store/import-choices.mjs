/**
 * Where the device and a file differ: which side is taken, entry by entry, and the changes
 * that follow from it.
 */

import { withLoansRenamed } from "./letter-loans.mjs";
import { nextId } from "./ids.mjs";
import { last } from "../dom/plain.mjs";
import { isAskedAt, sameBy } from "./sections.mjs";
import { isRecord } from "./state.mjs";

/** @typedef {import("./changes.mjs").Conflict} Conflict */
/** @typedef {import("./changes.mjs").Leaf} Leaf */
/** @typedef {import("./state.mjs").Change} Change */
/** @typedef {import("./state.mjs").State} State */
/** @typedef {"here" | "there" | "both"} Choice */

/** @param {Conflict} conflict */
export function isAsked({ path }) {
  return isAskedAt(path);
}

/**
 * @param {Conflict} conflict
 * @returns {Choice[]}
 */
export function choicesFor({ path }) {
  return sameBy(path) ? ["here", "there", "both"] : ["here", "there"];
}

/**
 * What is chosen until the reader chooses: nothing of here is altered, and two entries
 * that are plainly about two things both stay.
 * @param {Conflict} conflict
 * @returns {Choice}
 */
export function suggestion(conflict) {
  const { path: whole, here, there } = conflict;
  const valueIn = (/** @type {Leaf[]} */ leaves, /** @type {string} */ field) =>
    leaves.find(({ path }) => last(path) === field)?.value;
  const differs = (/** @type {string} */ field) => valueIn(here, field) !== valueIn(there, field);
  return sameBy(whole)?.some(differs) ? "both" : "here";
}

/**
 * @param {Conflict[]} conflicts
 * @param {(conflict: Conflict) => Choice} choose
 * @param {State[]} states here and there: no new number may be taken in either
 * @param {Change[]} [missing] what else comes from there
 * @returns {Change[]} with what is missing, by the numbers that loans got
 */
export function chosenChanges(conflicts, choose, states, missing = []) {
  const changes = [...missing];
  /** @type {Map<string, string>} */
  const renamed = new Map();
  const taken = new Set(conflicts.map(({ path }) => last(path) ?? ""));
  for (const conflict of conflicts) {
    const choice = choose(conflict);
    if (choice === "there") changes.push(...replaced(conflict));
    if (choice === "both") {
      const { path } = conflict;
      const moved = besideUnderNewNumber(path, conflict.there, states, taken);
      if (path[1] === "loans") renamed.set(path[2], moved[0].path[2]);
      changes.push(...moved);
    }
  }
  return withLoansRenamed(changes, renamed);
}

/**
 * @param {Conflict} conflict
 * @returns {Change[]}
 */
function replaced({ here, there }) {
  const kept = new Set(there.map(({ path }) => JSON.stringify(path)));
  const gone = here.filter(({ path }) => !kept.has(JSON.stringify(path)));
  return [...gone.map(({ path }) => ({ path, value: null })), ...there];
}

/**
 * @param {string[]} path of a numbered entry
 * @param {Leaf[]} leaves all that belongs to it, also elsewhere under its number
 * @param {State[]} states no new number may be taken in any
 * @param {Set<string>} [taken] ids, and the new one with them
 * @returns {Change[]}
 */
export function besideUnderNewNumber(path, leaves, states, taken = new Set()) {
  const id = path[path.length - 1];
  const record = path.slice(0, -1);
  const ids = states.flatMap((state) => {
    /** @type {unknown} */
    let node = state;
    for (const key of record) node = isRecord(node) ? node[key] : undefined;
    return isRecord(node) ? Object.keys(node) : [];
  });
  const fresh = nextId(id.replace(/\d+$/, ""), [...ids, ...taken]);
  taken.add(fresh);
  return leaves.map((leaf) => ({
    path: leaf.path.map((key) => (key === id ? fresh : key)),
    value: leaf.value,
  }));
}
