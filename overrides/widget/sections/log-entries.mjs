/**
 * The notes of the contact log as they are kept, and the changes that make and end one.
 * Order, open and late promises follow the same rules as src/negotiation/log/contact_log.py,
 * so that the list is right before Python is there.
 */

import { chinaDate, chinaTime } from "../dom/china-date.mjs";
import { stepChanges } from "./item-steps.mjs";
import { isRecord } from "../store/state.mjs";
import { dayOf } from "../dom/typed-date.mjs";
import { foldedValue } from "../dom/typed-text.mjs";

export { dayOf };

/** @typedef {import("../store/state.mjs").State} State */
/** @typedef {import("../store/state.mjs").Change} Change */
/** @typedef {Record<string, string>} Fields field id -> text as typed */
/** @typedef {{id: string, fields: Fields}} Entry */

/**
 * Who receives a letter, as its record says (docs/_data/letters).
 * @typedef {object} Receiver
 * @property {string} party where no answer decides
 * @property {Record<string, Record<string, string>>} answers field or fact -> option, or * for whatever is told -> party
 */

const CLOCK = /^(\d{1,2}) *[:.点时] *(?:(\d{1,2}) *分?)?$/;

/** The notes in order, by the section they stand in: what is kept is replaced, never altered. @type {WeakMap<object, Entry[]>} */
const ordered = new WeakMap();

/** The highest number met on this page: a deleted note may come back, its number is not used again. */
let highest = 0;

/**
 * Every note, the newest first; those whose day cannot be read stand last.
 * @param {State} state
 * @returns {readonly Entry[]}
 */
export function entriesOf({ log }) {
  const known = ordered.get(log);
  if (known) return known;
  const entries = Object.entries(log)
    .filter(([, fields]) => isRecord(fields))
    .map(([id, fields]) => stamped({ id, fields: textsOf(fields) }));
  for (const { entry } of entries) highest = Math.max(highest, numberOf(entry.id));
  const inOrder = entries.sort(newestFirst).map(({ entry }) => entry);
  if (Object.isFrozen(log)) ordered.set(log, inOrder);
  return inOrder;
}

/**
 * Days and times are read once, not at every comparing: people type them in many ways.
 * @param {Entry} entry
 */
function stamped(entry) {
  return { entry, day: dayOf(entry.fields.date), time: timeOf(entry.fields.time) };
}

/**
 * The other way round, as a story is told; those whose day cannot be read stand last still.
 * @param {Entry[]} entries newest first
 */
export function inOrderOfTime(entries) {
  const dated = entries.filter(({ fields }) => dayOf(fields.date));
  const others = entries.filter(({ fields }) => !dayOf(fields.date));
  return [...dated.reverse(), ...others.reverse()];
}

/** @param {Record<string, unknown>} fields */
function textsOf(fields) {
  /** @type {[string, string][]} */
  const texts = [];
  for (const [key, value] of Object.entries(fields)) {
    if (typeof value === "string") texts.push([key, value]);
  }
  return Object.fromEntries(texts);
}

/** @param {string} id */
function numberOf(id) {
  return /^c\d{1,9}$/.test(id) ? Number(id.slice(1)) : 0;
}

/**
 * Ids from elsewhere count as written last.
 * @param {string} id
 */
function rankOf(id) {
  return numberOf(id) || 1_000_000_000;
}

/**
 * @param {ReturnType<typeof stamped>} one
 * @param {ReturnType<typeof stamped>} other
 */
function newestFirst(one, other) {
  if (one.day !== other.day) return one.day < other.day ? 1 : -1;
  if (one.time !== other.time) return one.time < other.time ? 1 : -1;
  const [id, otherId] = [one.entry.id, other.entry.id];
  return rankOf(otherId) - rankOf(id) || (id < otherId ? 1 : -1);
}

/**
 * @param {string | undefined} typed
 * @returns {string} HH:MM; "" where it cannot be read
 */
export function timeOf(typed) {
  const match = CLOCK.exec(foldedValue(typed ?? ""));
  if (!match) return "";
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hour > 23 || minute > 59) return "";
  return [hour, minute].map((number) => String(number).padStart(2, "0")).join(":");
}

/** @param {Fields} fields */
export function promises(fields) {
  return Boolean(fields.promised?.trim() || dayOf(fields.due)) || fields.outcome === "promised";
}

/**
 * Something was promised, and the reader has not said how it ended.
 * @param {Fields} fields
 */
