/** The reading list: order, room, moving, undo, two tabs, and links that anybody may have written. */

import assert from "node:assert/strict";
import { test } from "node:test";
import * as reading from "./reading.mjs";
import { Store } from "../store/store.mjs";
import { FakeStorage } from "../store/fake-storage.test-help.mjs";

const MANY = Array.from({ length: 40 }, (_none, index) => `place-${index}`);

/** @param {Store} store */
const places = (store) => reading.placesIn(store.state.reading);

/** @param {string[]} ids */
function holding(...ids) {
  const store = new Store(new FakeStorage());
  store.change(reading.adding(store.state.reading, ids));
  return store;
}

/**
 * @param {Store} store
 * @param {string} id
 * @param {-1 | 1} by
 */
const move = (store, id, by) =>
  store.change(reading.moving(store.state.reading, places(store), id, by));

test("what is added stands at the end, once", () => {
  const store = holding("b", "a");
  store.change(reading.adding(store.state.reading, ["c", "b", "d"]));
  assert.deepEqual(places(store), ["b", "a", "c", "d"]);
});

test("a full list takes no more", () => {
  const store = holding(...MANY);
  assert.deepEqual(places(store), MANY.slice(0, reading.MOST));
  assert.deepEqual(reading.adding(store.state.reading, ["one-more"]), []);
});

test("moving", () => {
  const store = holding("a", "b", "c");
  move(store, "c", -1);
  move(store, "a", 1);
  assert.deepEqual(places(store), ["c", "a", "b"]);
  move(store, "c", -1);
  move(store, "b", 1);
  move(store, "gone", 1);
  assert.deepEqual(places(store), ["c", "a", "b"]);
});

test("moving where two tabs gave the same rank", () => {
  const store = new Store(new FakeStorage());
  const twice = ["b", "a", "c"].map((id) => ({ path: ["reading", id], value: "1" }));
  store.change(twice);
  move(store, "a", 1);
  assert.deepEqual(places(store), ["b", "a", "c"]);
});

test("clearing is undone, and what was added meanwhile stays", () => {
  const store = holding("a", "b");
  const undo = store.change(reading.removing(places(store)));
  assert.deepEqual(places(store), []);
  store.change(reading.adding(store.state.reading, ["c"]));
  undo();
  assert.deepEqual(new Set(places(store)), new Set(["a", "b", "c"]));
});

test("two tabs add without loss", () => {
  const storage = new FakeStorage();
  const [one, two] = [new Store(storage), new Store(storage)];
  one.change(reading.adding(one.state.reading, ["a"]));
  two.change(reading.adding(two.state.reading, ["b"]));
  assert.deepEqual(places(one), ["a", "b"]);
});

test("entries that make no sense are passed over", () => {
  const section = { a: "2", b: 1, c: "x", d: "1", e: null, f: "12345678901", g: ["1"] };
  assert.deepEqual(reading.placesIn(section), ["d", "a"]);
});

test("a link and back", () => {
  const ids = ["know-your-debt", "court", "b2"];
  assert.equal(reading.listHash(ids), "#list=know-your-debt,court,b2");
  assert.deepEqual(reading.placesInHash(reading.listHash(ids)), ids);
});

for (const [hash, ids] of /** @type {[string, string[]][]} */ ([
  ["", []],
  ["#list=", []],
  ["#court", []],
  ["#lists=court", []],
  ["#list=court,,court, ,a b,<b>,%E4,-x,x-,A,__proto__,constructor", ["court", "constructor"]],
  [reading.listHash(MANY), MANY.slice(0, reading.MOST)],
])) {
  test(`a link anybody may have written: ${hash.slice(0, 40)}`, () => {
    assert.deepEqual(reading.placesInHash(hash), ids);
  });
}
