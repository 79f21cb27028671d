/** A new build takes over where nothing is being typed in any page. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { MAY_GO_ON, TAKE_OVER } from "../offline/messages.mjs";
import { takingOver } from "./taking-over.mjs";

const page = (...reply) => ({
  postMessage({ type }, [port]) {
    assert.equal(type, MAY_GO_ON);
    if (reply.length > 0) port.postMessage(reply[0]);
    else port.close();
  },
});

const LONG = 100_000;

/** Whether it takes over, and what the waiting worker is told. */
async function tried(pages, { waiting = true, patience = LONG } = {}) {
  const told = [];
  const registration = { waiting: waiting ? { postMessage: (message) => told.push(message) } : null };
  const takeOver = takingOver(registration, { matchAll: async () => pages }, patience);
  return [await takeOver(), told, await takeOver()];
}

test("where nothing is typed, once", async () => {
  assert.deepEqual(await tried([page(true), page(true)]), [true, [{ type: TAKE_OVER }], false]);
});

test("not while a form is open in any of them", async () => {
  assert.deepEqual(await tried([page(true), page(false)]), [false, [], false]);
});

test("not where a page does not answer", async () => {
  assert.deepEqual(await tried([page()], { patience: 1 }), [false, [], false]);
});

test("not where nothing waits", async () => {
  assert.deepEqual(await tried([page(true)], { waiting: false }), [false, [], false]);
});
