/**
 * Lets the site be read without a line, where the browser has what that takes and the page says
 * that it may (main.html); in chat apps it is often missing or refused, and all else works. Every
 * page carries this, so the rest is the worker's.
 */

import { savesData } from "../dom/connection.mjs";
import { languageAt } from "../dom/strings.mjs";
import { sharedStore } from "../store/shared-store.mjs";
import { keepsNothing } from "./choice.mjs";
import { HERE } from "./messages.mjs";

const FIELDS = "input, textarea, select";
/** The module that Python's start begins with. */
const STARTED = /\/worker\.js$/;

const { serviceWorker } = navigator;

/** Whether this browser keeps pages at all. */
export function mayRegister() {
  return Boolean(serviceWorker && document.querySelector("link[rel=manifest]"));
}

/** @returns {Promise<ServiceWorkerRegistration | undefined>} undefined where it is refused */
export async function register() {
  try {
    // Seen from where modules are published: assets/app-<hash>/.
    const url = new URL("../../service-worker.js", import.meta.url);
    return await serviceWorker.register(url, { updateViaCache: "none" });
  } catch {
    return undefined;
  }
}

export function prepareOffline() {
  if (!mayRegister()) return;
  answerWorker();
  // After all that the reader waits for.
  addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(() => void begin()));
}

async function begin() {
  if (sharedStore().status === "private" || keepsNothing() || !(await register())) return;
  // A worker that is new, or another build's, begins anew.
  serviceWorker.addEventListener("controllerchange", sayHere);
  document.addEventListener("visibilitychange", sayHere);
  void sayHere();
}

async function sayHere() {
  const registration = await serviceWorker.getRegistration();
  // Before there was a worker, Python's start went unseen by it.
  const python = performance.getEntriesByType("resource").some(({ name }) => STARTED.test(name));
  const wishes = python ? { python } : {};
  registration?.active?.postMessage({ type: HERE, lang: languageAt(), dear: savesData(), wishes });
}

/** The worker asks one thing alone: whether another build may take over, or something is being typed here. */
function answerWorker() {
  let typed = false;
  addEventListener("input", () => (typed = true), true);
  serviceWorker.addEventListener("message", ({ ports }) => {
    ports[0].postMessage(!typed && !document.activeElement?.matches(FIELDS));
  });
  serviceWorker.startMessages();
}
