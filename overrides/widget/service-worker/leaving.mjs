/** The switch to turn it off: a worker that lets go of all that is kept, and of itself. */

import { cacheName } from "../offline/messages.mjs";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => {
  event.waitUntil(
    worker.caches
      .delete(cacheName(worker.registration.scope))
      .then(() => worker.registration.unregister()),
  );
});
