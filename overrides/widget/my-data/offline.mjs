/** How much of the site is kept on this device, all of it at once, and none of it any more. */

import { find, put } from "../dom/make.mjs";
import { languageAt, text } from "../dom/strings.mjs";
import { chooseToKeep, keepsNothing } from "../offline/choice.mjs";
import { forget, keepAll, kept } from "../offline/keeping.mjs";
import { mayRegister, register } from "../offline/register.mjs";

/** @typedef {import("../offline/keeping.mjs").Groups} Groups */

const MEGABYTE = 1_000_000;

/**
 * @param {HTMLElement} root
 * @param {import("../store/store.mjs").Store} store
 */
export function prepareOfflinePart(root, store) {
  const shown = find(root, ".offline-kept");
  const said = find(root, ".offline-said");
  /** @type {HTMLProgressElement} */
  const bar = find(root, "progress");
  /** @type {HTMLButtonElement} */
  const all = find(root, "[data-act=keep-offline]");
  /** @type {HTMLButtonElement} */
  const none = find(root, "[data-act=forget-offline]");
  const may = mayRegister();
  find(root, ".offline-none").hidden = may;
  find(root, ".offline-tools").hidden = !may;
  if (!may) return;

  const show = async () => {
    const groups = keepsNothing() ? null : await kept();
    put(shown, groups ? wordsOf(groups) : text(keepsNothing() ? "offline_chosen_not" : "offline_nothing"));
    const { bytes, of } = groups ? sum(groups) : { bytes: 0, of: 0 };
    bar.max = of || 1;
    bar.value = bytes;
    put(all, groups ? text("offline_all", { size: ((of - bytes) / MEGABYTE).toFixed(1) }) : text("offline_again"));
    all.hidden = groups !== null && of === bytes;
    none.hidden = groups === null;
  };
  const refuse = () => put(said, store.status === "private" ? text("offline_private") : "");

  all.addEventListener("click", async () => {
    if (store.status === "private") return refuse();
    chooseToKeep(false);
    all.disabled = true;
    bar.hidden = false;
    put(said, text("offline_going"));
    const registered = await register();
    const end = registered ? await keepAll(languageAt(), (bytes) => (bar.value += bytes)) : "stopped";
    put(said, text(end === "all" ? "offline_done" : end === "full" ? "offline_full" : "offline_stopped"));
    all.disabled = false;
    bar.hidden = true;
    await show();
  });
  none.addEventListener("click", async () => {
    chooseToKeep(true);
    await forget();
    put(said, text("offline_forgotten"));
    await show();
  });
  refuse();
  void show();
  // Pages come one by one while this one is open.
  document.addEventListener("visibilitychange", () => void show());
}

/** @param {Groups} groups */
function sum(groups) {
  const each = Object.values(groups);
  const add = (/** @type {"bytes" | "ofBytes"} */ key) => each.reduce((all, group) => all + group[key], 0);
  return { bytes: add("bytes"), of: add("ofBytes") };
}

/** @param {Groups} groups */
function wordsOf({ zh, en, python }) {
  const ready = python.files === python.of;
  return [
    text("offline_pages", { n: zh.files, of: zh.of }),
    text("offline_pages_en", { n: en.files, of: en.of }),
    text(ready ? "offline_python" : "offline_python_not"),
  ].join(languageAt() === "zh" ? "" : " ");
}
