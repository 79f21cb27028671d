/** Typing is known at once, written before every act, and told of after a pause. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { saveBeforeActs, type } from "./draft.mjs";
import { Store } from "./store.mjs";
import { FakeStorage } from "./fake-storage.test-help.mjs";

const NAME = ["facts", "name"];

/** @param {(page: {store: Store, storage: FakeStorage, told: () => number, late: (() => void)[]}) => void} run */
function withLateTimers(run) {
  const later = globalThis.setTimeout;
  /** @type {(() => void)[]} */
  const late = [];
  /** @type {any} */ (globalThis).setTimeout = (/** @type {() => void} */ what) => late.push(what);
  try {
    const storage = new FakeStorage();
    const store = new Store(storage);
    let told = 0;
    store.subscribe(() => (told += 1));
    run({ store, storage, told: () => told, late });
  } finally {
    globalThis.setTimeout = later;
  }
}

const read = (/** @type {FakeStorage} */ storage) => new Store(storage).state.facts;

test("whoever reads knows it before any timer; the parts are told once, after the pause", () => {
  withLateTimers(({ store, storage, told, late }) => {
    type(store, [{ path: NAME, value: "王" }]);
    type(store, [{ path: NAME, value: "王小" }]);
    assert.deepEqual([store.state.facts, told(), read(storage)], [{ name: "王小" }, 0, {}]);
    late.pop()?.();
    assert.deepEqual([told(), read(storage)], [1, { name: "王小" }]);
    store.save();
    assert.equal(told(), 1);
  });
});

test("emptying a field counts as well", () => {
  withLateTimers(({ store }) => {
    store.change([{ path: NAME, value: "王" }]);
    type(store, [{ path: NAME, value: null }]);
    assert.deepEqual(store.state.facts, {});
  });
});

test("an act writes it with its own change, and taking the act back leaves it", () => {
  withLateTimers(({ store, storage }) => {
    type(store, [{ path: NAME, value: "王" }]);
    const undo = store.change([{ path: ["items", "a"], value: "done" }]);
    assert.deepEqual(new Store(storage).state.items, { a: "done" });
    assert.deepEqual(read(storage), { name: "王" });
    undo();
    assert.deepEqual([store.state.items, read(storage)], [{}, { name: "王" }]);
  });
});

for (const event of ["click", "submit", "change", "beforeprint", "visibilitychange", "pagehide"]) {
  test(`it is written before ${event}, and nothing moves`, () => {
    withLateTimers(({ store, storage, told }) => {
      const before = /** @type {any} */ (globalThis).window;
      /** @type {any} */ (globalThis).window = new EventTarget();
      saveBeforeActs(store);
      type(store, [{ path: NAME, value: "王" }]);
      window.dispatchEvent(new Event(event));
      /** @type {any} */ (globalThis).window = before;
      assert.deepEqual([read(storage), told()], [{ name: "王" }, 0]);
    });
  });
}

test("what another tab writes meanwhile stays, and so does the typing", () => {
  withLateTimers(({ store, storage }) => {
    type(store, [{ path: NAME, value: "王" }]);
    new Store(storage).change([{ path: ["facts", "phone"], value: "1" }]);
    store.refresh();
    assert.deepEqual(read(storage), { name: "王", phone: "1" });
  });
});

test("what was typed before everything was erased does not come back", () => {
  withLateTimers(({ store, storage, late }) => {
    type(store, [{ path: NAME, value: "王" }]);
    storage.removeItem("wsd-guide:state");
    store.startEmpty();
    for (const what of late) what();
    assert.deepEqual([store.state.facts, [...storage.entries]], [{}, []]);
  });
});

test("there is one keeper of typing", () => {
  const room = "overrides/widget/";
  const keepers = readdirSync(room, { encoding: "utf8", recursive: true })
    .filter((name) => name.endsWith(".mjs") && !name.includes(".test"))
    // What reads aloud falls silent as the page is left, and keeps nothing.
    .filter((name) => /SAVE_AFTER|pagehide[^]*store|store[^]*pagehide/.test(readFileSync(room + name, "utf8")));
  assert.deepEqual(keepers, ["store/draft.mjs"]);
});
