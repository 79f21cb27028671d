/** The day on the reader's own calendar. */

/**
 * Not the date in UTC: near midnight that is another day.
 * @param {Date} [now]
 * @returns {string} YYYY-MM-DD
 */
export function localDate(now = new Date()) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
