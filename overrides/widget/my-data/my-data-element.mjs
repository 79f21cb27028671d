/** <my-data>: everything kept on the device, in plain words, and what can be done with it. */

import { leavesOf } from "../store/changes.mjs";
import { find, findAll, put } from "../dom/make.mjs";
import { KeptElement } from "../shell/kept-element.mjs";
import { prepareErasing } from "./erase.mjs";
import { prepareExport } from "./export.mjs";
import { prepareImport } from "./import.mjs";
import { prepareLeavingNothing } from "./leave-nothing.mjs";
import { prepareOfflinePart } from "./offline.mjs";
import { preparePrivacy } from "./private.mjs";
import { sectionName } from "./sections.mjs";
import { ownEntries } from "../store/own-keys.mjs";
import { isKept, keep } from "../store/persistence.mjs";
import { refill } from "../dom/plain.mjs";
import { SECTIONS } from "../store/sections.mjs";
import { openStorage, sharedStore, storageNotice } from "../store/shared-store.mjs";
import { DAMAGED, KEY } from "../store/store.mjs";
import { languageAt, text } from "../dom/strings.mjs";

export default class MyDataElement extends KeptElement {
  #store = sharedStore();

  enhance() {
    const part = (/** @type {string} */ name) => find(this, `[data-part=${name}]`);
    const known = JSON.parse(find(this, ".my-data-known").textContent ?? "");
    const names = JSON.parse(find(this, ".my-data-names").textContent ?? "");
    prepareExport(part("export"), this.#store, () => this.#newer());
    prepareImport(part("import"), this.#store, known, names);
    preparePrivacy(part("private"), this.#store);
    prepareLeavingNothing(part("private"), this.#store);
    prepareOfflinePart(part("offline"), this.#store);
    prepareErasing(part("erase"), this.#store);
    const button = find(this, "[data-act=keep]");
    button.addEventListener("click", async () => this.#showKept(await keep()));
    void isKept().then((kept) => {
      this.#showKept(kept);
      button.hidden = kept !== false;
    });
    find(this, ".my-data-parts").hidden = false;
  }

  /** @param {boolean | null} kept */
  #showKept(kept) {
    const words = kept === null ? "" : text(kept ? "data_kept" : "data_not_kept");
    put(find(this, ".my-data-kept"), words);
    if (kept) find(this, "[data-act=keep]").hidden = true;
  }

  #counts() {
    /** @type {Map<string, number>} */
    const counts = new Map();
    const add = (/** @type {string} */ words) => counts.set(words, (counts.get(words) ?? 0) + 1);
    const leaves = [...leavesOf(this.#store.state).values()];
    // In the order of the table; what this version does not know stands last.
    for (const name of Object.keys({ ...SECTIONS, ...this.#store.state })) {
      for (const { path } of leaves) if (path[0] === name) add(sectionName(name));
    }
    for (const _copy of this.#setAside()) add(text("data_damaged"));
    return [...counts];
  }

  /** What stands in storage under our names, also what the store does not read. */
  #entries() {
    const storage = openStorage();
    try {
      return storage ? ownEntries(storage) : [];
    } catch {
      // Some browsers refuse at every single reading.
      return [];
    }
  }

  /** What a newer version of the site keeps, where this one was put back: nobody is to lose it. */
  #newer() {
    if (this.#store.status !== "newer") return null;
    return this.#entries().find(([name]) => name === KEY)?.[1] ?? null;
  }

  /** Old content that could not be read. */
  #setAside() {
    if (this.#store.status === "private") return [];
    return this.#entries().filter(([name]) => name.startsWith(DAMAGED));
  }

  /** What is said where nothing is listed: that may be because it was not read. */
  #emptyWords() {
    const { status } = this.#store;
    // The notice beside it tells of content from a newer version.
    if (status === "newer") return "";
    const unseen = status === "private" && this.#entries().length > 0;
    return text(unseen ? "data_unseen" : "data_nothing");
  }

  show() {
    const { state } = this.#store;
    const counts = this.#counts();
    refill(find(this, ".my-data-counts"), ...counts.map(([words, n]) => row(words, n)));
    put(find(this, ".my-data-none"), counts.length === 0 ? this.#emptyWords() : "");
    const saved = typeof state.saved === "string" ? new Date(state.saved) : null;
    const known = saved !== null && !Number.isNaN(saved.getTime()) && counts.length > 0;
    const when = known ? saved.toLocaleString(languageAt(this) === "zh" ? "zh-CN" : "en-GB") : "";
    put(find(this, ".my-data-last"), known ? text("data_last", { when }) : "");
    const copies = this.#setAside().map((entry) => entry.join("\n"));
    put(find(this, "pre"), [JSON.stringify(state, null, 2), ...copies].join("\n\n"));
    const notice = storageNotice(this.#store);
    put(find(this, ".storage-note"), notice ? text(notice) : "");
    for (const button of findAll(this, "[data-part=export] button")) {
      /** @type {HTMLButtonElement} */ (button).disabled = counts.length === 0 && this.#newer() === null;
    }
  }
}

/**
 * @param {string} words
 * @param {number} count
 */
function row(words, count) {
  const pair = document.createElement("div");
  const [name, value] = [document.createElement("dt"), document.createElement("dd")];
  name.textContent = words;
  value.textContent = String(count);
  pair.append(name, value);
  return pair;
}
