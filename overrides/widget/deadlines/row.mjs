/** One deadline as the reader sees it, as src/negotiation/steps/deadline_row.py lays it out. */

import { fill } from "../dom/strings.mjs";
import { daysBetween, knows, weekday, workingDay } from "./working-days.mjs";

/** @typedef {import("./count.mjs").Rules} Rules */
/** @typedef {import("./count.mjs").DeadlineRecord} DeadlineRecord */
/** @typedef {{day: string, origin: string, days: number, source: {id: string, locator: string | null} | null, named: boolean}} Counted */

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const DAYS_ZH = "一二三四五六日";

/**
 * @param {string} day YYYY-MM-DD
 * @param {"zh" | "en"} lang
 * @param {boolean} [named] with the day of the week
 */
export function longDay(day, lang, named = true) {
  const [year, month, date] = day.split("-").map(Number);
  const at = weekday(day);
  if (lang === "zh") return `${year}年${month}月${date}日${named ? `（星期${DAYS_ZH[at]}）` : ""}`;
  return `${named ? `${DAYS[at]} ` : ""}${date} ${MONTHS[month - 1]} ${year}`;
}

/**
 * @param {Rules} rules
 * @param {DeadlineRecord} record
 * @param {Counted} counted
 * @param {string} time "HH:MM" of an appointment, or ""
 * @param {string} today
 * @returns {import("../engine/replies.d.ts").Deadline}
 */
export function layOut(rules, record, counted, time, today) {
  const { lang, messages, working_days: calendar } = rules;
  const say = (/** @type {string} */ key, /** @type {Record<string, any>} */ values = {}) =>
    fill(messages[`deadline_${key}`], values);
  const { day } = counted;
  // A day that the paper itself names is not counted, so nothing moves it.
  const moves = record.day_off === "moves" && !counted.named;
  const until = moves ? workingDay(calendar, day, 1) : day;
  const before = record.day_off ? workingDay(calendar, day, -1) : day;
  const early = today <= before;
  const due = early ? before : until;
  const left = daysBetween(today, due);
  const far = howFar(say, left);
  const words = { day: longDay(day, lang), until: longDay(until, lang) };
  let when = far;
  let note = "";
  if (left >= 0 && early) {
    if (due !== day) when = say("hand_in", { by: longDay(due, lang), far });
    const notes = until === day ? [] : [say("moves", words)];
    const unknown = record.day_off ? [due, until].find((each) => !knows(calendar, each)) : undefined;
    if (unknown) notes.push(say("weekends_only", { year: Number(unknown.slice(0, 4)) }));
    note = notes.join(lang === "zh" ? "" : " ");
  } else if (left >= 0 && until !== day) {
    when = say("moved", { far, ...words });
  }
  const rule = (counted.named ? record.rule_named : record.rule) ?? record.rule;
  const clock = time && ` ${time}`;
  return {
    id: record.id,
    from: counted.origin,
    day,
    due,
    until,
    time,
    shown: words.day + clock,
    due_shown: longDay(due, lang) + clock,
    title: record.title,
    rule: fill(left < 0 ? record.past : rule, { days: counted.days }),
    note,
    left,
    far,
    when,
    source: counted.source,
  };
}

/**
 * @param {(key: string, values?: Record<string, any>) => string} say
 * @param {number} left days from today
 */
function howFar(say, left) {
  if (left === 0) return say("today");
  if (left === 1) return say("tomorrow");
  return say(left > 0 ? "in" : "past", { n: Math.abs(left) });
}
