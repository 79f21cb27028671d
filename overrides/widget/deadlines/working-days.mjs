/** Days on which offices are open, as src/negotiation/steps/working_days.py has them. */

/** @typedef {{first: string, last: string, off: string[], on: string[]}} Calendar ISO days */

const A_DAY_MS = 86_400_000;

/**
 * @param {string} day YYYY-MM-DD
 * @param {number} days
 * @returns {string}
 */
export function addDays(day, days) {
  return new Date(Date.parse(day) + days * A_DAY_MS).toISOString().slice(0, 10);
}

/**
 * @param {string} from
 * @param {string} to
 */
export function daysBetween(from, to) {
  return (Date.parse(to) - Date.parse(from)) / A_DAY_MS;
}

/**
 * @param {string} day
 * @returns {number} 0 for Monday
 */
export function weekday(day) {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/**
 * @param {Calendar} calendar
 * @param {string} day
 */
function works({ off, on }, day) {
  return weekday(day) >= 5 ? on.includes(day) : !off.includes(day);
}

/**
 * Outside the years known only weekends count.
 * @param {Calendar} calendar
 * @param {string} day
 */
export function knows({ first, last }, day) {
  return first <= day && day <= last;
}

/**
 * The nearest working day on one side of a day, or the day itself.
 * @param {Calendar} calendar
 * @param {string} day
 * @param {1 | -1} side
 */
export function workingDay(calendar, day, side) {
  let found = day;
  while (!works(calendar, found)) found = addDays(found, side);
  return found;
}
