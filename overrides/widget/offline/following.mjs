/**
 * The pages come one by one, when the reader and the browser have nothing else to do. Where it
 * stopped, the next page goes on. Where bytes are dear nothing comes that was not asked for.
 */

import { sharedPythonClient } from "../client.mjs";
import { languageAt } from "../dom/strings.mjs";
import { savesData } from "../engine/api.mjs";
import { ask } from "./asking.mjs";
import { FOLLOW, MAY_GO_ON } from "./messages.mjs";

const PAUSE = 200;
const FIELDS = "input:not([type=search]), textarea, select";

/** Whether something was typed here that another build must not come in between. */
let typed = false;

/** @param {ServiceWorkerRegistration} registration */
export function follow(registration) {
  answerWorker();
  const client = sharedPythonClient();
  const start = () => void followAll(registration);
  // What a tool has just started from is kept as well.
  client.addEventListener("statechange", () => {
    if (client.state === "ready") start();
  });
  // Put aside, a page asks for nothing.
  document.addEventListener("visibilitychange", start);
  void navigator.serviceWorker.ready.then(start);
}

function answerWorker() {
  addEventListener("input", () => (typed = true), true);
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("message", ({ data, ports }) => {
    const busy = typed || document.activeElement?.matches(FIELDS);
    if (data?.type === MAY_GO_ON) ports[0].postMessage(!busy);
  });
  serviceWorker.startMessages();
}

let running = false;

/** @param {ServiceWorkerRegistration} registration */
async function followAll(registration) {
  if (running) return;
  running = true;
  let goesOn = true;
  while (goesOn && mayFetch()) {
    await idle();
    const wishes = sharedPythonClient().state === "ready" ? { python: true } : {};
    const reply = await ask(registration, { type: FOLLOW, lang: languageAt(), wishes });
    goesOn = reply !== null && (reply.outcome === "kept" || reply.outcome === "other");
  }
  running = false;
}

function mayFetch() {
  return !document.hidden && !savesData() && sharedPythonClient().state !== "loading";
}

/** @returns {Promise<unknown>} */
function idle() {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(resolve);
    else setTimeout(resolve, PAUSE);
  });
}
