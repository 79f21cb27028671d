/**
 * A rule that changed on this page since its reader was here. Which page was read on which
 * day is kept for readers who keep something here; for others nothing is written.
 */

import { find, findAll } from "../dom/make.mjs";
import { isRecord } from "../dom/is-record.mjs";
import { chinaDate } from "../dom/china-date.mjs";
import { openStorage, sharedStore } from "../store/shared-store.mjs";
import { PREFIX } from "../store/store.mjs";

export const READ = `${PREFIX}read`;

/**
 * @param {string | null} json as it was kept
 * @returns {Record<string, string>} id of a page -> the day it was last read, YYYY-MM-DD
 */
export function daysRead(json) {
  try {
    const days = JSON.parse(json ?? "{}");
    if (!isRecord(days)) return {};
    const whole = Object.entries(days).filter(([, day]) => /^\d{4}-\d\d-\d\d$/.test(String(day)));
    return Object.fromEntries(whole.map(([page, day]) => [page, String(day)]));
  } catch {
    return {};
  }
}

/**
 * @param {string | undefined} read the day the page was last read; undefined: never
 * @param {string[]} changed the days of its changes
 * @returns {number[]} the places of those that came later
 */
export function changesSince(read, changed) {
  if (!read) return [];
  return changed.map((day, at) => (day > read ? at : -1)).filter((at) => at >= 0);
}

export function preparePageNews() {
  const page = document.querySelector("meta[name=page-id]")?.getAttribute("content");
  const storage = openStorage();
  const store = sharedStore();
  if (!page || !storage || store.status === "private" || !store.state.saved) return;
  const note = () => {
    try {
      const days = { ...daysRead(storage.getItem(READ)), [page]: chinaDate() };
      storage.setItem(READ, JSON.stringify(days));
    } catch {
      // A word too many next time, and nothing else.
    }
  };
  const notice = /** @type {HTMLElement | null} */ (document.querySelector(".page-news"));
  const rows = notice ? findAll(notice, "li") : [];
  const news = changesSince(daysRead(storage.getItem(READ))[page], rows.map((row) => row.dataset.date ?? ""));
  if (!notice || news.length === 0) {
    note();
    return;
  }
  for (const [at, row] of rows.entries()) row.hidden = !news.includes(at);
  notice.hidden = false;
  find(notice, "button").addEventListener("click", () => {
    note();
    notice.hidden = true;
  });
}
