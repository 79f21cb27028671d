/**
 * The reading list: places of this site, collected for oneself or for somebody. It holds
 * permanent ids and nothing else, and so does the link that shares it.
 */

import { isRank } from "../store/sections.mjs";

/** @typedef {import("../store/state.mjs").Change} Change */

/** More would be no help to the one who gets the list. */
export const MOST = 30;

/** What the address of a shared list ends in. After "#", so that no server learns it. */
const LIST = "#list=";
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * @param {Record<string, unknown>} section `reading` of the state
 * @returns {string[]} ids in their order
 */
export function placesIn(section) {
  return Object.entries(section)
    .filter(([, rank]) => isRank(rank))
    .sort(([a, first], [b, second]) => Number(first) - Number(second) || (a < b ? -1 : 1))
    .map(([id]) => id);
}

/**
 * @param {string} id
 * @param {unknown} value
 * @returns {Change}
 */
function put(id, value) {
  return { path: ["reading", id], value: value === null ? null : String(value) };
}

/**
 * @param {Record<string, unknown>} section
 * @param {string[]} ids
 * @returns {Change[]} that put those at the end which are not there, as far as there is room
 */
export function adding(section, ids) {
  const here = placesIn(section);
  const last = here.length > 0 ? Number(section[here[here.length - 1]]) : 0;
  return ids
    .filter((id) => !here.includes(id))
    .slice(0, Math.max(0, MOST - here.length))
    .map((id, index) => put(id, last + 1 + index));
}

/**
 * @param {string[]} ids
 * @returns {Change[]}
 */
export function removing(ids) {
  return ids.map((id) => put(id, null));
}

/**
 * @param {Record<string, unknown>} section
 * @param {string[]} shown the ids on the screen, in order; others keep their rank
 * @param {string} id
 * @param {-1 | 1} by one up or one down
 * @returns {Change[]} none at the end of the list
 */
export function moving(section, shown, id, by) {
  const from = shown.indexOf(id);
  const other = shown[from + by];
  if (from < 0 || other === undefined) return [];
  // Two tabs may have given the same rank twice: then all of them are counted anew.
  const ranks = shown.map((each) => Number(section[each]));
  const apart = ranks.every((rank, index) => index === 0 || rank > ranks[index - 1]);
  const order = [...shown];
  [order[from], order[from + by]] = [other, id];
  if (!apart) return order.map((each, index) => put(each, index + 1));
  return [put(id, section[other]), put(other, section[id])];
}

/** @param {string[]} ids */
export function listHash(ids) {
  return LIST + ids.join(",");
}

/**
 * Read the end of an address, which anybody may have written.
 * @param {string} hash
 * @returns {string[]} what can be ids, each once, at most `MOST`
 */
export function placesInHash(hash) {
  if (!isListHash(hash)) return [];
  const ids = hash.slice(LIST.length).split(",");
  return [...new Set(ids.filter((id) => ID.test(id)))].slice(0, MOST);
}

/** @param {string} hash */
export function isListHash(hash) {
  return hash.startsWith(LIST);
}
