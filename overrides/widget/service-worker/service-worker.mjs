/** The service worker: what the browser tells it, handed on. Its first line names its build. */

import { clientsClaim } from "workbox-core/clientsClaim.js";
import { NavigationRoute } from "workbox-routing/NavigationRoute.js";
import { registerRoute } from "workbox-routing/registerRoute.js";

import { cacheName, FOLLOW, FORGET, STATE, TAKE_OVER, UPDATE } from "../offline/messages.mjs";
import { Answers, pathOf } from "./answers.mjs";
import { Kept } from "./kept.mjs";
import { Library } from "./library.mjs";
import { takingOver } from "./taking-over.mjs";

const worker = /** @type {ServiceWorkerGlobalScope & {BUILD: {list: string, id: string}}} */ (
  /** @type {unknown} */ (globalThis)
);
const { scope } = worker.registration;
const get = worker.fetch.bind(worker);
const library = new Library(new Kept(worker.caches, cacheName(scope), scope), get, scope, worker.BUILD);
const answers = new Answers(library, get, scope);
const takeOver = takingOver(worker.registration, { matchAll: openPages });

/** Files of pages; what else there is (feeds, the list of this worker) is no page's. */
const FILES = /^(assets|search)\/|^s\/map\.json$/;

clientsClaim();
worker.addEventListener("install", (event) => event.waitUntil(library.install()));
worker.addEventListener("activate", (event) => event.waitUntil(library.activate()));

registerRoute(
  new NavigationRoute(({ request, event }) =>
    answers.page(request, (work) => /** @type {ExtendableEvent} */ (event).waitUntil(work)),
  ),
);
registerRoute(
  ({ url }) => FILES.test(pathOf(url, scope) ?? ""),
  ({ request, event }) =>
    answers.file(request, (work) => /** @type {ExtendableEvent} */ (event).waitUntil(work)),
);

worker.addEventListener("message", (event) => {
  const { type, ...asked } = event.data;
  // Not waited for: it ends when this worker is in charge, and the other waits for what goes on.
  if (type === TAKE_OVER) void worker.skipWaiting();
  if (type === UPDATE) event.waitUntil(takeOver());
  const work = REPLIES[type]?.(asked);
  if (work) event.waitUntil(work.then((reply) => event.ports[0].postMessage(reply)));
});

/** The site's open pages, those as well that came before there was a worker. */
async function openPages() {
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  return pages.filter(({ url }) => url.startsWith(scope));
}

/** @type {Record<string, (asked: any) => Promise<unknown>>} */
const REPLIES = {
  [STATE]: () => library.state(),
  [FOLLOW]: follow,
  [FORGET]: () => library.forget(),
};

/** @param {any} asked */
async function follow(asked) {
  if (answers.busy && !asked.again) return { outcome: "later" };
  const reply = await library.follow(asked);
  // Another content than meant: there may be a new build.
  if (reply.outcome === "other") void worker.registration.update().catch(() => {});
  return reply;
}
