/** Bringing a file back: checked, shown as a preview, applied, and undone if wanted. */

import { leavesOf } from "../store/changes.mjs";
import { find, findAll, put } from "../dom/make.mjs";
import { ConflictList } from "./conflicts.mjs";
import { sectionName } from "./sections.mjs";
import { SECTIONS } from "../store/sections.mjs";
import { hasOwn, refill } from "../dom/plain.mjs";
import { planImport, readImport } from "./portable.mjs";
import { text } from "../dom/strings.mjs";
import { undoable } from "../shell/undoable.mjs";

/** @typedef {import("../store/store.mjs").Store} Store */
/** @typedef {import("./portable.mjs").Mode} Mode */
/** @typedef {Record<string, string[]>} Known ids by section; those of others are given on the device */
/** @typedef {{state: import("../store/state.mjs").State, leftOut: number}} Sound */

/**
 * @param {HTMLElement} root
 * @param {Store} store
 * @param {Known} known
 * @param {import("./names.mjs").Names} names
 */
export function prepareImport(root, store, known, names) {
  /** @type {HTMLInputElement} */
  const file = find(root, "input[type=file]");
  /** @type {HTMLTextAreaElement} */
  const pasted = find(root, "textarea");
  const preview = find(root, ".my-data-preview");
  const check = find(root, "[data-act=check]");
  /** @type {Sound | null} */
  let sound = null;

  const mode = () =>
    /** @type {Mode} */ (
      /** @type {HTMLInputElement} */ (find(root, "[name=my-data-mode]:checked")).value
    );
  const conflicts = new ConflictList(find(root, ".my-data-conflicts"), names, () => show());
  const plan = (/** @type {Sound} */ { state }) =>
    planImport(store.state, state, mode(), (conflict) => conflicts.choiceFor(conflict));
  const show = () => {
    preview.hidden = !sound;
    if (!sound) return;
    const planned = plan(sound);
    conflicts.show(planned.asked);
    showPreview(preview, planned, sound, known);
  };
  const look = (/** @type {string} */ content) => {
    const read = readImport(content);
    sound = read.refusal === null ? read : null;
    conflicts.forget();
    put(find(root, ".my-data-refused"), read.refusal === null ? "" : text(`data_refused_${read.refusal}`, { name: read.name ?? "" }));
    show();
    if (sound) find(preview, "h3").focus();
  };
  const close = () => {
    sound = null;
    file.value = "";
    pasted.value = "";
    show();
    check.focus();
  };

  file.addEventListener("change", async () => {
    const chosen = file.files?.[0];
    if (chosen) look(await chosen.text().catch(() => ""));
  });
  check.addEventListener("click", async () => {
    const chosen = file.files?.[0];
    look(pasted.value.trim() || !chosen ? pasted.value : await chosen.text().catch(() => ""));
  });
  for (const radio of findAll(root, "[name=my-data-mode]")) radio.addEventListener("change", show);
  // What would change depends on what is here, which another tab may alter.
  store.subscribe(show);
  find(root, "[data-act=cancel]").addEventListener("click", close);
  find(root, "[data-act=apply]").addEventListener("click", () => {
    if (!sound) return;
    const { changes } = plan(sound);
    close();
    undoable(store, changes, "data_imported", check, { unsaved: "data_imported_unsaved" });
  });
}

/**
 * @param {HTMLElement} preview
 * @param {ReturnType<typeof planImport>} plan
 * @param {Sound} sound
 * @param {Known} known
 */
function showPreview(preview, { changes, rows, kept }, { state, leftOut }, known) {
  const cells = rows.map(({ section, added, changed, removed }) =>
    line([sectionName(section), String(added), String(changed), String(removed)]),
  );
  refill(find(preview, "tbody"), ...cells);
  find(preview, "table").hidden = rows.length === 0;
  const unknown = [...leavesOf(state).values()].filter(({ path }) => !isKnown(known, path)).length;
  const remarks = [
    changes.length === 0 ? text("data_no_change") : "",
    kept > 0 ? text("data_kept_here", { n: kept }) : "",
    unknown > 0 ? text("data_unknown", { n: unknown }) : "",
    leftOut > 0 ? text("data_left_out", { n: leftOut }) : "",
  ];
  put(find(preview, ".my-data-remarks"), remarks.filter(Boolean).join(" "));
  /** @type {HTMLButtonElement} */ (find(preview, "[data-act=apply]")).disabled = changes.length === 0;
}

/**
 * @param {Known} known
 * @param {string[]} path
 */
function isKnown(known, [section, id]) {
  return hasOwn(known, section) ? known[section].includes(id) : hasOwn(SECTIONS, section);
}

/** @param {string[]} words */
function line(words) {
  const row = document.createElement("tr");
  for (const [index, word] of words.entries()) {
    const cell = document.createElement(index === 0 ? "th" : "td");
    if (index === 0) cell.setAttribute("scope", "row");
    cell.textContent = word;
    row.append(cell);
  }
  return row;
}
