/** One deadline as it stands in the page, and what its rule says of it there. */

import { find, make } from "../dom/make.mjs";

/** @typedef {import("../engine/replies.d.ts").Deadline} Deadline */

/**
 * The rule that the page tells beside a deadline: its link, its source, whose note it takes.
 * @param {Element} root
 * @param {{id: string, kind?: string | null}} deadline
 */
export function ruleOf(root, { id, kind }) {
  return find(root, `[data-deadline="${kind ?? id}"]`);
}

/**
 * @param {Element} root holds the rules
 * @param {Deadline} deadline
 */
export function deadlineRow(root, deadline) {
  const { title, shown, when, left, rule, note, source } = deadline;
  const told = ruleOf(root, deadline);
  const how = make("p", { class: "deadline-rule" }, rule);
  // Each way to count has its article; a rule of the log has one.
  const place = `${source?.id ?? ""} ${source?.locator ?? ""}`.trim();
  const cited = told.querySelector(`[data-source="${place}"] .source-note`) ?? told.querySelector(".source-note");
  if (cited) how.append(cited.cloneNode(true));
  const href = find(told, "a[data-step]").getAttribute("href") ?? "";
  const row = make(
    "li",
    { "data-left": left < 0 ? "past" : left <= 3 ? "soon" : "later" },
    make("p", { class: "deadline-day" }, shown, " ", make("strong", {}, when)),
    make("p", { class: "deadline-title" }, make("a", { href }, title)),
    how,
  );
  if (note) row.append(make("p", { class: "deadline-note" }, note));
  return row;
}
