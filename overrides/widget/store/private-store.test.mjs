/** Not saving on a borrowed phone, starting to save again, and erasing with a way back. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { eraseOwn, ownEntries, putBack } from "./own-keys.mjs";
import { DAMAGED, KEY, Store } from "./store.mjs";
import { FakeStorage } from "./fake-storage.test-help.mjs";

const now = () => new Date("2026-01-31T08:00:00Z");

/**
 * @param {Store} store
 * @param {string} id
 */
function tick(store, id) {
  store.change([{ path: ["items", id], value: "done" }]);
}

test("private from the start: what is saved is neither seen nor touched", () => {
  const storage = new FakeStorage();
  tick(new Store(storage, now), "a");
  const before = storage.getItem(KEY);
  const store = new Store(storage, now, true);
  tick(store, "b");
  assert.deepEqual([store.status, store.item("a"), store.item("b")], ["private", null, "done"]);
  assert.equal(storage.getItem(KEY), before);
});

test("private from now on, and saving again", () => {
  const storage = new FakeStorage();
  const store = new Store(storage, now);
  tick(store, "a");
  let heard = 0;
  store.subscribe(() => {
    heard += 1;
  });
  store.keepPrivate();
  tick(store, "b");
  store.refresh();
  assert.deepEqual([store.status, store.state.items], ["private", { b: "done" }]);
  assert.deepEqual(new Store(storage, now).state.items, { a: "done" });
  store.saveAgain(storage);
  assert.deepEqual([store.status, store.state.items], ["saved", { a: "done", b: "done" }]);
  assert.deepEqual(new Store(storage, now).state.items, { a: "done", b: "done" });
  assert.equal(heard, 4);
});

test("saving again writes nothing over a newer version", () => {
  const storage = new FakeStorage();
  const store = new Store(storage, now, true);
  tick(store, "a");
  storage.setItem(KEY, '{"schema":99}');
  store.saveAgain(storage);
  assert.deepEqual([store.status, storage.getItem(KEY)], ["newer", '{"schema":99}']);
});

test("saving again where nothing can be saved", () => {
  const store = new Store(null, now, true);
  tick(store, "a");
  store.saveAgain(null);
  assert.deepEqual([store.status, store.item("a")], ["memory", "done"]);
});

test("erasing takes our entries only, and puts back where nothing has come since", () => {
  const storage = new FakeStorage();
  storage.setItem("/.__palette", "dark");
  storage.setItem(`${DAMAGED}2026`, "{oops");
  const store = new Store(storage, now);
  tick(store, "a");
  const erased = eraseOwn(storage);
  store.startEmpty();
  assert.deepEqual([...storage.entries], [["/.__palette", "dark"]]);
  assert.deepEqual([store.status, store.state.items], ["saved", {}]);
  tick(store, "b");
  const newer = storage.getItem(KEY);
  putBack(storage, erased);
  assert.deepEqual(ownEntries(storage), [[KEY, newer], [`${DAMAGED}2026`, "{oops"]]);
});

test("erasing what a newer version wrote lets this one save again", () => {
  const storage = new FakeStorage();
  storage.setItem(KEY, '{"schema":99}');
  const store = new Store(storage, now);
  eraseOwn(storage);
  store.startEmpty();
  tick(store, "a");
  assert.deepEqual([store.status, new Store(storage, now).item("a")], ["saved", "done"]);
});

test("changes are taken back in whole, unless altered since", () => {
  const store = new Store(new FakeStorage(), now);
  tick(store, "a");
  const before = store.state;
  const changes = [
    { path: ["items", "a"], value: "not-applicable" },
    { path: ["items", "b"], value: "done" },
    { path: ["papers", "b"], value: "sent" },
  ];
  store.change(changes);
  store.change([{ path: ["papers", "b"], value: "replied" }]);
  store.takeBack(before, changes);
  assert.deepEqual([store.state.items, store.state.papers], [{ a: "done" }, { b: "replied" }]);
});
