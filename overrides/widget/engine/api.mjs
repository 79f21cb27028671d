/** The page's door to the Python engine: what is asked, and what comes back. */

import { ErrorCode, PythonError, canRun, sharedPythonClient } from "../client.mjs";
import { savesData } from "../dom/connection.mjs";
import { chinaDate } from "../dom/china-date.mjs";
import { languageAt } from "../dom/strings.mjs";

export { canRun as canRunPython, chinaDate, savesData };

/** The same number as in src/negotiation/api.py; a test compares them. */
export const API_VERSION = 5;

/** @typedef {import("./replies.d.ts").Replies} Replies */

/** A request the engine refused: a fault of ours, not of the reader. */
export class RequestRefused extends Error {}

/**
 * Ask the engine; starts Python if it is not running. Nothing is fetched where it cannot run.
 * @template {keyof Replies} Op
 * @param {Op} op
 * @param {object} payload may name another `lang` than the page has
 * @returns {Promise<Replies[Op]>}
 * @throws {PythonError | RequestRefused}
 */
export async function ask(op, payload) {
  const request = { lang: languageAt(), ...payload, api: API_VERSION, op, today: chinaDate() };
  const reply = /** @type {any} */ (await sharedPythonClient().call(request));
  if (!reply?.ok) throw new RequestRefused(String(reply?.error?.code));
  return reply.result;
}

/** What trying again in the same browser cannot cure. */
const HOPELESS = /** @type {string[]} */ ([ErrorCode.UNSUPPORTED, ErrorCode.WASM_BLOCKED, ErrorCode.WORKER_MISSING]);

/** @param {unknown} error met while asking */
export function cannotRunHere(error) {
  return error instanceof PythonError && HOPELESS.includes(error.code);
}

/** Size of the download, unpacked: the most it can cost, a tenth of a megabyte exact. */
export function downloadMegabytes() {
  return (sharedPythonClient().progress.total / 1_000_000).toFixed(1);
}

/** What a question needs of Python. @type {import("./question.mjs").Engine} */
export const engine = {
  canRun,
  savesData,
  state: () => sharedPythonClient().state,
  today: chinaDate,
  retry: () => sharedPythonClient().retry(),
  whenReady(run) {
    const client = sharedPythonClient();
    client.addEventListener("statechange", () => {
      if (client.state === "ready") run();
    });
  },
  failed: (error) => error instanceof PythonError || error instanceof RequestRefused,
};
