/** The service worker: what the browser tells it, handed on. Its first line names its build. */

import { NavigationRoute } from "workbox-routing/NavigationRoute.js";
import { registerRoute } from "workbox-routing/registerRoute.js";

import { cacheName, FORGET, HERE, NEXT, STATE, TAKE_OVER } from "../offline/messages.mjs";
import { Answers, pathOf } from "./answers.mjs";
import { following } from "./following.mjs";
import { Kept } from "./kept.mjs";
import { Library } from "./library.mjs";
import { areFree } from "./taking-over.mjs";

/** @typedef {import("./library.mjs").Asked} Asked */

const worker = /** @type {ServiceWorkerGlobalScope & {BUILD: {list: string, id: string}}} */ (
  /** @type {unknown} */ (globalThis)
);
const { registration } = worker;
const { scope } = registration;
const get = worker.fetch.bind(worker);
const library = new Library(new Kept(worker.caches, cacheName(scope), scope), get, scope, worker.BUILD);
const answers = new Answers(library, get, scope);
const follow = following(next, goesOn);

/** Files of pages; what else there is (feeds, the list of this worker) is no page's. */
const FILES = /^(assets|search)\/|^s\/map\.json$/;

/** Pages hear of a new worker, and speak to it, before it knows that its build is the one shown. */
let ready = Promise.resolve();
let isReady = () => {};

worker.addEventListener("install", (event) => {
  ready = new Promise((resolve) => (isReady = resolve));
  event.waitUntil(install());
});
worker.addEventListener("activate", (event) => event.waitUntil(activate()));

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
  const work = type === TAKE_OVER ? takeOver() : ready.then(() => REPLIES[type]?.(asked));
  event.waitUntil(work.then((reply) => event.ports[0]?.postMessage(reply)));
});

/** @type {Record<string, (asked: any) => Promise<unknown>>} */
const REPLIES = {
  [HERE]: here,
  [NEXT]: (asked) => next({ ...asked, again: true }),
  [STATE]: () => library.state(),
  [FORGET]: () => library.forget(),
};

async function install() {
  await library.install();
  if (registration.active) await takeOver();
}

async function activate() {
  try {
    await library.activate();
  } finally {
    isReady();
  }
  await worker.clients.claim();
}

/** Of a worker that waits. */
async function takeOver() {
  // Not waited for: it ends when this worker is in charge, and that waits for what goes on here.
  if (await areFree(await openPages())) void worker.skipWaiting();
}

/** @param {Asked & {dear: boolean}} asked */
async function here({ dear, ...asked }) {
  // Each page, as it opens, is an occasion.
  registration.waiting?.postMessage({ type: TAKE_OVER });
  if (!dear) await follow(asked);
}

/** @param {Asked} asked */
async function next(asked) {
  const reply = await library.follow(asked);
  // Another content than meant: there may be a new build.
  if (reply.outcome === "other") void registration.update().catch(() => {});
  return reply;
}

async function goesOn() {
  await answers.quiet();
  // Another build has its own list, and waits until this worker has nothing more to do.
  if (registration.waiting) return false;
  // Put aside, a page asks for nothing.
  return (await openPages()).some(({ visibilityState }) => visibilityState === "visible");
}

/** The site's open pages, those as well that came before there was a worker. */
async function openPages() {
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  return pages.filter(({ url }) => url.startsWith(scope));
}
