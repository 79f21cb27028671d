/** Pyodide in Node for the build: start, mount the helper module, run requests. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";

import { callPython, Cut, startPython, watching } from "../web/python.mjs";

const HELPER = new URL("../inside.py", import.meta.url);
const NOTHING = () => {};

// Most runs are over before the wasm compiled a second time, for speed, would have paid. Said here
// and not to Node: a V8 that no longer knows the word goes on without it.
setFlagsFromString("--liftoff-only");

/**
 * Which Pyodide to start, with what.
 * @typedef {object} Machine
 * @property {string} npm folder of the npm package `pyodide`, whose `loadPyodide` starts it
 * @property {string} runtime folder that holds the wasm, and the glue that belongs to it
 * @property {string} stdlib path of the zip that holds the standard library
 * @property {Record<string, string>} [env] another environment than the one that makes two runs alike
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
    env: machine.env ?? { PYTHONHASHSEED: "0" },
    // Column numbers serve nobody here and make bytecode larger.
    args: ["-X", "no_debug_ranges"],
    stdout: NOTHING,
    stderr: NOTHING,
  };
}

/**
 * `loadPyodide` with its glue, which Pyodide would look for in a place of its own.
 * @param {Machine} machine
 */
async function loader(machine) {
  const from = (/** @type {string} */ path) => import(pathToFileURL(path).href);
  const { loadPyodide } = await from(join(machine.npm, "pyodide.mjs"));
  const watched = watching((await from(join(machine.runtime, "pyodide.asm.mjs"))).default);
  const { createPyodideModule } = watched;
  /** @type {typeof import("pyodide").loadPyodide} */
  const load = (options) => loadPyodide({ ...options, createPyodideModule });
  return { load, watched };
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
  const { load } = await loader(machine);
  const pyodide = await load(config(machine));
  return { pyodide, helper: await mountHelper(pyodide) };
}

/**
 * One request's outcome: its reply, or the error it raised.
 * @typedef {{reply: string} | {error: string}} Outcome
 */

/**
 * Run requests through the entry function, in order, on one Python. Where a lean runtime lacks
 * something the whole one takes over from that request on, as in the page.
 * @param {Machine} machine
 * @param {{app: string, entry: string, requests: string[]}} work
 */
export async function run(machine, work) {
  const ran = await runUntilCut(machine, work);
  if (!ran.isCut) return { ...ran, cutAt: null };
  const cutAt = ran.outcomes.length;
  const requests = work.requests.slice(cutAt);
  const rest = await runUntilCut({ ...machine, runtime: machine.npm }, { ...work, requests });
  return { ...rest, outcomes: [...ran.outcomes, ...rest.outcomes], cutAt };
}

/**
 * @param {Machine} machine
 * @param {{app: string, entry: string, requests: string[]}} work
 */
async function runUntilCut(machine, { app, entry, requests }) {
  const { load, watched } = await loader(machine);
  process.on("uncaughtException", (error) => {
    // What was lacking may surface anywhere.
    if (watched.isCut()) return;
    console.error(error);
    process.exit(1);
  });
  /** @type {any} */
  let helper;
  /** @type {typeof load} */
  const helped = async (/** @type {any} */ options) => {
    const pyodide = await load(options);
    helper = await mountHelper(pyodide);
    helper.watch_misses();
    return pyodide;
  };
  /** @type {Outcome[]} */
  const outcomes = [];
  let importError = "";
  try {
    const { dispatch } = await watched.started(startPython(helped, config(machine), readFile(app), entry));
    for (const request of requests) {
      try {
        outcomes.push({ reply: watched.called(() => callPython(dispatch, request)) });
      } catch (error) {
        if (error instanceof Cut) throw error;
        outcomes.push({ error: lastLine(error) });
      }
    }
  } catch (error) {
    if (!(error instanceof Cut)) importError = lastLine(error);
  }
  const isCut = watched.isCut();
  /** @type {string[]} */
  const missing = helper && !isCut ? helper.misses().toJs() : [];
  return { outcomes, importError, missing, helper, isCut, flags: watched.flags };
}

/**
 * The line of a Python traceback that says what went wrong.
 * @param {unknown} error
 */
function lastLine(error) {
  return (error instanceof Error ? error.message : String(error)).trim().split("\n").pop() ?? "";
}
