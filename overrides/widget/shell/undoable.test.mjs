/** Change, tell, take back, say so: the same for whoever does it. The page is a fake one. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { FakeStorage } from "../store/fake-storage.test-help.mjs";
import { Store } from "../store/store.mjs";
import { offerUndo, undoable } from "./undoable.mjs";

/** @typedef {import("../store/state.mjs").Change} Change */

const WORDS = { undo: "undo", undone: "back", undo_newer: "newer", only_here: "here only", close: "×", gone: "gone: {n}", unsaved: "lost" };
const GONE = [{ path: ["items", "a"], value: null }];

/** As much of an element as a notice asks for. */
class Part {
  textContent = "";
  className = "";
  isConnected = true;
  /** @type {any[]} */
  children = [];
  /** @type {(() => void)[]} */
  pressed = [];
  /** @type {any} */
  beside = null;

  setAttribute() {}
  remove() {}
  matches() {
    return false;
  }
  contains() {
    return false;
  }
  closest() {
    return null;
  }
  querySelector() {
    return null;
  }
  /** @param {...any} parts */
  append(...parts) {
    this.children.push(...parts);
  }
  /** @param {any} toast */
  after(toast) {
    this.beside = toast;
  }
  focus() {
    page.activeElement = this;
  }
  /** @param {string} _name @param {() => void} press */
  addEventListener(_name, press) {
    this.pressed.push(press);
  }
}

const body = new Part();
const page = { body, activeElement: body, createElement: () => new Part(), getElementById: () => ({ textContent: JSON.stringify(WORDS) }) };
Object.assign(globalThis, { document: page });

/** What the newest notice beside a place says, and its button. @param {Part} near */
function notice(near) {
  const [words, action] = near.beside.children;
  return { words: words.textContent, press: () => action.pressed[0]() };
}

/** @type {{store: Store, storage: FakeStorage, near: any}} */
let here;

beforeEach((context) => {
  // Notices go after a time that no test waits for.
  /** @type {import("node:test").TestContext} */ (context).mock.timers.enable({ apis: ["setTimeout"] });
  const storage = new FakeStorage();
  const store = new Store(storage);
  store.change([{ path: ["items", "a"], value: "done" }]);
  page.activeElement = body;
  here = { store, storage, near: new Part() };
});

test("it is changed and told, and on undo it is back, said so, and the focus where it was", () => {
  const { store, storage, near } = here;
  undoable(store, GONE, "gone", near, { values: { n: 1 } });
  assert.deepEqual([store.state.items, notice(near).words], [{}, "gone: 1"]);
  notice(near).press();
  assert.deepEqual([new Store(storage).state.items, notice(near).words], [{ a: "done" }, "back"]);
  assert.equal(page.activeElement, near);
});

test("what was altered since stays, and that is what is said", () => {
  const { store, near } = here;
  undoable(store, GONE, "gone", near, { values: { n: 1 } });
  store.change([{ path: ["items", "a"], value: "not-applicable" }]);
  notice(near).press();
  assert.deepEqual([store.state.items, notice(near).words], [{ a: "not-applicable" }, "newer"]);
});

test("clearing what was clear already is taken back as well", () => {
  const { store, near } = here;
  undoable(store, [{ path: ["items", "b"], value: null }], "gone", near, { values: { n: 0 } });
  notice(near).press();
  assert.equal(notice(near).words, "back");
});

test("what is not kept is not said to be", () => {
  const { store, storage, near } = here;
  storage.full = true;
  undoable(store, GONE, "gone", near);
  assert.equal(notice(near).words, "here only");
  undoable(store, GONE, "gone", near, { unsaved: "unsaved" });
  assert.equal(notice(near).words, "lost");
});

test("change and undo run within what is given, and the focus goes where it is told", () => {
  const { store, near } = here;
  /** @type {string[]} */
  const done = [];
  const around = (/** @type {() => void} */ act) => {
    act();
    done.push(JSON.stringify(store.state.items));
  };
  undoable(store, GONE, "gone", near, { values: { n: 1 }, around, back: () => done.push("back") });
  notice(near).press();
  assert.deepEqual(done, ["{}", '{"a":"done"}', "back"]);
});

test("a focus that taking back moved stays there", () => {
  const { store, near } = here;
  const other = new Part();
  store.subscribe(() => other.focus());
  undoable(store, GONE, "gone", near, { values: { n: 1 } });
  notice(near).press();
  assert.equal(page.activeElement, other);
});

test("what was made before it is offered can be taken back as well", () => {
  const { store, near } = here;
  const before = store.state;
  store.type(GONE);
  store.save();
  offerUndo(store, () => store.takeBack(before, GONE), "gone", near, { values: { n: 2 } });
  assert.equal(notice(near).words, "gone: 2");
  notice(near).press();
  assert.deepEqual(store.state.items, { a: "done" });
});
