/** One snapshot for all who read: the same until something changes, and nobody's to alter or to write. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeStorage } from "./fake-storage.test-help.mjs";
import { emptyState } from "./state.mjs";
import { DAMAGED, KEY, Store } from "./store.mjs";

const ITEMS = Array.from({ length: 108 }, (_none, at) => `item-${at}`);
const NOTES = Array.from({ length: 80 }, (_none, at) => [`c${at + 1}`, { date: "2026-01-31", said: "等" }]);

/** Storage that counts how often it is asked, and told. */
class CountingStorage extends FakeStorage {
  asked = 0;
  told = 0;

  /** @override @param {string} key */
  getItem(key) {
    this.asked += 1;
    return super.getItem(key);
  }

  /** @override @param {string} key @param {string} value */
  setItem(key, value) {
    this.told += 1;
    super.setItem(key, value);
  }
}

/** @param {object} state */
function opened(state) {
  const storage = new CountingStorage();
  storage.setItem(KEY, JSON.stringify({ ...emptyState(), ...state }));
  const store = new Store(storage);
  [storage.asked, storage.told] = [0, 0];
  return { storage, store };
}

test("a tick on a page of many rows asks storage a few times, and tells it once", () => {
  const { storage, store } = opened({ log: Object.fromEntries(NOTES) });
  let read = 0;
  for (const id of ITEMS) {
    store.subscribe(() => {
      store.item(id);
      read += Object.keys(store.state.log).length;
    });
  }
  store.change([{ path: ["items", ITEMS[0]], value: "done" }]);
  assert.equal(read, ITEMS.length * NOTES.length);
  assert.ok(storage.asked <= 2, `asked ${storage.asked} times`);
  assert.equal(storage.told, 1);
});

test("the snapshot is the same until something changes, and sections that stay the same do", () => {
  const { storage, store } = opened({ log: Object.fromEntries(NOTES) });
  const first = store.state;
  assert.equal(store.state, first);
  store.change([{ path: ["items", "a"], value: "done" }]);
  assert.notEqual(store.state, first);
  assert.equal(store.state.log, first.log);
  const second = store.state;
  new Store(storage).change([{ path: ["items", "b"], value: "done" }]);
  assert.deepEqual([second.items, store.state.items], [{ a: "done" }, { a: "done", b: "done" }]);
});

test("what is shown while listeners are told is one state, whatever another tab does meanwhile", () => {
  const { storage, store } = opened({});
  /** @type {object[]} */
  const seen = [];
  store.subscribe(() => seen.push(store.state));
  store.subscribe(() => storage.setItem(KEY, JSON.stringify({ ...emptyState(), items: { z: "done" } })));
  store.subscribe(() => seen.push(store.state));
  store.refresh();
  assert.equal(seen[0], seen[1]);
  assert.deepEqual(store.state.items, { z: "done" });
});

test("nobody can alter what all share", () => {
  const { store } = opened({ log: Object.fromEntries(NOTES) });
  store.change([{ path: ["facts", "evidence"], value: ["a"] }]);
  for (const part of [store.state, store.state.items, store.state.log.c1, store.state.facts.evidence]) {
    assert.ok(Object.isFrozen(part));
  }
});

for (const [name, json] of [["damaged", "{oops"], ["damaged in part", '{"schema":3,"items":[],"facts":{"name":"王"}}']]) {
  test(`reading writes nothing, also where another tab left it ${name}; the next act sets it aside`, () => {
    const { storage, store } = opened({});
    storage.entries.set(KEY, json);
    void store.state;
    void store.item("a");
    assert.deepEqual([storage.told, storage.getItem(KEY)], [0, json]);
    store.refresh();
    const aside = [...storage.entries].filter(([key]) => key.startsWith(DAMAGED)).map(([, text]) => text);
    assert.deepEqual([aside, store.status.startsWith("damaged")], [[json], true]);
  });
}
