/** A new build takes over where nothing is being typed in any page. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { areFree } from "./taking-over.mjs";

const page = (...reply) => ({
  postMessage(_message, [port]) {
    if (reply.length > 0) port.postMessage(reply[0]);
    else port.close();
  },
});
const LONG = 100_000;

test("where nothing is typed", async () => {
  assert.equal(await areFree([page(true), page(true)], LONG), true);
  assert.equal(await areFree([], LONG), true);
});

test("not while a form is open in any of them", async () => {
  assert.equal(await areFree([page(true), page(false)], LONG), false);
});

test("not where a page does not answer", async () => {
  assert.equal(await areFree([page(true), page()], 1), false);
});
