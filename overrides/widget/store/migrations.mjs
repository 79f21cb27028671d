/**
 * What brings saved data from one schema to the next. It comes from devices and files: what
 * is not of the kind expected stays as it is. Ids here are those of their time: never
 * change a step that was published. Pure.
 */

import { isRecord } from "../dom/is-record.mjs";
import { placesToIds } from "./money-old-places.mjs";
import { hasOwn } from "../dom/plain.mjs";

/** @typedef {(data: any) => any} Migration makes schema n + 1 out of schema n */

/** @type {Record<number, Migration>} by the schema a step starts from */
export const MIGRATIONS = {
  // The first letter's fields became facts, which every letter shares; the rows of the
  // statement go by the ids of their prompts.
  1: ({ money, ...data }) => {
    const named = money === undefined ? data : { ...data, money: placesToIds(money) };
    const { "hardship-request": first, ...letters } = isRecord(data.letters) ? data.letters : {};
    if (!isRecord(first)) return named;
    return { ...named, letters, facts: { ...first, ...data.facts } };
  },
  // More fields became facts; a letter is noted with the one it went to.
  2: (data) => notedWithReceiver(toldOnce(data)),
};

/** Letter, its field, the fact it became; what stands first is taken first. */
const BECAME_FACTS = [
  ["written-agreement-request", "talked_on", "talked_on"],
  ["written-agreement-request", "talked_with", "talked_with"],
  ["progress-letter", "paid_count", "paid_count"],
  ["progress-letter", "paid_total", "paid_total"],
  ["second-proposal", "paid_count", "paid_count"],
  ["second-proposal", "paid_total", "paid_total"],
  ["personal-statement", "bureau_name", "bureau_name"],
  ["credit-record-objection", "bureau_name", "bureau_name"],
  ["settlement-proof-request", "creditor_name", "creditor_name"],
  ["personal-statement", "paid_on", "settled_on"],
  ["settlement-proof-request", "paid_on", "settled_on"],
];

const isTold = (/** @type {unknown} */ value) => typeof value === "string" && value.trim() !== "";

/** @param {any} data */
function toldOnce(data) {
  if (!isRecord(data.letters)) return data;
  const facts = isRecord(data.facts) ? { ...data.facts } : {};
  const letters = { ...data.letters };
  /** @type {(letter: string, key: string) => unknown} the text; anything else stays */
  const take = (letter, key) => {
    const own = letters[letter];
    if (!isRecord(own) || typeof own[key] !== "string") return undefined;
    const { [key]: value, ...others } = own;
    if (Object.keys(others).length > 0) letters[letter] = others;
    else delete letters[letter];
    return value;
  };
  for (const [letter, key, fact] of BECAME_FACTS) {
    const value = take(letter, key);
    if (isTold(value) && !isTold(facts[fact])) facts[fact] = value;
  }
  const settlement = "settlement-proof-request";
  const payment = take(settlement, "paid_total");
  const own = isRecord(letters[settlement]) ? letters[settlement] : {};
  if (isTold(payment) && !isTold(own.final_payment)) letters[settlement] = { ...own, final_payment: payment };
  return { ...data, letters, facts };
}

/** The party that was noted whoever received it, and who that was, by the letter's addressee. */
const RECEIVERS = /** @type {Record<string, {noted: string, by: Record<string, string>}>} */ ({
  "collection-complaint": { noted: "bank", by: { regulator: "regulator" } },
  "credit-record-objection": { noted: "bank", by: { bureau: "credit-bureau" } },
  "outside-complaint": { noted: "regulator", by: { "mediation-body": "mediator" } },
});

/** @param {any} data */
function notedWithReceiver(data) {
  if (!isRecord(data.log)) return data;
  const notes = Object.values(data.log).filter(isRecord);
  /** @type {(letter: string) => {noted: string, party: string} | null} null: it stays as noted */
  const receiverOf = (letter) => {
    if (letter === "personal-statement") return { noted: "bank", party: "credit-bureau" };
    // Of more than one sending, the answer saved tells of the last only.
    if (!hasOwn(RECEIVERS, letter) || notes.filter(({ paper }) => paper === letter).length !== 1) return null;
    const { noted, by } = RECEIVERS[letter];
    const own = isRecord(data.letters) ? data.letters[letter] : null;
    const addressee = isRecord(own) ? String(own.addressee) : "";
    return hasOwn(by, addressee) ? { noted, party: by[addressee] } : null;
  };
  const log = Object.entries(data.log).map(([id, note]) => {
    if (!isRecord(note)) return [id, note];
    // An answer goes with its sending, or that would count as unanswered.
    const letter = note.paper ?? note.reply;
    const receiver = typeof letter === "string" ? receiverOf(letter) : null;
    return [id, receiver && note.party === receiver.noted ? { ...note, party: receiver.party } : note];
  });
  return { ...data, log: Object.fromEntries(log) };
}
