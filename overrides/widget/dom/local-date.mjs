/** The day on the reader's own calendar. */

// A tab stays open for days, and nothing tells of midnight.
const LOOK_EVERY_MS = 60_000;

/**
 * Not the date in UTC: near midnight that is another day.
 * @param {Date} [now]
 * @returns {string} YYYY-MM-DD
 */
export function localDate(now = new Date()) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * @param {() => void} run called once on every day that begins while the page is open
 */
export function onNewDay(run) {
  let day = localDate();
  const look = () => {
    const today = localDate();
    if (today === day) return;
    day = today;
    run();
  };
  setInterval(look, LOOK_EVERY_MS);
  // A page in the background has no timers on a phone.
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pageshow", look);
}
