/** What a note of a contact says, in words; also for pages that show no more of it. */

import { dayOf } from "../sections/log-entries.mjs";
import { languageAt, text } from "../dom/strings.mjs";
import { cleanText } from "../dom/typed-text.mjs";

/** @typedef {import("../sections/log-entries.mjs").Fields} Fields */

/**
 * A choice in words; what this version does not know is shown as it is kept.
 * @param {string} field
 * @param {string | undefined} option id
 */
export function optionWords(field, option) {
  if (!option) return "";
  try {
    return text(`log_option_${field}_${option}`);
  } catch {
    return cleanText(option);
  }
}

/** @type {Intl.DateTimeFormat | undefined} */
let format;

/**
 * A day in words; as typed where it cannot be read.
 * @param {string | undefined} typed
 */
export function dayWords(typed) {
  const day = dayOf(typed);
  if (!day) return cleanText(typed);
  const [year, month, date] = day.split("-").map(Number);
  // Making one costs more than all else that is said of a day; the page has one language.
  format ??= new Intl.DateTimeFormat(languageAt() === "en" ? "en-GB" : "zh-CN", { year: "numeric", month: "long", day: "numeric" });
  return format.format(new Date(year, month - 1, date));
}

/**
 * When and how a letter was sent.
 * @param {Fields} fields
 */
export function sentWords({ date, channel }) {
  const how = optionWords("channel", channel);
  return text("log_sent_at", { when: join([dayWords(date), how]) });
}

/**
 * When an answer came, and which.
 * @param {Fields} fields
 */
export function replyWords({ date, outcome }) {
  return text("log_replied_at", { when: join([dayWords(date), optionWords("outcome", outcome)]) });
}

/** @param {string[]} parts */
export function join(parts) {
  return parts.filter(Boolean).join(" · ");
}
