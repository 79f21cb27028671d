/**
 * Where the fields of a form stand: what is known is a row to look over, what nobody needs
 * is out of sight, the rest is asked. Pure, so that it can be tested without a page.
 */

/** @typedef {import("../engine/replies.d.ts").Fact} Fact */
/** @typedef {"asked" | "known" | "spare" | "folded"} Place */

/**
 * @typedef {object} Standing
 * @property {boolean} shared a fact, not a field of this paper alone
 * @property {boolean} unasked nobody needs to see it: it is about an answer not given
 * @property {string} fold the fold it is in until it holds something; "" where it is asked openly
 * @property {boolean} filled something stands in its input
 * @property {boolean} touched the reader typed in it since the page was opened
 * @property {boolean} settled the reader said that the change is done
 * @property {boolean} faulty what stands in it cannot be used
 * @property {boolean} [unasked] it does not concern this reader
 * @property {Fact | undefined} fact what Python knows of it; undefined until it has answered
 */

/**
 * @param {Standing} field
 * @returns {Place}
 */
export function placeOf({ shared, unasked, fold, filled, touched, settled, faulty, fact }) {
  if (unasked) return "spare";
  if (!shared) return "asked";
  // What was just typed stays where it is: nothing moves away under the reader's eyes.
  if (touched && !settled) return fold ? "folded" : "asked";
  if (faulty) return "asked";
  if (filled || isDerived(fact)) return "known";
  if (fact?.spare) return "spare";
  return fold ? "folded" : "asked";
}

/**
 * Whether another part of the site knows it. What Python saw typed may be gone by now.
 * @param {Fact | undefined} fact
 */
export function isDerived(fact) {
  return Boolean(fact?.origin) && fact?.origin !== "typed";
}

/**
 * Where a value comes from, as the end of a key of a text.
 * @param {Standing} field
 * @returns {"here" | "typed" | "money" | "checklist" | "log" | null}
 */
export function originOf({ filled, touched, fact }) {
  if (filled && !fact?.aside) return touched ? "here" : "typed";
  return fact && isDerived(fact) ? /** @type {"money" | "checklist" | "log"} */ (fact.origin) : null;
}

/**
 * What stands beside a field: what another part of the site says where the reader typed
 * something else, or what is used for as long as the field stays empty.
 * @param {Standing} field
 * @returns {{origin: import("../engine/replies.d.ts").Origin, shown: import("../engine/replies.d.ts").Both, used: boolean} | null}
 */
export function besideOf({ filled, fact }) {
  if (!fact) return null;
  if (filled) return fact.other && { ...fact.other, used: false };
  if (!isDerived(fact) || !fact.origin || !fact.shown) return null;
  return { origin: fact.origin, shown: fact.shown, used: true };
}
