/** The page's door to the Python engine: what is asked, and what comes back. */

import { ErrorCode, PythonError, sharedPythonClient } from "../client.mjs";
import { localDate } from "../dom/local-date.mjs";
import { languageAt } from "../dom/strings.mjs";

export { localDate };

/** The same number as in src/negotiation/api.py; a test compares them. */
export const API_VERSION = 4;

/**
 * @typedef {object} Advice reply of "checklist.advise"
 * @property {number} done
 * @property {number} total
 * @property {{id: string, done: number, total: number}[]} groups
 * @property {{item: string, text: string, why: string, reason: string} | null} next
 */

/** @typedef {import("./letter-types.mjs").FieldError} FieldError */
/** @typedef {import("./letter-types.mjs").Letter} Letter */

/** @typedef {import("../sections/journey-plan.mjs").Journey & {next: Advice["next"]}} Journey */

/**
 * @typedef {object} Deadline
 * @property {string} id
 * @property {string} [kind] of the rule, where the day follows from the contact log
 * @property {string} [basis] as a suggestion's, likewise
 * @property {string} from the field it follows from, or "log"
 * @property {string} day YYYY-MM-DD, as counted
 * @property {string} due the day by which to act: for a court, a working day
 * @property {string} until the day to which the law moves the end
 * @property {string} time "HH:MM" of an appointment, or ""
 * @property {string} shown the day in words
 * @property {string} due_shown
 * @property {string} title
 * @property {string} rule
 * @property {string} note small print, or ""
 * @property {number} left days from today to `due`
 * @property {string} far how far off, in words
 * @property {string} when the same, with the day to hand in where that is another
 * @property {{id: string, locator: string | null} | null} source
 */

/** @typedef {{deadlines: Deadline[], errors: FieldError[]}} Deadlines */

/**
 * @typedef {object} Suggestion what follows from a note
 * @property {string} id
 * @property {string} kind of the rule
 * @property {string} entry id of the note
 * @property {string} day YYYY-MM-DD
 * @property {string} shown the day in words
 * @property {string} when how far off, in words
 * @property {number} left days from today
 * @property {string} title
 * @property {string} why
 * @property {string} basis stays the same as long as the facts it rests on do
 */

/**
 * @typedef {object} LogReview reply of "log.review"
 * @property {{id: string, shown: Record<string, string>, errors: FieldError[], open_promise: boolean, late: boolean}[]} entries newest first
 * @property {Suggestion[]} suggestions
 * @property {{total: number, open_promises: number, late: number, party: Record<string, number>, channel: Record<string, number>}} counts
 * @property {string} csv
 */

/** @typedef {{"log.review": LogReview, "checklist.advise": Advice, "journey.assess": Journey, "deadlines.list": Deadlines, "letter.render": Letter, "limitation.assess": {old: import("./letter-types.mjs").OldDebt | null}, "facts.list": Pick<Letter, "errors" | "notes" | "facts">, "script.render": import("./script-types.mjs").Script} & import("./money-types.mjs").Replies} Replies */

/** A request the engine refused: a fault of ours, not of the reader. */
export class RequestRefused extends Error {}

/**
 * Ask the engine; starts Python if it is not running. Downloads nothing where it cannot run.
 * @template {keyof Replies} Op
 * @param {Op} op
 * @param {object} payload may name another `lang` than the page has
 * @returns {Promise<Replies[Op]>}
 * @throws {PythonError | RequestRefused}
 */
export async function ask(op, payload) {
  if (!canRunPython()) throw new PythonError(ErrorCode.WASM_MISSING);
  const request = { lang: languageAt(), ...payload, api: API_VERSION, op, today: localDate() };
  const reply = /** @type {any} */ (await sharedPythonClient().call(request));
  if (!reply?.ok) throw new RequestRefused(String(reply?.error?.code));
  return reply.result;
}

/** Errors that trying again in the same browser cannot cure. */
const HOPELESS = /** @type {string[]} */ ([
  ErrorCode.WASM_MISSING,
  ErrorCode.WASM_BLOCKED,
  ErrorCode.WORKER_MISSING,
]);

/** @param {unknown} error met while asking */
export function cannotRunHere(error) {
  return error instanceof PythonError && HOPELESS.includes(error.code);
}

/** Whether this browser has what Python needs; asked before anything is downloaded. */
export function canRunPython() {
  return (
    typeof WebAssembly === "object" &&
    typeof Worker === "function" &&
    typeof DecompressionStream === "function"
  );
}

/** Whether the reader pays dearly for bytes, so that a download is only offered. */
export function savesData() {
  const { connection } = /** @type {any} */ (navigator);
  return Boolean(connection?.saveData) || /2g$/.test(connection?.effectiveType ?? "");
}

/** Size of the download, unpacked: the most it can cost, a tenth of a megabyte exact. */
export function downloadMegabytes() {
  return (sharedPythonClient().progress.total / 1_000_000).toFixed(1);
}

/** What a question needs of Python. @type {import("./question.mjs").Engine} */
export const engine = {
  canRun: canRunPython,
  savesData,
  state: () => sharedPythonClient().state,
  today: localDate,
  retry: () => sharedPythonClient().retry(),
  whenReady(run) {
    const client = sharedPythonClient();
    client.addEventListener("statechange", () => {
      if (client.state === "ready") run();
    });
  },
  failed: (error) => error instanceof PythonError || error instanceof RequestRefused,
};
