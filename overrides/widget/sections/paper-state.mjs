/** How far a letter is, from what is kept: pure, so that it can be tested without a page. */

import { dayOf, replyEntries, sentEntries } from "./log-entries.mjs";

/** @typedef {import("../store/state.mjs").State} State */
/** @typedef {"nothing" | "begun" | "prepared" | "sent" | "replied"} Step */

/**
 * @param {State} state
 * @param {string} letter id
 * @param {string} item the item of the checklists that follows the letter; "" for none
 * @returns {{step: Step, date: string}} the day prepared, sent or answered; "" unknown
 */
export function letterState(state, letter, item) {
  const [reply] = replyEntries(state, letter);
  const [sending] = sentEntries(state, letter);
  const paper = item && state.items[item] === "done" ? state.papers[item] : null;
  // Sent once more after the answer: that one waits for its own.
  if (reply && sending && dayOf(sending.fields.date) > dayOf(reply.fields.date)) {
    return { step: "sent", date: sending.fields.date };
  }
  if (reply || paper === "replied") return { step: "replied", date: reply?.fields.date ?? "" };
  if (sending || paper === "sent") return { step: "sent", date: sending?.fields.date ?? "" };
  const prepared = state.prepared[letter];
  if (typeof prepared === "string" && prepared) return { step: "prepared", date: prepared };
  return { step: state.letters[letter] ? "begun" : "nothing", date: "" };
}
