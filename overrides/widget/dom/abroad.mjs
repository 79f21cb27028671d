/** Whether the phone stands in another time zone than the debt. */

const CHINA_MINUTES = -480;

/** Whether the phone's own clock shows another hour than China's. @param {Date} [now] */
export function isAbroad(now = new Date()) {
  return now.getTimezoneOffset() !== CHINA_MINUTES;
}
