/** The earliest of the dates that the reader entered, told where a court paper leads. */

import { listDeadlines } from "../deadlines/count.mjs";
import { find, findAll, put } from "../dom/make.mjs";
import { localDate } from "../dom/local-date.mjs";
import { text } from "../dom/strings.mjs";

/**
 * @param {HTMLElement} root the finder
 * @param {Record<string, unknown>} kept the dates in the store
 */
export function showSoonest(root, kept) {
  const dates = Object.entries(kept).filter(([, value]) => typeof value === "string" && value);
  /** @type {import("../engine/replies.d.ts").Deadline | undefined} */
  let soonest;
  if (dates.length > 0) {
    const rules = JSON.parse(find(root, ".deadline-counting").textContent ?? "");
    const { deadlines } = listDeadlines(rules, /** @type {any} */ (Object.fromEntries(dates)), localDate());
    soonest = deadlines.find(({ left }) => left >= 0);
  }
  for (const place of findAll(root, ".finder-soonest")) {
    place.hidden = !soonest;
    const { due_shown: day = "", far = "", title = "" } = soonest ?? {};
    put(place, soonest ? text("finder_soonest", { day, far, title }) : "");
  }
}
