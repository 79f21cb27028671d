/** A fault of this site's own code, or of a browser, moves nothing that a reader kept. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { readImport } from "../my-data/portable.mjs";
import { emptyState, parseState } from "./state.mjs";
import { KEY, Store } from "./store.mjs";
import { FakeStorage } from "./fake-storage.test-help.mjs";

const SAVED = JSON.stringify({ ...emptyState(), items: { a: "done" } });

/**
 * Run while the browser lacks a builtin; faults that are reported are caught.
 * @param {() => void} run
 * @returns {string[]} names of the faults
 */
function without(run) {
  const [fromEntries, later] = [Object.fromEntries, globalThis.setTimeout];
  /** @type {string[]} */
  const faults = [];
  /** @type {any} */ (Object).fromEntries = undefined;
  /** @type {any} */ (globalThis).setTimeout = (/** @type {() => void} */ fault) => {
    assert.throws(fault, (error) => faults.push(/** @type {Error} */ (error).name) > 0);
  };
  try {
    run();
  } finally {
    Object.fromEntries = fromEntries;
    globalThis.setTimeout = later;
  }
  return faults;
}

test("what our own code stumbles over is not damaged", () => {
  const faults = without(() => {
    assert.deepEqual(parseState(SAVED), { state: emptyState(), fault: "unread", dropped: 0 });
    assert.equal(parseState("{oops").fault, "damaged");
  });
  assert.deepEqual(faults, ["TypeError"]);
});

test("the store then leaves everything where it is, and works on in memory", () => {
  const storage = new FakeStorage();
  storage.setItem(KEY, SAVED);
  const faults = without(() => {
    const store = new Store(storage);
    store.change([{ path: ["items", "b"], value: "done" }]);
    assert.deepEqual([store.status, store.item("b"), store.kept], ["unread", "done", false]);
  });
  assert.deepEqual([faults, [...storage.entries]], [["TypeError"], [[KEY, SAVED]]]);
  assert.deepEqual(new Store(storage).state.items, { a: "done" });
});

test("a file is not called damaged for it", () => {
  without(() => assert.deepEqual(readImport(SAVED), { refusal: "unread" }));
  assert.equal(readImport(SAVED).refusal, null);
});

test("a part of the page that fails stops no other, and the change stays", () => {
  const storage = new FakeStorage();
  const store = new Store(storage);
  let told = 0;
  store.subscribe(() => {
    throw new RangeError("ours");
  });
  store.subscribe(() => (told += 1));
  const faults = without(() => store.change([{ path: ["items", "b"], value: "done" }]));
  assert.deepEqual([faults, told, new Store(storage).item("b")], [["RangeError"], 1, "done"]);
});
