/** Whole notes of contacts in words, the same on cards, on the printed sheet and in copied text. */

import { inOrderOfTime, timeOf } from "../sections/log-entries.mjs";
import { languageAt, text } from "../dom/strings.mjs";
import { cleanText } from "../dom/typed-text.mjs";
import { dayWords, join, optionWords } from "./words.mjs";

/** @typedef {import("../sections/log-entries.mjs").Entry} Entry */
/** @typedef {import("../sections/log-entries.mjs").Fields} Fields */
/** @typedef {Record<string, {title: string, url: string, item: string | null}>} Letters by letter id */

/** @param {Fields} fields */
export function whenWords({ date, time }) {
  const day = dayWords(date) || text("log_no_day");
  const clock = timeOf(time) || cleanText(time);
  return clock ? text("log_stamp", { date: day, time: clock }) : day;
}

/**
 * Who it was and by which way.
 * @param {Fields} fields
 */
export function whoWords({ party, channel }) {
  return join([optionWords("party", party), optionWords("channel", channel)]);
}

/**
 * What was promised, and by which day; "" where nothing was.
 * @param {Fields} fields
 */
export function promiseWords({ promised: typed, due, outcome }) {
  const promised = cleanText(typed, true);
  if (!promised && !due) return outcome === "promised" ? text("log_by_none") : "";
  const by = due ? text("log_by", { date: dayWords(due) }) : text("log_by_none");
  return promised ? text("log_promised_by", { promised, by }) : by;
}

/**
 * The letter a note is about, as "Sent: …" or "Answer to: …".
 * @param {Fields} fields
 * @param {Letters} letters
 * @returns {{label: string, title: string, url: string} | null}
 */
export function letterOf({ paper, reply }, letters) {
  const id = paper || reply;
  if (!id) return null;
  const label = text(paper ? "log_sent_letter" : "log_reply_letter");
  return { label, title: letters[id]?.title ?? cleanText(id), url: letters[id]?.url ?? "" };
}

/**
 * Every field of a note that was given, with its label, in the order of reading.
 * @param {Fields} fields
 * @returns {[label: string, words: string][]}
 */
export function linesOf(fields) {
  const choices = { outcome: optionWords("outcome", fields.outcome), kept: optionWords("kept", fields.kept) };
  const given = { ...fields, ...choices, promised: promiseWords(fields) };
  return ["person", "number", "ref", "tracking", "asked", "said", "outcome", "promised", "kept"].flatMap((key) => {
    const words = cleanText(/** @type {Record<string, string>} */ (given)[key], true);
    return words ? [/** @type {[string, string]} */ ([text(`log_field_${key}`), words])] : [];
  });
}

/**
 * The whole log as text for a chat or a letter, in order of time.
 * @param {Entry[]} entries newest first
 * @param {Letters} letters
 */
export function logText(entries, letters) {
  const colon = languageAt() === "zh" ? "：" : ": ";
  return inOrderOfTime(entries)
    .map(({ fields }) => {
      const letter = letterOf(fields, letters);
      return [
        join([whenWords(fields), whoWords(fields)]),
        ...(letter ? [letter.label + letter.title] : []),
        ...linesOf(fields).map(([label, words]) => label + colon + words),
      ].join("\n");
    })
    .join("\n\n");
}

/**
 * The rows of the printed table, in order of time; the columns of log-table.html.
 * @param {Entry[]} entries newest first
 * @param {Letters} letters
 */
export function tableRows(entries, letters) {
  return inOrderOfTime(entries).map(({ fields }) => {
    const letter = letterOf(fields, letters);
    return [
      whenWords(fields),
      lines([whoWords(fields), fields.person, fields.number]),
      lines([letter ? letter.label + letter.title : "", fields.asked]),
      lines([optionWords("outcome", fields.outcome), fields.said]),
      lines([promiseWords(fields), optionWords("kept", fields.kept)]),
      lines([fields.ref, fields.tracking]),
    ];
  });
}

/** @param {(string | undefined)[]} parts */
function lines(parts) {
  return cleanText(parts.filter(Boolean).join("\n"), true);
}
