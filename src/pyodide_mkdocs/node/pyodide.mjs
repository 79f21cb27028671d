/** Pyodide in Node for the build: start, mount the helper module, run requests. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { callPython, startPython } from "../web/python.mjs";

const HELPER = new URL("../inside.py", import.meta.url);
const NOTHING = () => {};

/**
 * Which Pyodide to start, with what.
 * @typedef {object} Machine
 * @property {string} npm folder of the npm package `pyodide`: its JavaScript is loaded from here
 * @property {string} runtime folder that holds the wasm
 * @property {string} stdlib path of the zip that holds the standard library
 * @property {string} lock the runtime's lock file without packages, as JSON
 */

/**
 * The options that make two runs give the same bytes: sets of strings come in
 * the same order only if hashes are not random.
 * @param {Machine} machine
 */
function config(machine) {
  return {
    indexURL: machine.runtime,
    stdLibURL: machine.stdlib,
    lockFileContents: machine.lock,
    env: { PYTHONHASHSEED: "0" },
    // Column numbers serve nobody here and make bytecode larger.
    args: ["-X", "no_debug_ranges"],
    stdout: NOTHING,
    stderr: NOTHING,
  };
}

/**
 * `loadPyodide` with its glue, which Pyodide would look for beside the wasm.
 * @param {Machine} machine
 * @returns {Promise<typeof import("pyodide").loadPyodide>}
 */
async function loader(machine) {
  const from = (/** @type {string} */ name) => import(pathToFileURL(join(machine.npm, name)).href);
  const [{ loadPyodide }, glue] = await Promise.all(["pyodide.mjs", "pyodide.asm.mjs"].map(from));
  return (options) => loadPyodide({ ...options, createPyodideModule: glue.default });
}

/** @param {import("pyodide").PyodideAPI} pyodide */
async function mountHelper(pyodide) {
  pyodide.FS.mkdirTree("/helper");
  pyodide.FS.writeFile("/helper/inside.py", await readFile(HELPER));
  pyodide.pyimport("sys").path.append("/helper");
  return pyodide.pyimport("inside");
}

/**
 * Python with nothing of the app in it.
 * @param {Machine} machine
 */
export async function bare(machine) {
  const loadPyodide = await loader(machine);
  const pyodide = await loadPyodide(config(machine));
  return { pyodide, helper: await mountHelper(pyodide) };
}

/**
 * One request's outcome: its reply, or the error it raised.
 * @typedef {{reply: string} | {error: string}} Outcome
 */

/**
 * Run requests through the entry function, in order, on one Python.
 * @param {Machine} machine
 * @param {{app: string, entry: string, requests: string[]}} work
 */
export async function run(machine, { app, entry, requests }) {
  const loadPyodide = await loader(machine);
  /** @type {any} */
  let helper;
  /** @type {typeof loadPyodide} */
  const watched = async (/** @type {any} */ options) => {
    const pyodide = await loadPyodide(options);
    helper = await mountHelper(pyodide);
    helper.watch_misses();
    return pyodide;
  };
  /** @type {Outcome[]} */
  const outcomes = [];
  let importError = "";
  try {
    const { dispatch } = await startPython(watched, config(machine), readFile(app), entry);
    for (const request of requests) {
      try {
        outcomes.push({ reply: callPython(dispatch, request) });
      } catch (error) {
        outcomes.push({ error: lastLine(error) });
      }
    }
  } catch (error) {
    importError = lastLine(error);
  }
  /** @type {string[]} */
  const missing = helper ? helper.misses().toJs() : [];
  return { outcomes, importError, missing, helper };
}

/**
 * The line of a Python traceback that says what went wrong.
 * @param {unknown} error
 */
function lastLine(error) {
  return (error instanceof Error ? error.message : String(error)).trim().split("\n").pop() ?? "";
}
