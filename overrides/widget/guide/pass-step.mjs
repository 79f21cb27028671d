/** The words of the open step, for somebody else to read. */

import { shortAddress } from "../dom/addresses.mjs";
import { copyText } from "../dom/clipboard.mjs";
import { openDialog } from "../dom/dialog.mjs";
import { languageAt, text } from "../dom/strings.mjs";
import { showToast } from "../dom/toast.mjs";
import { saveFile } from "../shell/save-file.mjs";

/**
 * @param {HTMLElement} button
 * @param {() => HTMLElement | null} open the part that is open
 */
export function preparePassStep(button, open) {
  button.addEventListener("click", async () => {
    const part = open();
    if (!part) return;
    try {
      const [{ openPassOn }, { stepText }] = await Promise.all([import("../shell/pass-on.mjs"), import("./step-text.mjs")]);
      const step = stepText(part);
      const words = () => `${step}\n\n${shortAddress(part.dataset.part ?? "")}`;
      const name = step.split("\n")[0];
      await openPassOn({ name, lang: languageAt(part), words }, button, { copyText, openDialog, saveFile, text });
    } catch {
      showToast(text("pass_on_failed"), { near: button });
    }
  });
}
