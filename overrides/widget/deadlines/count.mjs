/**
 * The days that follow from the reader's dates, counted as src/negotiation/steps/deadlines.py counts
 * them: they are there at once, and where Python cannot run. A parity test holds the two to one
 * list over every day of four years. Pure.
 */

import { readInputs } from "./inputs.mjs";
import { layOut, longDay } from "./row.mjs";
import { fill } from "../dom/strings.mjs";
import { addDays } from "./working-days.mjs";

/** @typedef {import("./inputs.mjs").Fault} Fault */
/** @typedef {import("./row.mjs").Counted} Counted */
/** @typedef {import("../engine/replies.d.ts").FieldError} FieldError */
/** @typedef {{value: string, source: string, locator: string | null, valid_from: string, valid_to: string | null, checked_on: string}} Figure */

/**
 * @typedef {object} DeadlineRecord one of docs/_data/deadlines.yml, in one language
 * @property {string} id
 * @property {string} date
 * @property {string[]} figures
 * @property {number | null} offset
 * @property {{when: Record<string, string[]>, figures: string[]}[]} instead
 * @property {Record<string, string[]>} needs
 * @property {{day: string, days: string} | null} sooner
 * @property {"moves" | "before" | null} day_off
 * @property {string | null} time
 * @property {string} title
 * @property {string} rule
 * @property {string | null} rule_named
 * @property {string} past
 * @property {string | null} source
 * @property {string | null} locator
 */

/**
 * @typedef {object} Rules written by src/knowledge_base/deadlines/view.py
 * @property {"zh" | "en"} lang
 * @property {import("./working-days.mjs").Calendar} working_days
 * @property {import("./inputs.mjs").DateRecord[]} dates
 * @property {DeadlineRecord[]} deadlines
 * @property {Record<string, Figure>} figures
 * @property {Record<string, string>} messages
 */

/** @typedef {Map<string, any>} Values */

/**
 * @param {Rules} rules
 * @param {Record<string, string>} typed
 * @param {string} today YYYY-MM-DD
 * @returns {{deadlines: import("../engine/replies.d.ts").Deadline[], errors: FieldError[]}}
 */
export function listDeadlines(rules, typed, today) {
  const { values, faults } = readInputs(rules.dates, typed, today);
  /** @type {import("../engine/replies.d.ts").Deadline[]} */
  const found = [];
  const told = new Map(faults);
  for (const { id } of rules.dates) {
    const following = rules.deadlines.filter(({ date }) => date === id);
    const counting = following.map((record) => figuresOf(rules, record, values));
    // All of a date's rules first: half a list would look like the whole.
    const stale = counting.flat().find((figure) => !holds(figure, today));
    if (stale) {
      const [checked, now] = [stale.checked_on, today].map((day) => longDay(day, rules.lang, false));
      told.set(id, { code: "rule_out_of_date", values: { checked, today: now } });
      continue;
    }
    following.forEach((record, index) => {
      for (const [field, code] of missing(record, values, faults)) told.set(field, { code });
      const counted = count(record, values, counting[index]);
      if (!counted || !fits(record.needs, values)) return;
      const time = record.time ? (values.get(record.time) ?? "") : "";
      found.push(layOut(rules, record, counted, time, today));
    });
  }
  // A stable sort keeps the order of the file among deadlines of one day.
  found.sort((one, two) => (one.due < two.due ? -1 : Number(one.due > two.due)));
  const errors = rules.dates.flatMap(({ id }) => {
    const fault = told.get(id);
    return fault ? [error(rules, id, fault)] : [];
  });
  return { deadlines: found, errors };
}

/**
 * @param {Rules} rules
 * @param {string} field
 * @param {Fault} fault
 * @returns {FieldError}
 */
function error({ messages }, field, { code, values = {} }) {
  return { field, code, message: fill(messages[`error_${code}`], values) };
}

/**
 * @param {Record<string, string[]>} when
 * @param {Values} values
 */
function fits(when, values) {
  return Object.entries(when).every(([field, options]) => options.includes(values.get(field)));
}

/**
 * @param {Rules} rules
 * @param {DeadlineRecord} record
 * @param {Values} values
 * @returns {Figure[]} none where the date they count from is not known
 */
function figuresOf(rules, record, values) {
  if (!values.has(record.date)) return [];
  const { figures } = record.instead.find(({ when }) => fits(when, values)) ?? record;
  return figures.map((key) => rules.figures[key]);
}

/**
 * @param {Figure} figure
 * @param {string} today
 */
function holds({ valid_from: first, valid_to: last }, today) {
  return first <= today && (last === null || today <= last);
}

/**
 * The earliest of the days that the rule and the paper itself give.
 * @param {DeadlineRecord} record
 * @param {Values} values
 * @param {Figure[]} figures
 * @returns {Counted | undefined}
 */
function count(record, values, figures) {
  const { date: origin, sooner } = record;
  const start = values.get(origin);
  let source = record.source ? { id: record.source, locator: record.locator } : null;
  if (figures.length > 0) source = { id: figures[0].source, locator: figures[0].locator };
  const sum = figures.reduce((total, { value }) => total + Number(value), 0);
  const days = figures.length > 0 ? sum : (record.offset ?? 0);
  /** @type {Counted[]} */
  const known = [];
  if (start) known.push({ day: addDays(start, days), origin, days, source, named: false });
  const own = sooner && start ? values.get(sooner.days) : undefined;
  if (own) known.push({ day: addDays(start, own), origin, days: own, source, named: false });
  const named = sooner ? values.get(sooner.day) : undefined;
  if (sooner && named && (!start || named >= start)) {
    known.push({ day: named, origin: sooner.day, days, source, named: true });
  }
  known.sort((one, two) => (one.day < two.day ? -1 : Number(one.day > two.day)));
  return known[0];
}

/**
 * What is still to be told, or contradicts itself.
 * @param {DeadlineRecord} record
 * @param {Values} values
 * @param {Map<string, Fault>} faults
 * @returns {Map<string, string>} field -> code
 */
function missing({ date, needs, sooner }, values, faults) {
  /** @type {Map<string, string>} */
  const found = new Map();
  const start = values.get(date);
  for (const field of start ? Object.keys(needs) : []) {
    if (!values.has(field) && !faults.has(field)) found.set(field, "deadline_choice");
  }
  if (!sooner) return found;
  if (values.has(sooner.days) && !start && !faults.has(date)) found.set(date, "deadline_no_start");
  const named = values.get(sooner.day);
  if (named && start && named < start) found.set(sooner.day, "deadline_before_start");
  return found;
}
