/** The reader's deadlines into the phone's calendar. */

import { calendarText, loadCalendar } from "./ics.mjs";
import { ruleOf } from "./deadline-row.mjs";
import { find } from "../dom/make.mjs";
import { noteOf } from "../shell/item-note.mjs";
import { saveFile } from "../shell/save-file.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../store/store.mjs").Store} Store */
/** @typedef {import("../engine/replies.d.ts").Deadline} Deadline */

/** In the settings, and so in an exported file: on a new phone the entries are known again. */
const SALT = "calendar-salt";

/**
 * @param {Store} store
 * @returns {string}
 */
function saltOf(store) {
  const kept = store.state.settings[SALT];
  if (typeof kept === "string" && /^[0-9a-f]{16}$/.test(kept)) return kept;
  const bytes = [...crypto.getRandomValues(new Uint8Array(8))];
  const salt = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  store.change([{ path: ["settings", SALT], value: salt }]);
  return salt;
}

/**
 * @param {Store} store
 * @param {Element} root holds the rules, with where each leads
 * @param {Deadline[]} deadlines
 * @param {boolean} withNotes also what the reader wrote
 */
export async function saveCalendar(store, root, deadlines, withNotes) {
  const library = await loadCalendar();
  const entries = deadlines.map((deadline) => {
    const { id, day, due, shown, time, title, rule, note: small } = deadline;
    const told = ruleOf(root, deadline);
    const { href: url } = /** @type {HTMLAnchorElement} */ (find(told, "a[data-step]"));
    const item = told.dataset.noteOf;
    const note = withNotes && item ? noteOf(store, item).text : "";
    // The entry stands on the day to act; where that is another, the last day is told in words.
    const last = due === day ? "" : shown;
    const description = [last, rule, small, note].filter(Boolean).join("\n");
    return { id, day: due, time, title, description, url };
  });
  const options = { salt: saltOf(store), now: new Date(), name: text("deadline_calendar_name") };
  saveFile("wangshangdai-guide.ics", calendarText(library, entries, options), "text/calendar");
}
