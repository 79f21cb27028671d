/** Erasing what is ours from a browser's storage, and nothing else, with a way back. */

import { PREFIX } from "./store.mjs";

/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">} Listed */

/**
 * @param {Listed} storage
 * @returns {[string, string][]} our entries, name and content
 */
export function ownEntries(storage) {
  const names = Array.from({ length: storage.length }, (_none, index) => storage.key(index) ?? "");
  return names
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => [name, storage.getItem(name) ?? ""]);
}

/**
 * @param {Listed} storage
 * @returns {[string, string][]} what was there
 */
export function eraseOwn(storage) {
  const entries = ownEntries(storage);
  for (const [name] of entries) storage.removeItem(name);
  return entries;
}

/**
 * Put entries back where nothing has come since.
 * @param {Listed} storage
 * @param {[string, string][]} entries
 */
export function putBack(storage, entries) {
  for (const [name, content] of entries) {
    if (storage.getItem(name) === null) storage.setItem(name, content);
  }
}
