/**
 * What is kept for when there is no line, and how it comes: pages one by one while reader and
 * browser have nothing else to do, or all at once when asked for. Loaded once the page is done; it
 * shares no module with others, which would make one more file of each page.
 */

import { ask } from "./asking.mjs";
import { FOLLOW, FORGET, MAY_GO_ON, STATE, UPDATE } from "./messages.mjs";

/** @typedef {"zh" | "en"} Language */
/** @typedef {Record<string, {files: number, of: number, bytes: number, ofBytes: number}>} Groups */

const PAUSE = 200;
const LATER = 2_000;
const FIELDS = "input:not([type=search]), textarea, select";
/** The module that Python's start begins with. */
const STARTED = /\/worker\.js$/;

/**
 * Go on where the page before has stopped.
 * @param {ServiceWorkerRegistration} registration
 * @param {Language} lang
 * @param {() => boolean} savesData
 */
export function follow(registration, lang, savesData) {
  answerWorker();
  tellOfUpdates(registration);
  let running = false;
  const goOn = async () => {
    if (running) return;
    running = true;
    while (!document.hidden && !savesData() && (await next(registration, lang)));
    running = false;
  };
  // Put aside, a page asks for nothing.
  document.addEventListener("visibilitychange", () => void goOn());
  void navigator.serviceWorker.ready.then(goOn);
}

/**
 * @param {ServiceWorkerRegistration} registration
 * @param {Language} lang
 * @returns {Promise<boolean>} whether there may be more
 */
async function next(registration, lang) {
  await idle();
  const wishes = hasUsedPython() ? { python: true } : {};
  const reply = await ask(registration, { type: FOLLOW, lang, wishes });
  // A tool is starting: the line is its own.
  if (reply?.outcome === "later") await pause(LATER);
  return ["kept", "other", "later"].includes(reply?.outcome);
}

/** Before there was a worker it went unseen by it. */
function hasUsedPython() {
  return performance.getEntriesByType("resource").some(({ name }) => STARTED.test(name));
}

/** @returns {Promise<unknown>} */
function idle() {
  return "requestIdleCallback" in window
    ? new Promise((resolve) => requestIdleCallback(resolve))
    : pause(PAUSE);
}

/**
 * @param {number} milliseconds
 * @returns {Promise<unknown>}
 */
function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Tell the worker whether something is being typed here that another build must not come between. */
function answerWorker() {
  let typed = false;
  addEventListener("input", () => (typed = true), true);
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("message", ({ data, ports }) => {
    const busy = typed || document.activeElement?.matches(FIELDS);
    if (data?.type === MAY_GO_ON) ports[0].postMessage(!busy);
  });
  serviceWorker.startMessages();
}

/**
 * A new worker waits until it is let in; each page, as it opens, is an occasion.
 * @param {ServiceWorkerRegistration} registration
 */
function tellOfUpdates(registration) {
  const tell = () => {
    if (registration.waiting) registration.active?.postMessage({ type: UPDATE });
  };
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", tell);
  });
  tell();
}

async function registered() {
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  return registration?.active ? registration : null;
}

/** @returns {Promise<Groups | null>} by group; null where nothing is kept */
export async function kept() {
  const registration = await registered();
  const groups = registration && (await ask(registration, { type: STATE }));
  return groups && Object.keys(groups).length > 0 ? groups : null;
}

/**
 * Keep everything there is, one file after another. There is a worker, or one is on its way.
 * @param {Language} lang
 * @param {(bytes: number) => void} step called after each, with its bytes on the line
 * @returns {Promise<"all" | "full" | "stopped">}
 */
export async function keepAll(lang, step) {
  const registration = await navigator.serviceWorker.ready;
  const wishes = { python: true, extras: true };
  for (;;) {
    const reply = await ask(registration, { type: FOLLOW, lang, wishes, again: true });
    if (reply?.outcome === "full") return "full";
    if (reply?.outcome === null) return reply.left === 0 ? "all" : "stopped";
    if (reply === null || reply.outcome === "away") return "stopped";
    if (reply.outcome === "later") await pause(LATER);
    step(reply.bytes);
  }
}

/** Let go of everything, the worker included. */
export async function forget() {
  const registration = await registered();
  if (!registration) return;
  await ask(registration, { type: FORGET });
  await registration.unregister();
}
