/** What a page asks of the worker when the reader wants to know, wants all, or wants nothing. */

import { FORGET, NEXT, STATE } from "./messages.mjs";

/** @typedef {"zh" | "en"} Language */
/** @typedef {Record<string, {files: number, of: number, bytes: number, ofBytes: number}>} Groups */

/** What is on its way to a phone in the countryside may take so long. */
const PATIENCE = 60_000;

/**
 * @param {ServiceWorkerRegistration} registration
 * @param {object} message
 * @returns {Promise<any>} null where no answer came
 */
function ask(registration, message) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const late = setTimeout(() => answer(null), PATIENCE);
    /** @param {unknown} reply */
    function answer(reply) {
      clearTimeout(late);
      port1.close();
      resolve(reply);
    }
    port1.onmessage = ({ data }) => answer(data);
    if (registration.active) registration.active.postMessage(message, [port2]);
    else answer(null);
  });
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
  const wishes = { python: true, whole: true, extras: true };
  for (;;) {
    const reply = await ask(registration, { type: NEXT, lang, wishes });
    if (reply?.outcome === "full") return "full";
    if (reply?.outcome === null) return reply.left === 0 ? "all" : "stopped";
    if (reply === null || reply.outcome === "away") return "stopped";
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
