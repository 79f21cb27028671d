/** Whatever readers do in two tabs, in any order, nothing is lost. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyState } from "./state.mjs";
import { KEY, Store } from "./store.mjs";
import { FakeStorage, seeded } from "./fake-storage.test-help.mjs";

/** @typedef {import("./state.mjs").Change} Change */

const now = () => new Date("2026-01-31T08:00:00Z");
const IDS = ["a", "b", "c", "d"];
const VALUES = /** @type {const} */ (["done", "not-applicable", null]);

/** @param {Map<string, unknown>} model */
function asState(model) {
  const items = Object.fromEntries([...model].filter(([, value]) => value !== null));
  return { ...emptyState(), items, saved: "2026-01-31T08:00:00.000Z" };
}

for (let seed = 1; seed <= 200; seed += 1) {
  test(`ticks, undo and full storage in two tabs, seed ${seed}`, () => {
    const random = seeded(seed);
    const pick = (/** @type {readonly any[]} */ list) => list[Math.floor(random() * list.length)];
    const storage = new FakeStorage();
    const tabs = [new Store(storage, now), new Store(storage, now)];
    const model = new Map();
    for (let step = 0; step < 40; step += 1) {
      const tab = pick(tabs);
      // Full storage would let two tabs differ, so it ends before the other tab's turn.
      storage.full = random() < 0.2;
      const ids = random() < 0.1 ? IDS : [pick(IDS)];
      const value = pick(VALUES);
      const before = new Map(model);
      const undo = tab.change(ids.map((id) => ({ path: ["items", id], value })));
      for (const id of ids) model.set(id, value);
      if (random() < 0.3) {
        undo();
        for (const id of ids) model.set(id, before.get(id) ?? null);
      }
      for (const id of IDS) assert.equal(tab.item(id), model.get(id) ?? null);
      storage.full = false;
      for (const each of tabs) each.refresh();
      for (const each of tabs) {
        assert.deepEqual(each.state.items, asState(model).items);
      }
    }
    assert.deepEqual(JSON.parse(storage.getItem(KEY) ?? "null"), asState(model));
  });
}

test("changes of two tabs to different entries both stay", () => {
  const storage = new FakeStorage();
  const [one, two] = [new Store(storage, now), new Store(storage, now)];
  one.change([{ path: ["items", "a"], value: "done" }]);
  two.change([{ path: ["items", "b"], value: "done" }]);
  one.change([{ path: ["letters", "l", "name"], value: "王" }]);
  two.change([{ path: ["letters", "l", "phone"], value: "1" }]);
  const { items, letters } = JSON.parse(storage.getItem(KEY) ?? "null");
  assert.deepEqual({ items, letters }, {
    items: { a: "done", b: "done" },
    letters: { l: { name: "王", phone: "1" } },
  });
});

test("listeners hear of a change and of a refresh until they stop", () => {
  const store = new Store(new FakeStorage(), now);
  let heard = 0;
  const stop = store.subscribe(() => {
    heard += 1;
  });
  store.change([{ path: ["items", "a"], value: "done" }]);
  store.refresh();
  stop();
  store.refresh();
  assert.equal(heard, 2);
});
