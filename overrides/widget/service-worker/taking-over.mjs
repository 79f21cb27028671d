/**
 * When a new build takes the place of the old one: where no open page holds anything that was typed.
 * Pages that stay open go on: they name the files of their own build, and these are still there.
 */

import { MAY_GO_ON, TAKE_OVER } from "../offline/messages.mjs";

/** A page that is put to sleep does not answer; then nothing changes. */
const PATIENCE = 500;

/** @typedef {Pick<Client, "postMessage">} Page */

/**
 * @param {Page} page
 * @param {number} patience milliseconds
 * @returns {Promise<boolean>} whether it may be left to another build
 */
function isFree(page, patience) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const late = setTimeout(() => answer(false), patience);
    /** @param {boolean} free */
    function answer(free) {
      clearTimeout(late);
      port1.close();
      resolve(free);
    }
    port1.onmessage = ({ data }) => answer(data === true);
    page.postMessage({ type: MAY_GO_ON }, [port2]);
  });
}

/**
 * @param {{waiting: Pick<ServiceWorker, "postMessage"> | null}} registration
 * @param {{matchAll: () => Promise<readonly Page[]>}} pages
 * @param {number} [patience]
 * @returns {() => Promise<boolean>} whether the worker that waits takes over now
 */
export function takingOver(registration, pages, patience = PATIENCE) {
  /** Told once. @type {unknown} */
  let asked = null;
  return async () => {
    const { waiting } = registration;
    if (!waiting || waiting === asked) return false;
    const free = await Promise.all((await pages.matchAll()).map((page) => isFree(page, patience)));
    if (!free.every(Boolean)) return false;
    asked = waiting;
    waiting.postMessage({ type: TAKE_OVER });
    return true;
  };
}
