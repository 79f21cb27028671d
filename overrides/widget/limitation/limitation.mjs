/**
 * Before an act that is taken to be agreeing to pay: where the debt may be old, the reader is
 * told what that does, and decides. Asked once for each paper, and again when what it rests on
 * has changed. The words stand in the page, in `template.limitation`; the engine says when.
 */

import { ask } from "../engine/api.mjs";
import { button, closeDialog, openDialog } from "../dom/dialog.mjs";
import { isDismissed, putAside } from "../sections/dismissed.mjs";
import { find } from "../dom/make.mjs";
import { knownOf, knowsAnything } from "../sections/known.mjs";
import { sharedStore } from "../store/shared-store.mjs";
import { fill } from "../dom/strings.mjs";

/** @typedef {import("../engine/replies.d.ts").OldDebt} OldDebt */

/**
 * What the engine says of what is kept now; for acts that are no paper of their own.
 * @returns {Promise<OldDebt | null>} null also where it cannot say
 */
export async function assessDebt() {
  const known = knownOf(sharedStore().state);
  if (!knowsAnything(known)) return null;
  try {
    return (await ask("limitation.assess", { known })).old;
  } catch {
    // Without the engine there is no plan and no paper either.
    return null;
  }
}

/**
 * @param {string} place the act's, as its template names it
 * @param {OldDebt | null} old
 * @param {HTMLElement} near where the reader goes on
 * @returns {Promise<boolean>} whether to go on
 */
export function mayAcknowledge(place, old, near) {
  const store = sharedStore();
  const id = `limitation-${place}`;
  if (!old || isDismissed(store.state, { id, basis: old.basis })) return Promise.resolve(true);
  return new Promise((resolve) => {
    let goesOn = false;
    const template = noticeOf(place);
    const data = template.dataset;
    const later = button(data.askFirst ?? "", () => closeDialog(dialog));
    later.className = "primary";
    later.dataset.act = "ask-first";
    const on = button(data.goOn ?? "", () => {
      goesOn = true;
      store.change(putAside(id, old.basis));
      closeDialog(dialog);
    });
    on.dataset.act = "go-on";
    const dialog = openDialog({
      className: "limitation-window",
      title: data.title ?? "",
      content: [words(template, old), later, on],
      near,
    });
    dialog.addEventListener("close", () => resolve(goesOn), { once: true });
  });
}

/**
 * Show the same words in the page, for as long as there is reason to.
 * @param {HTMLElement} here empty and hidden before
 * @param {string} place
 * @param {OldDebt | null} old
 */
export function showOldDebt(here, place, old) {
  here.hidden = !old;
  here.textContent = "";
  if (!old) return;
  const template = noticeOf(place);
  const title = document.createElement("p");
  title.className = "limitation-title";
  title.textContent = template.dataset.title ?? "";
  here.append(title, words(template, old));
}

/**
 * @param {string} place
 * @returns {HTMLTemplateElement}
 */
function noticeOf(place) {
  return /** @type {HTMLTemplateElement} */ (find(document.body, `template.limitation[data-place="${place}"]`));
}

/**
 * @param {HTMLTemplateElement} template
 * @param {OldDebt} old
 */
function words(template, { shown }) {
  const notice = document.createElement("div");
  notice.className = "limitation-words";
  notice.append(template.content.cloneNode(true));
  const day = find(notice, ".limitation-day");
  day.textContent = shown ? fill(template.dataset.known ?? "", { day: shown }) : (template.dataset.unsure ?? "");
  return notice;
}
