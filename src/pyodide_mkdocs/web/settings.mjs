/** Reading what the plugin wrote into the page. */

import { ErrorCode, PythonError, SETTINGS_ID } from "./protocol.mjs";

/**
 * The settings block, as written by the plugin (see `page.py`).
 * @typedef {object} PageSettings
 * @property {string} pyodide version of Pyodide
 * @property {string} runtime address of the runtime's folder, relative to the page
 * @property {string} app address of the app's folder, relative to the page
 * @property {string} stdlib file name of the trimmed standard library, in `runtime`; gzip
 * @property {string} package file name of the zip that holds the package, in `app`; gzip
 * @property {string} entry `package.module:function`
 * @property {{runtime: Record<string, number>, app: Record<string, number>}} sizes
 *   bytes (decoded) by file name, for the files that Python's start downloads
 * @property {number} total sum of `sizes`
 * @property {number} [whole] where the runtime is lean, bytes of the whole one's wasm
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
    const stdlib = runtime + page.stdlib;
    const sizes = { ...under(runtime, page.sizes.runtime), ...under(app, page.sizes.app) };
    /** @type {import("./protocol.mjs").StartOptions} */
    const options = {
      runtime,
      stdlib,
      app: app + page.package,
      entry: page.entry,
      lock: `${runtime}lock.json`,
      sizes,
    };
    if (page.whole) {
      const whole = `${runtime}whole/`;
      const packed = { [stdlib]: sizes[stdlib], ...under(app, page.sizes.app) };
      options.whole = { runtime: whole, sizes: { ...packed, [`${whole}pyodide.asm.wasm`]: page.whole } };
    }
    return options;
  } catch {
    throw new PythonError(ErrorCode.SETTINGS, "not readable");
  }
}

/**
 * @param {string} folder
 * @param {Record<string, number>} sizes by name
 * @returns {Record<string, number>} by address
 */
function under(folder, sizes) {
  return Object.fromEntries(Object.entries(sizes).map(([name, bytes]) => [folder + name, bytes]));
}
