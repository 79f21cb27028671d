/**
 * The day and the time of day in China, wherever the phone is. The bank, the court and the
 * borrower count by them: for a daughter who helps from abroad they may be tomorrow's already.
 */

// No summer time since 1991, and one zone by law: no table is needed, nor a browser that knows one.
const AHEAD_MINUTES = 480;
// A tab stays open for days, and nothing tells of midnight.
const LOOK_EVERY_MS = 60_000;

/** @param {Date} now */
function stamp(now) {
  return new Date(now.getTime() + AHEAD_MINUTES * 60_000).toISOString();
}

/**
 * @param {Date} [now]
 * @returns {string} YYYY-MM-DD
 */
export function chinaDate(now = new Date()) {
  return stamp(now).slice(0, 10);
}

/**
 * @param {Date} now
 * @returns {string} HH:MM
 */
export function chinaTime(now) {
  return stamp(now).slice(11, 16);
}

/**
 * @param {() => void} run called once on every day that begins while the page is open
 */
export function onNewDay(run) {
  let day = chinaDate();
  const look = () => {
    const today = chinaDate();
    if (today === day) return;
    day = today;
    run();
  };
  setInterval(look, LOOK_EVERY_MS);
  // A page in the background has no timers on a phone.
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pageshow", look);
}
