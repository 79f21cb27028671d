/**
 * What a paper is written from when it goes to somebody who only reads it: without identity
 * numbers and other people's names, unless they were chosen. A line stands in their place. Pure.
 */

/** @typedef {import("../sections/known.mjs").Known} Known */
/** @typedef {import("../sections/known.mjs").Answer} Answer */
/** @typedef {Record<"identity" | "people", string[]>} Private ids of the fields that hold it */

/**
 * @typedef {object} Asked with what a paper is asked for
 * @property {Record<string, Answer>} [fields] its own
 * @property {Known} [known]
 * @property {boolean} [mask]
 */

// A citizen's number, GB 11643-1999, wherever it was typed.
const CITIZEN = /\b\d{17}[\dXx]\b/g;
const LINE = "＿＿＿＿＿＿";

/**
 * @template {Asked} Paper
 * @param {Paper} asked
 * @param {Private} fields
 * @param {string[]} chosen what may be said: "identity", "people"
 * @returns {Paper}
 */
export function leaveOut(asked, fields, chosen) {
  const left = (/** @type {"identity" | "people"} */ kind) => (chosen.includes(kind) ? [] : fields[kind]);
  const without = [...left("identity"), ...left("people")];
  const { known } = asked;
  return {
    ...asked,
    fields: except(asked.fields ?? {}, without),
    known: known && {
      ...known,
      facts: except(known.facts, without),
      log: chosen.includes("people")
        ? known.log
        : Object.fromEntries(Object.entries(known.log).map(([id, entry]) => [id, except(entry, ["person"])])),
    },
  };
}

/**
 * @param {string} words
 * @param {string[]} chosen
 */
export function withoutNumbers(words, chosen) {
  return chosen.includes("identity") ? words : words.replace(CITIZEN, LINE);
}

/**
 * Of what could be left out, what there is.
 * @param {Asked} asked
 * @param {Private} fields
 * @param {string} words the paper with all of it
 * @returns {("identity" | "people")[]}
 */
export function privateIn({ fields: own = {}, known }, fields, words) {
  const told = (/** @type {string[]} */ ids) => ids.some((id) => (own[id] ?? known?.facts[id] ?? "").length > 0);
  const named = Object.values(known?.log ?? {}).map(({ person }) => person?.trim());
  const people = told(fields.people) || named.some((person) => person && words.includes(person));
  const identity = told(fields.identity) || withoutNumbers(words, []) !== words;
  return [...(identity ? /** @type {const} */ (["identity"]) : []), ...(people ? /** @type {const} */ (["people"]) : [])];
}

/**
 * @template Value
 * @param {Record<string, Value>} table
 * @param {string[]} keys
 * @returns {Record<string, Value>}
 */
function except(table, keys) {
  return Object.fromEntries(Object.entries(table).filter(([key]) => !keys.includes(key)));
}
