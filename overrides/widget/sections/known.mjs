/**
 * What every paper is asked with beside its own fields: all that the reader told elsewhere.
 * Pure. What cannot be ours is passed over, so that one odd entry never stops a letter.
 */

import { knownMoney } from "./known-money.mjs";
import { isRecord } from "../store/state.mjs";

/** @typedef {string | string[]} Answer text as typed, or ids of options */

/**
 * @typedef {object} Known
 * @property {Record<string, Answer>} facts fact id -> what was typed
 * @property {import("./known-money.mjs").KnownMoney | null} money
 * @property {Record<string, string>} states item id -> "done" or "not-applicable"
 * @property {Record<string, Record<string, string>>} log entry id -> field -> text
 * @property {Record<string, string>} dates kind of date -> as typed
 */

/**
 * @param {unknown} value
 * @returns {value is Answer}
 */
function isAnswer(value) {
  if (Array.isArray(value)) return value.every((one) => typeof one === "string");
  return typeof value === "string";
}

/** @param {unknown} value */
function isText(value) {
  return typeof value === "string";
}

/**
 * @param {Record<string, unknown>} section
 * @param {(value: unknown) => boolean} fits
 * @returns {any}
 */
function only(section, fits) {
  return Object.fromEntries(Object.entries(section).filter(([, value]) => fits(value)));
}

/**
 * @param {import("../store/state.mjs").State} state
 * @returns {Known}
 */
export function knownOf(state) {
  const entries = Object.entries(only(state.log, isRecord));
  return {
    facts: only(state.facts, isAnswer),
    money: knownMoney(state.money),
    states: only(state.items, (value) => value === "done" || value === "not-applicable"),
    log: Object.fromEntries(entries.map(([id, entry]) => [id, only(entry, isText)])),
    dates: only(state.dates, isText),
  };
}

/**
 * Whether there is anything a paper could take from elsewhere.
 * @param {Known} known
 */
export function knowsAnything({ facts, money, states, log }) {
  // Days alone fill no field of any paper.
  return money !== null || [facts, states, log].some((part) => Object.keys(part).length > 0);
}
