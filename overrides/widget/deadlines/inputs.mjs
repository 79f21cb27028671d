/** What the reader entered to count days from, read as src/negotiation/steps/deadline_inputs.py does. */

import { readDay, readDays } from "../dom/typed-date.mjs";

/** @typedef {{code: string, values?: Record<string, string | number>}} Fault */
/** @typedef {{id: string, kind: string, past: boolean, options: string[]}} DateRecord */

const CLOCK = /^(\d{1,2})\s*[:.点时]\s*(?:(\d{1,2})\s*分?)?$/;
const MOST_DAYS = 60;

/**
 * @param {DateRecord[]} records
 * @param {Record<string, string>} typed
 * @param {string} today
 */
export function readInputs(records, typed, today) {
  /** @type {Map<string, any>} id -> day, "HH:MM", number of days, or option */
  const values = new Map();
  /** @type {Map<string, Fault>} */
  const faults = new Map();
  for (const record of records) {
    const text = (typed[record.id] ?? "").trim();
    if (!text) continue;
    const { value, ...fault } = READERS[record.kind](record, text, today);
    if (fault.code) faults.set(record.id, fault);
    else values.set(record.id, value);
  }
  return { values, faults };
}

/** @type {Record<string, (record: DateRecord, text: string, today: string) => Fault & {value?: any}>} */
const READERS = {
  date({ past }, text, today) {
    const { day, code } = readDay(text);
    // A year mistyped would give a last day that is no such thing.
    return { value: day, code: day && past && day > today ? "date_future" : code };
  },
  time(_record, text) {
    const match = CLOCK.exec(text.normalize("NFKC").trim());
    const [hour, minute] = match ? [Number(match[1]), Number(match[2] ?? 0)] : [24, 0];
    if (hour > 23 || minute > 59) return { code: "time_unreadable" };
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    return { value: `${two(hour)}:${two(minute)}`, code: "" };
  },
  days(_record, text) {
    const value = readDays(text);
    if (Number.isNaN(value)) return { code: "number_unreadable" };
    if (value >= 1 && value <= MOST_DAYS) return { value, code: "" };
    return { code: "number_out_of_range", values: { least: 1, limit: MOST_DAYS } };
  },
  choice({ options }, text) {
    return { value: text, code: options.includes(text) ? "" : "choice_unknown" };
  },
};
