/** Which of the reader's days is named where there is room for one, and how. */

import { make } from "../dom/make.mjs";
import { last, refill } from "../dom/plain.mjs";

/** @typedef {import("../engine/replies.d.ts").Deadline} Deadline */

/**
 * @param {Deadline[]} deadlines the earliest first
 * @returns {Deadline | undefined} the next; where all are past, the last of them
 */
export function soonest(deadlines) {
  return deadlines.find(({ left }) => left >= 0) ?? last(deadlines);
}

/**
 * @param {Element} link to the dates
 * @param {Deadline} deadline
 */
export function nameDay(link, { due_shown: day, far, title, left }) {
  const when = make("span", { class: "due-far", "data-left": left < 0 ? "past" : "ahead" }, far);
  const words = [make("strong", { class: "due-day" }, day), when, make("span", { class: "due-title" }, title)];
  refill(link, ...words.flatMap((each) => [each, " "]));
}
