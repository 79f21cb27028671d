/** Clearing what all papers share: only after asking, and it can be taken back. */

import { button, closeDialog, element, openDialog } from "../dom/dialog.mjs";
import { find } from "../dom/make.mjs";
import { text } from "../dom/strings.mjs";
import { showToast } from "../dom/toast.mjs";

/**
 * @param {HTMLElement} root holds the button
 * @param {import("./form.mjs").LetterForm} form
 * @param {import("./keeper.mjs").LetterKeeper} keeper
 */
export function prepareClearFacts(root, form, keeper) {
  const near = find(root, "[data-act=clear-facts]");
  near.addEventListener("click", () => {
    const typed = form.ids(true).filter((id) => form.value(id).length > 0);
    if (typed.length === 0) return showToast(text("facts_clear_none"), { near });
    const yes = button(text("facts_clear_yes"), () => {
      closeDialog(dialog);
      form.forget();
      keeper.clear(typed, "facts_cleared", near);
    });
    yes.dataset.act = "clear-facts-yes";
    const about = element("p", "window-about", text("facts_clear_about", { n: typed.length }));
    const dialog = openDialog({
      className: "facts-window",
      title: text("facts_clear_title"),
      content: [about, yes],
      near,
    });
  });
}
