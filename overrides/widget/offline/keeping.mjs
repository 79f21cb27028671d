/** What a reader can ask for: how much is kept, all of it, none of it. */

import { ask } from "./asking.mjs";
import { FOLLOW, FORGET, STATE } from "./messages.mjs";
import { mayRegister, register } from "./register.mjs";

/** @typedef {Record<string, {files: number, of: number, bytes: number, ofBytes: number}>} Groups */

/** Whether this browser keeps pages at all. */
export function mayKeep() {
  return mayRegister() && "caches" in window;
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
 * Keep everything there is, one file after another.
 * @param {"zh" | "en"} lang
 * @param {() => void} step called after each
 * @returns {Promise<"all" | "full" | "stopped">}
 */
export async function keepAll(lang, step) {
  if (!(await registered()) && !(await register())) return "stopped";
  const registration = await navigator.serviceWorker.ready;
  for (;;) {
    const wishes = { python: true, extras: true };
    const reply = await ask(registration, { type: FOLLOW, lang, wishes, again: true });
    if (reply?.outcome === "full") return "full";
    if (reply?.outcome === null) return reply.left === 0 ? "all" : "stopped";
    if (reply === null || reply.outcome === "away") return "stopped";
    step();
  }
}

/** Let go of everything, the worker included. */
export async function forget() {
  const registration = await registered();
  if (!registration) return;
  await ask(registration, { type: FORGET });
  await registration.unregister();
}
