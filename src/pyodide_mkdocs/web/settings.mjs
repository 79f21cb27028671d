/** Reading what the plugin wrote into the page. */

import { ErrorCode, PythonError, SETTINGS_ID } from "./protocol.mjs";

/**
 * The settings block, as written by the plugin (see `page.py`).
 * @typedef {object} PageSettings
 * @property {string} runtime address of the runtime's folder, relative to the page
 * @property {string} app address of the app's folder, relative to the page
 * @property {string} entry `package.module:function`
 * @property {string[]} data paths in the packed folder of what is published beside the app
 * @property {number} modules bytes (decoded) of the runtime's modules
 * @property {number} total bytes (decoded, archives unpacked) of all that Python's start downloads, but for data
 * @property {number} [whole] where the runtime is lean: the same on the whole one, but for modules
 * @property {Record<string, string>} components modules of the custom elements that the page
 *   holds, in `app`, by tag
 */

/**
 * What the plugin wrote into a page.
 * @param {Document} document
 * @returns {PageSettings}
 * @throws {PythonError} `settings-missing`
 */
export function readPage(document) {
  const text = document.getElementById(SETTINGS_ID)?.textContent;
  if (!text) throw new PythonError(ErrorCode.SETTINGS);
  try {
    return JSON.parse(text);
  } catch {
    throw new PythonError(ErrorCode.SETTINGS, "not readable");
  }
}

/**
 * Settings of a page, ready for the worker.
 * @param {Document} document
 * @returns {import("./protocol.mjs").StartOptions}
 * @throws {PythonError} `settings-missing`
 */
export function readSettings(document) {
  const page = readPage(document);
  try {
    const runtime = new URL(page.runtime, document.baseURI).href;
    const app = new URL(page.app, document.baseURI).href;
    return {
      ...page,
      runtime,
      stdlib: `${runtime}stdlib.bin`,
      app: `${app}app.bin`,
      whole: page.whole ? { runtime: `${runtime}whole/`, modules: 0, total: page.whole } : undefined,
    };
  } catch {
    throw new PythonError(ErrorCode.SETTINGS, "not readable");
  }
}