export function openPromise(fields) {
  return promises(fields) && fields.kept !== "yes" && fields.kept !== "no";
}

/**
 * The promised day has passed and the promise was not kept.
 * @param {Fields} fields
 * @param {string} [today] YYYY-MM-DD
 */
export function late(fields, today = chinaDate()) {
  const due = dayOf(fields.due);
  if (!due || fields.kept === "yes") return false;
  return due < today || (due === today && fields.kept === "no");
}

/**
 * An id no note has had, as far as this page knows.
 * @param {State} state
 */
export function freshId(state) {
  entriesOf(state);
  highest += 1;
  return `c${highest}`;
}

/**
 * @param {string} id
 * @param {Fields} fields empty ones are not kept
 * @returns {Change[]}
 */
export function entryChanges(id, fields) {
  return Object.entries(fields)
    .filter(([, value]) => value)
    .map(([field, value]) => ({ path: ["log", id, field], value }));
}

/**
 * The day and the time of day as forms hold them, and as the bank's own notes have them.
 * @param {Date} [now]
 */
export function stampOf(now = new Date()) {
  return { date: chinaDate(now), time: chinaTime(now) };
}

/**
 * Whom a letter goes to, as it is filled in now.
 * @param {State} state
 * @param {string} letter id
 * @param {Receiver} receiver
 * @returns {string} one of the parties
 */
export function receiverOf(state, letter, { party, answers }) {
  const told = { ...state.facts, ...state.letters[letter] };
  const decided = Object.entries(answers).map(([field, parties]) => ({ parties, answer: String(told[field] ?? "").trim() }));
  // An answer that names somebody counts before a fact that is merely told.
  const named = decided.map(({ parties, answer }) => parties[answer]);
  const toldOf = decided.map(({ parties, answer }) => answer && parties["*"]);
  return [...named, ...toldOf].find(Boolean) || party;
}

/**
 * A letter was sent: a note of it, and its paper stands at "sent".
 * @param {State} state
 * @param {{letter: string, item?: string, party: string, date: string, channel: string, ref: string}} sent
 *   ref: the number the receiver gave; of what was posted, the post's own
 * @returns {Change[]}
 */
export function sentChanges(state, { letter, item, party, date, channel, ref }) {
  // The post's number must never be told as one that the receiver gave.
  const number = channel === "post" ? "tracking" : "ref";
  const fields = { date, channel, party, [number]: ref, paper: letter };
  return [
    ...entryChanges(freshId(state), fields),
    ...(item ? stepChanges(item, "sent") : []),
  ];
}

/**
 * An answer to a letter came: a note of it, and its paper stands at "replied".
 * @param {State} state
 * @param {{letter: string, item?: string, party?: string, date: string, outcome: string, said: string, due?: string}} reply
 *   party: who answers, of those the letter was sent to
 * @returns {Change[]}
 */
export function repliedChanges(state, { letter, item, party = "", date, outcome, said, due = "" }) {
  const fields = { date, party, outcome, said, due, reply: letter };
  return [
    ...entryChanges(freshId(state), fields),
    ...(item ? stepChanges(item, "replied") : []),
  ];
}

/**
 * When and how a letter was sent, the newest first.
 * @param {State} state
 * @param {string} letter id
 */
export function sentEntries(state, letter) {
  return entriesOf(state).filter(({ fields }) => fields.paper === letter);
}

/**
 * Whom a letter was sent to, each once, the newest sending's first.
 * @param {State} state
 * @param {string} letter id
 */
export function partiesSentTo(state, letter) {
  return [...new Set(sentEntries(state, letter).map(({ fields }) => fields.party))].filter(Boolean);
}

/**
 * The answers to a letter, the newest first.
 * @param {State} state
 * @param {string} letter id
 */
export function replyEntries(state, letter) {
  return entriesOf(state).filter(({ fields }) => fields.reply === letter);
}

/**
 * Whether the one a letter was sent to has answered that sending: an answer to an earlier
 * one is none. As in src/negotiation/log/follow_ups.py.
 * @param {Entry} sending
 * @param {readonly Entry[]} entries
 */
export function isAnswered({ fields: { paper, party, date } }, entries) {
  return entries.some(
    ({ fields }) =>
      fields.reply === paper &&
      (!fields.party || fields.party === party) &&
      dayOf(fields.date) >= dayOf(date),
  );
}
