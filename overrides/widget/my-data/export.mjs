/** Taking everything along: as a file, or as text where files cannot be saved. */

import { chinaDate } from "../engine/api.mjs";
import { copyText } from "../dom/clipboard.mjs";
import { find, put } from "../dom/make.mjs";
import { exportName, exportText, unreadExportText } from "./portable.mjs";
import { canSaveFiles, saveFile } from "../shell/save-file.mjs";
import { text } from "../dom/strings.mjs";
import { showToast } from "../dom/toast.mjs";

/**
 * @param {HTMLElement} root
 * @param {import("../store/store.mjs").Store} store
 * @param {() => string | null} newer what a newer version of the site kept, if the store cannot read it
 */
export function prepareExport(root, store, newer) {
  const download = find(root, "[data-act=download]");
  const copy = find(root, "[data-act=copy]");
  const content = () => {
    const unread = newer();
    return unread === null ? exportText(store.state, new Date()) : unreadExportText(unread, new Date());
  };
  download.addEventListener("click", () => {
    saveFile(exportName(chinaDate()), content(), "application/json");
  });
  copy.addEventListener("click", async () => {
    if (await copyText(content())) showToast(text("copied_text"), { near: copy });
  });
  if (canSaveFiles()) return;
  download.hidden = true;
  copy.classList.add("primary");
  const help = find(root, ".my-data-no-downloads");
  put(help, text("data_no_downloads"));
  help.hidden = false;
}
