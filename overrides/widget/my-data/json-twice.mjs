/** What JSON.parse passes over in silence: of two entries with one name it drops the first. */

import { last } from "../dom/plain.mjs";

/** A string with the colon that makes it a name, if there is one, or a bracket. */
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]/g;

/**
 * The first place where a record holds two entries with one name.
 * @param {string} json that JSON.parse takes
 * @returns {string[] | null} the names that lead there; places in lists are not counted
 */
export function namedTwice(json) {
  /** @type {(Set<string> | null)[]} the names so far in each record that is open; null: a list */
  const open = [];
  /** @type {string[]} the name last met in each of them */
  const path = [];
  for (const [token, string, colon] of json.matchAll(TOKEN)) {
    if (token === "{" || token === "[") {
      open.push(token === "{" ? new Set() : null);
      path.push("");
    } else if (token === "}" || token === "]") {
      open.pop();
      path.pop();
    } else if (colon) {
      const names = last(open);
      const name = JSON.parse(string);
      path[path.length - 1] = name;
      if (names?.has(name)) return path.filter(Boolean);
      names?.add(name);
    }
  }
  return null;
}
