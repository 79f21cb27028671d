/** One note of the log as a card. */

import { button, element } from "../dom/dialog.mjs";
import { late, openPromise } from "../sections/log-entries.mjs";
import { letterOf, linesOf, whenWords, whoWords } from "./lines.mjs";
import { make } from "../dom/make.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../sections/log-entries.mjs").Entry} Entry */
/** @typedef {import("./lines.mjs").Letters} Letters */

/**
 * @typedef {object} Doings
 * @property {(entry: Entry) => void} edit
 * @property {(entry: Entry) => void} remove
 * @property {(entry: Entry, kept: "yes" | "no") => void} keep
 * @property {(entry: Entry, near: HTMLElement) => void} replied
 */

/**
 * @param {Entry} entry
 * @param {{letters: Letters, answered: boolean, errors: string[]}} about answered: a note of an answer to this very sending stands beside it
 * @param {Doings} doings
 * @returns {HTMLLIElement}
 */
export function makeCard(entry, { letters, answered, errors }, doings) {
  const { fields } = entry;
  const card = make("li", { class: "log-card", tabindex: "-1" });
  const name = whenWords(fields);
  const head = element("p", "log-card-head");
  head.append(element("strong", "", name));
  if (late(fields)) head.append(" ", element("span", "log-badge late", text("log_badge_late")));
  else if (openPromise(fields)) head.append(" ", element("span", "log-badge", text("log_badge_open")));
  card.append(head);
  const who = whoWords(fields);
  if (who) card.append(element("p", "log-card-who", who));
  const letter = letterOf(fields, letters);
  if (letter) {
    const line = element("p", "log-card-letter", letter.label);
    line.append(letter.url ? make("a", { href: letter.url }, letter.title) : letter.title);
    card.append(line);
  }
  const list = element("dl", "log-card-lines");
  for (const [label, words] of linesOf(fields)) {
    list.append(element("dt", "", label), element("dd", "", words));
  }
  if (list.children.length > 0) card.append(list);
  for (const message of errors) card.append(element("p", "field-error", message));
  if (openPromise(fields)) card.append(keptButtons(entry, doings));
  card.append(tools(entry, name, answered, doings));
  return card;
}

/**
 * @param {Entry} entry
 * @param {Doings} doings
 */
function keptButtons(entry, doings) {
  const row = make("div", { class: "log-card-kept", role: "group", "aria-label": text("log_was_it_kept") });
  row.append(
    element("span", "", text("log_was_it_kept")),
    act("kept-yes", button(text("log_kept_yes_mark"), () => doings.keep(entry, "yes"))),
    act("kept-no", button(text("log_kept_no_mark"), () => doings.keep(entry, "no"))),
  );
  return row;
}

/**
 * @param {Entry} entry
 * @param {string} note its name, for screen readers
 * @param {boolean} answered
 * @param {Doings} doings
 */
function tools(entry, note, answered, doings) {
  const row = element("div", "log-card-tools");
  const edit = act("edit", button(text("log_edit"), () => doings.edit(entry)));
  edit.setAttribute("aria-label", text("log_edit_of", { note }));
  const remove = act("delete", button(text("log_delete"), () => doings.remove(entry)));
  remove.setAttribute("aria-label", text("log_delete_of", { note }));
  if (entry.fields.paper && !answered) {
    const replied = act("replied", button(text("log_replied"), () => doings.replied(entry, replied)));
    row.append(replied);
  }
  row.append(edit, remove);
  return row;
}

/**
 * @param {string} name
 * @param {HTMLButtonElement} made
 */
function act(name, made) {
  made.dataset.act = name;
  return made;
}
