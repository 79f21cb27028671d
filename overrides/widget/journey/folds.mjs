/**
 * Which stages of the journey stand open: the urgent one, and the one that holds what is next;
 * and how much of one is shown at first. Pure.
 */

/** Its id is permanent. */
const URGENT = "journey-urgent";

/**
 * @param {{id: string, items: string[], done: number, total: number}[]} stages those that apply
 * @param {string | undefined} next the item that is next; undefined where nothing is known or open
 * @returns {string[]} their ids
 */
export function openStages(stages, next) {
  if (next === undefined) return [];
  return stages
    .filter(({ id, items, done, total }) => (id === URGENT && done < total) || items.includes(next))
    .map(({ id }) => id);
}

/** As much as a frightened reader takes in; one or two more are no reason for a fold. */
const AT_FIRST = 6;
const MORE = 2;

/**
 * @template Row
 * @param {Row[]} rows of a stage, in their order
 * @param {(row: Row) => boolean} shown
 * @returns {[Row[], Row[]]} what stands in the list, and what is folded below it
 */
export function splitRows(rows, shown) {
  const at = rows.filter(shown)[AT_FIRST];
  if (at === undefined || rows.filter(shown).length <= AT_FIRST + MORE) return [rows, []];
  const cut = rows.indexOf(at);
  return [rows.slice(0, cut), rows.slice(cut)];
}
