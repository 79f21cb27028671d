/** Deadlines as a calendar file (RFC 5545), written by a library that knows its rules. */

import { cleanText } from "../dom/typed-text.mjs";

/** Published beside this file by the build; loaded only when a file is asked for. */
const LIBRARY = "./ical.js";

/** Octets in a line; the library counts them without the space that begins a folded one. */
const LINE_LENGTH = 74;
/** Reminders of a whole day: nine in the morning of the day before, and of the day itself. */
const ON_A_DAY = [
  { trigger: "-PT15H", hours: -15 },
  { trigger: "PT9H", hours: 9 },
];
/** Reminders of an appointment: a day and two hours ahead. */
const BEFORE_AN_HOUR = [
  { trigger: "-PT24H", hours: -24 },
  { trigger: "-PT2H", hours: -2 },
];

/** @typedef {any} Library ical.js; its own type files do not pass a strict check */

/**
 * @typedef {object} Entry
 * @property {string} id of the deadline; permanent
 * @property {string} day YYYY-MM-DD
 * @property {string} [time] "HH:MM" in mainland China, of an appointment; else the whole day
 * @property {string} title
 * @property {string} description
 * @property {string} url where the site says what to do
 */

/** @returns {Promise<Library>} */
export async function loadCalendar() {
  return (await import(LIBRARY)).default;
}

/**
 * @param {Library} library
 * @param {Entry[]} entries
 * @param {object} options
 * @param {string} options.salt of this device: with it an entry is known again, and replaced
 * @param {Date} options.now
 * @param {string} options.name of the calendar
 * @returns {string}
 */
export function calendarText(library, entries, { salt, now, name }) {
  library.foldLength = LINE_LENGTH;
  const calendar = new library.Component("vcalendar");
  calendar.updatePropertyWithValue("version", "2.0");
  calendar.updatePropertyWithValue("prodid", "-//wangshangdai-guide//deadlines//");
  calendar.updatePropertyWithValue("method", "PUBLISH");
  calendar.updatePropertyWithValue("x-wr-calname", name);
  for (const entry of entries) calendar.addSubcomponent(event(library, entry, salt, now));
  return `${calendar.toString()}\r\n`;
}

/**
 * @param {Library} library
 * @param {Entry} entry
 * @param {string} salt
 * @param {Date} now
 */
function event(library, { id, day, time, title: named, description, url }, salt, now) {
  const title = cleanText(named);
  const made = new library.Component("vevent");
  const start = startOf(library, day, time);
  const end = start.clone();
  end.adjust(time ? 0 : 1, time ? 1 : 0, 0, 0);
  const stamp = library.Time.fromJSDate(now, true);
  made.updatePropertyWithValue("uid", `${id}-${salt}`);
  made.updatePropertyWithValue("dtstamp", stamp);
  made.updatePropertyWithValue("last-modified", stamp);
  // Calendars take the entry with the higher number; minutes grow and fit.
  made.updatePropertyWithValue("sequence", Math.floor(now.getTime() / 60_000));
  made.updatePropertyWithValue("dtstart", start);
  made.updatePropertyWithValue("dtend", end);
  made.updatePropertyWithValue("summary", title);
  made.updatePropertyWithValue("description", cleanText(description, true));
  made.updatePropertyWithValue("url", url);
  made.updatePropertyWithValue("transp", "TRANSPARENT");
  // A phone rings at once for a moment that is over.
  // An entry of a whole day begins by the phone's own clock, in whatever zone that is.
  const begins = time ? start.toJSDate() : new Date(start.year, start.month - 1, start.day);
  const still = (time ? BEFORE_AN_HOUR : ON_A_DAY).filter(
    ({ hours }) => begins.getTime() + hours * 3_600_000 > now.getTime(),
  );
  for (const { trigger } of still) {
    const alarm = new library.Component("valarm");
    alarm.updatePropertyWithValue("action", "DISPLAY");
    alarm.updatePropertyWithValue("description", title);
    alarm.updatePropertyWithValue("trigger", library.Duration.fromString(trigger));
    made.addSubcomponent(alarm);
  }
  return made;
}

/**
 * A helper's phone may stand in another zone: the hour of a court is given in UTC, which every
 * calendar knows, without a table of zones. China keeps no summer time.
 * @param {Library} library
 * @param {string} day
 * @param {string} [time]
 */
function startOf(library, day, time) {
  if (!time) return library.Time.fromDateString(day);
  return library.Time.fromJSDate(new Date(`${day}T${time}:00+08:00`), true);
}
