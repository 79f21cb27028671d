/** "I sent it" and "they answered": small windows that write a note in the contact log. */

import { button, closeDialog, element, openDialog } from "../dom/dialog.mjs";
import { find, findAll, make, put } from "../dom/make.mjs";
import { repliedChanges, sentChanges, stampOf } from "../sections/log-entries.mjs";
import { optionWords } from "./words.mjs";
import { undoable } from "../shell/undoable.mjs";
import { sharedStore } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";

export { partiesSentTo, receiverOf, replyEntries, sentEntries } from "../sections/log-entries.mjs";

/** @typedef {import("../store/state.mjs").Change} Change */

/**
 * @typedef {object} Paper
 * @property {string} letter id
 * @property {string} [item] the paper in the checklists that follows this letter
 * @property {() => string} party whom it goes to, or went to
 * @property {HTMLElement} [near] where the reader goes on afterwards
 */

const CHANNELS = ["app-chat", "hotline", "call-out", "sms", "email", "post", "visit", "other"];
const OUTCOMES = ["agreed", "refused", "promised", "worse-plan", "no-answer"];

/** What was typed into a window that was closed without noting it. @type {Map<string, string[]>} */
const unfinished = new Map();

/**
 * Ask when and how a letter was sent, and note it.
 * @param {Paper} paper
 */
export function openSent({ letter, item, party, near }) {
  const date = dateField();
  const channel = choiceField("channel", CHANNELS);
  channel.value = CHANNELS[0];
  const ref = make("input", { type: "text", autocomplete: "off", maxlength: "60" });
  const number = labelled(text("log_sent_ref"), ref, text("log_sent_ref_hint"));
  channel.addEventListener("change", () => {
    const kind = channel.value === "post" ? "tracking" : "ref";
    put(find(number, ".window-label"), text(`log_sent_${kind}`));
    put(find(number, ".window-hint"), text(`log_sent_${kind}_hint`));
  });
  ask({
    key: `sent/${letter}`,
    title: text("log_sent_title"),
    about: text("log_sent_about"),
    fields: [
      labelled(text("log_sent_date"), date),
      labelled(text("log_sent_channel"), channel),
      number,
    ],
    date,
    done: "log_sent_done",
    near,
    changes: () =>
      sentChanges(sharedStore().state, {
        letter,
        item,
        party: party(),
        date: date.value,
        channel: channel.value,
        ref: ref.value.trim(),
      }),
  });
}

/**
 * Ask what was answered to a letter, and note it.
 * @param {Paper & {parties?: string[]}} paper parties: all it went to; of several, it is asked who answers
 */
export function openReplied({ letter, item, party, parties = [], near }) {
  const who = parties.length > 1 ? partyField(parties, party()) : null;
  const date = dateField();
  const outcome = choiceField("outcome", OUTCOMES);
  const said = make("textarea", { rows: "4", autocomplete: "off" });
  const due = make("input", { type: "date", autocomplete: "off" });
  const promised = labelled(text("log_field_due"), due);
  promised.hidden = true;
  outcome.addEventListener("change", () => {
    promised.hidden = outcome.value !== "promised";
  });
  ask({
    // Whom it went to may change meanwhile, and with it what is asked.
    key: `replied/${letter}/${parties}`,
    title: text("log_replied_title"),
    about: text("log_replied_about"),
    fields: [
      ...(who ? [labelled(text("log_replied_party"), who)] : []),
      labelled(text("log_replied_date"), date),
      labelled(text("log_field_outcome"), outcome),
      promised,
      labelled(text("log_field_said"), said),
    ],
    date,
    done: "log_replied_done",
    near,
    changes: () =>
      repliedChanges(sharedStore().state, {
        letter,
        item,
        party: who ? who.value : party(),
        date: date.value,
        outcome: outcome.value,
        said: said.value.trim(),
        due: promised.hidden ? "" : due.value,
      }),
  });
}

function dateField() {
  const { date } = stampOf();
  const field = make("input", { type: "date", autocomplete: "off", max: date, required: "" });
  field.value = date;
  return field;
}

/**
 * @param {string} field
 * @param {string[]} options
 */
function choiceField(field, options) {
  const select = make("select", { autocomplete: "off" });
  select.append(make("option", { value: "" }, text("log_choose")));
  for (const option of options) {
    select.append(make("option", { value: option }, optionWords(field, option)));
  }
  return select;
}

/**
 * Who it was; to be left open only where the newest sending is.
 * @param {string[]} parties
 * @param {string} newest to begin with; "" where that sending names none
 */
function partyField(parties, newest) {
  const select = choiceField("party", parties);
  select.value = newest;
  if (newest) select.options[0].remove();
  return select;
}

/**
 * @param {string} words
 * @param {HTMLElement} field
 * @param {string} [hint]
 */
function labelled(words, field, hint) {
  const label = make("label", {}, element("span", "window-label", words));
  if (hint) label.append(element("span", "window-hint", hint));
  label.append(field);
  return label;
}

/**
 * @param {object} options
 * @param {string} options.key of this window; opened again, it holds what was typed
 * @param {string} options.title
 * @param {string} options.about
 * @param {HTMLElement[]} options.fields
 * @param {HTMLInputElement} options.date the one field that must be filled
 * @param {string} options.done key of what is said when it is noted
 * @param {HTMLElement} [options.near]
 * @param {() => Change[]} options.changes
 */
function ask({ key, title, about, fields, date, done, near, changes }) {
  let noted = false;
  const error = element("p", "field-error");
  error.setAttribute("role", "alert");
  const save = button(text("log_note_it"), () => {
    const { value, max } = date;
    if (!value || value > max) {
      error.textContent = text(value ? "log_day_to_come" : "log_day_missing");
      date.setAttribute("aria-invalid", "true");
      date.focus();
      return;
    }
    noted = true;
    closeDialog(dialog);
    undoable(sharedStore(), changes(), done, near);
  });
  save.className = "primary";
  const form = make("div", { class: "window-form" }, ...fields, error, save);
  const dialog = openDialog({
    className: "log-window",
    title,
    content: [element("p", "window-about", about), form],
    near,
  });
  const controls = /** @type {HTMLInputElement[]} */ (findAll(form, "input, select, textarea"));
  const typed = () => controls.map(({ value }) => value);
  const fresh = String(typed());
  const before = unfinished.get(key) ?? [];
  before.forEach((value, at) => {
    controls[at].value = value;
    controls[at].dispatchEvent(new Event("change"));
  });
  dialog.addEventListener("close", () => {
    if (noted || String(typed()) === fresh) unfinished.delete(key);
    else unfinished.set(key, typed());
  });
}
