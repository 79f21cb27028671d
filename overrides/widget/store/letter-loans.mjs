/** Which loan a letter is about: kept with the letter, as the id of the loan. Pure. */

import { isRecord } from "../dom/is-record.mjs";

/** @typedef {import("./state.mjs").Change} Change */

/** The field of a letter; other answers than ids of loans are in docs/_data/facts.yml. */
const FIELD = "loan";

/**
 * The loans that letters name, also those taken away since: their ids must not come to mean another.
 * @param {import("./state.mjs").State} state
 * @returns {string[]}
 */
export function loansNamed({ letters }) {
  return Object.values(letters).flatMap((own) => {
    const id = isRecord(own) ? own[FIELD] : null;
    return typeof id === "string" && /\d$/.test(id) ? [id] : [];
  });
}

/**
 * Changes that come with loans under new numbers: what letters say of them goes by these.
 * @param {Change[]} changes
 * @param {Map<string, string>} renamed old id -> new one
 * @returns {Change[]}
 */
export function withLoansRenamed(changes, renamed) {
  return changes.map((change) => {
    const { path, value } = change;
    const fresh = path[0] === "letters" && path[2] === FIELD ? renamed.get(String(value)) : undefined;
    return fresh ? { path, value: fresh } : change;
  });
}
