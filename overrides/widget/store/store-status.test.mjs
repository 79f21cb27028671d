/** Storage that is forbidden, full, damaged or newer: the page works and says so. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { DAMAGED, KEY, Store } from "./store.mjs";
import { FakeStorage } from "./fake-storage.test-help.mjs";

const now = () => new Date("2026-01-31T08:00:00Z");
const ASIDE = `${DAMAGED}2026-01-31T08:00:00.000Z`;

/**
 * @param {Store} store
 * @param {string} id
 */
function tick(store, id) {
  store.change([{ path: ["items", id], value: "done" }]);
}

test("saved", () => {
  const storage = new FakeStorage();
  const store = new Store(storage, now);
  tick(store, "a");
  assert.equal(store.status, "saved");
  assert.deepEqual(new Store(storage, now).item("a"), "done");
});

test("no storage: kept in memory", () => {
  const store = new Store(null, now);
  tick(store, "a");
  assert.deepEqual([store.status, store.item("a")], ["memory", "done"]);
});

test("storage that cannot be read is not written either", () => {
  const storage = new FakeStorage();
  storage.getItem = () => {
    throw new DOMException("no", "SecurityError");
  };
  const store = new Store(storage, now);
  tick(store, "a");
  assert.deepEqual([store.status, store.item("a"), storage.entries.size], ["memory", "done", 0]);
});

test("full: kept in memory, written as soon as there is room", () => {
  const storage = new FakeStorage();
  const store = new Store(storage, now);
  tick(store, "a");
  storage.full = true;
  tick(store, "b");
  assert.deepEqual([store.status, store.item("a"), store.item("b")], ["full", "done", "done"]);
  assert.equal(new Store(storage, now).item("b"), null);
  storage.full = false;
  tick(store, "c");
  assert.equal(store.status, "saved");
  assert.deepEqual(new Store(storage, now).state.items, { a: "done", b: "done", c: "done" });
});

test("full: what is typed after a record was cleared and brought back stays", () => {
  const storage = new FakeStorage();
  const store = new Store(storage, now);
  storage.full = true;
  const type = (/** @type {string} */ value) => store.change([{ path: ["money", "loans", "l1"], value }]);
  type("3");
  const undo = store.change([{ path: ["money", "loans"], value: null }]);
  undo();
  type("30000");
  assert.deepEqual(store.state.money, { loans: { l1: "30000" } });
});

test("damaged: set aside, not deleted, and saving goes on", () => {
  const storage = new FakeStorage();
  storage.setItem(KEY, "{broken");
  const store = new Store(storage, now);
  tick(store, "a");
  assert.deepEqual([store.status, store.kept], ["damaged", true]);
  assert.equal(storage.getItem(ASIDE), "{broken");
  assert.equal(new Store(storage, now).item("a"), "done");
});

test("damaged and no room for the copy: the original stays", () => {
  const storage = new FakeStorage();
  storage.setItem(KEY, "{broken");
  storage.full = true;
  const store = new Store(storage, now);
  storage.full = false;
  tick(store, "a");
  assert.deepEqual([store.status, store.item("a"), store.kept], ["damaged", "done", false]);
  assert.deepEqual([...storage.entries], [[KEY, "{broken"]]);
});

const PARTLY = JSON.stringify({ schema: 3, items: { a: "done" }, dates: [], log: { c1: "oops", c2: { said: "x" } } });

test("damaged in part: set aside once, the rest stays, and saving goes on", () => {
  const storage = new FakeStorage();
  storage.setItem(KEY, PARTLY);
  const store = new Store(storage, now);
  assert.deepEqual([store.status, store.item("a"), store.state.log], ["damaged-part", "done", { c2: { said: "x" } }]);
  tick(store, "b");
  assert.deepEqual([store.status, store.kept, storage.getItem(ASIDE)], ["damaged-part", true, PARTLY]);
  const next = new Store(storage, now);
  assert.deepEqual([next.status, next.state.items, next.state.log], ["saved", { a: "done", b: "done" }, { c2: { said: "x" } }]);
  assert.equal(storage.entries.size, 2);
});

test("damaged in part and no room for the copy: the original stays", () => {
  const storage = new FakeStorage();
  storage.setItem(KEY, PARTLY);
  storage.full = true;
  const store = new Store(storage, now);
  storage.full = false;
  tick(store, "b");
  assert.deepEqual([store.status, store.item("a"), store.item("b"), store.kept], ["full", "done", "done", false]);
  assert.deepEqual([...storage.entries], [[KEY, PARTLY]]);
});

test("newer: never written over", () => {
  const storage = new FakeStorage();
  const newer = '{"schema":99,"items":{"a":"done"}}';
  storage.setItem(KEY, newer);
  const store = new Store(storage, now);
  tick(store, "b");
  assert.deepEqual([store.status, store.item("b")], ["newer", "done"]);
  assert.deepEqual([...storage.entries], [[KEY, newer]]);
});

test("a newer version in another tab stops the writing of this one", () => {
  const storage = new FakeStorage();
  const store = new Store(storage, now);
  tick(store, "a");
  storage.setItem(KEY, '{"schema":99}');
  tick(store, "b");
  assert.deepEqual([store.status, storage.getItem(KEY)], ["newer", '{"schema":99}']);
});

test("an entry that makes no sense counts as open", () => {
  const storage = new FakeStorage();
  storage.setItem(KEY, '{"schema":1,"items":{"a":7,"b":"done"}}');
  const store = new Store(storage, now);
  assert.deepEqual([store.item("a"), store.item("b"), store.item("constructor")], [null, "done", null]);
});
