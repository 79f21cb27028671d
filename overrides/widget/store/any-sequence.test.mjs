/**
 * Any sequence of typing, clearing, undo, import, reload and erasing, in two tabs: nothing
 * goes but what was taken away, and undo leaves alone what was typed since.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import { leavesOf } from "./changes.mjs";
import { eraseOwn } from "./own-keys.mjs";
import { exportText, planImport, readImport } from "../my-data/portable.mjs";
import { applyChanges, emptyState, parseState } from "./state.mjs";
import { Store } from "./store.mjs";
import { FakeStorage, seeded } from "./fake-storage.test-help.mjs";

/** @typedef {import("./state.mjs").Change} Change */
/** @typedef {import("./state.mjs").State} State */

const NOW = new Date("2026-01-31T08:00:00Z");
const now = () => NOW;

/** Where each section keeps things, and what. @type {[string[], (string | string[])[]][]} */
const PLACES = [
  [["items", "read-contract"], ["done", "not-applicable"]],
  [["papers", "read-contract"], ["sent", "replied"]],
  [["notes", "read-contract", "text"], ["打过电话", "没人接"]],
  [["facts", "name"], ["王", "李"]],
  [["facts", "evidence"], [["a"], ["a", "b"]]],
  [["letters", "lump-sum-offer", "source"], ["借亲戚的", "x"]],
  [["prepared", "lump-sum-offer"], ["2026-01-30", "2026-01-31"]],
  [["log", "c1", "said"], ["等", "三天"]],
  [["log", "c2", "said"], ["不同意", "同意"]],
  [["dismissed", "chase-c1"], ["2026-01-30/bank", "2026-01-31/bank"]],
  [["finder", "q-late"], ["none", "not-sure"]],
  [["dates", "date-due"], ["2026-02-01", "三月初"]],
  [["money", "loans", "l1", "creditor"], ["网商银行", "花呗"]],
  [["money", "loans", "l1", "principal"], ["1000", "2000", "3000", "4000"]],
  [["money", "loans", "l2", "creditor"], ["网商银行", "花呗"]],
  [["money", "adjust", "shares", "l1"], ["500", "600"]],
  [["money", "budget", "entries", "home.rent", "months"], [["1"], ["1", "2"]]],
  [["money", "plans", "pause", "months"], ["24", "36"]],
  [["reading", "court"], ["1", "2"]],
  [["settings", "language"], ["zh", "en"]],
  [["of-a-later-version", "k"], ["x", "y"]],
];
/** What "clear" takes away at once. */
const RECORDS = [["money", "loans"], ["money", "budget"], ["log", "c1"]];

/** @param {State} state */
function content({ saved: _saved, ...rest }) {
  return rest;
}

/** @param {() => number} random */
function maker(random) {
  const pick = (/** @type {readonly any[]} */ list) => list[Math.floor(random() * list.length)];
  const typed = () => {
    const [path, values] = pick(PLACES);
    return { path, value: random() < 0.2 ? null : pick(values) };
  };
  const some = () => Array.from({ length: 1 + Math.floor(random() * 4) }, typed);
  return { pick, some };
}

for (let seed = 1; seed <= 150; seed += 1) {
  test(`seed ${seed}`, () => {
    const random = seeded(seed);
    const { pick, some } = maker(random);
    const storage = new FakeStorage();
    const tabs = [new Store(storage, now), new Store(storage, now)];
    let expected = emptyState();
    /** A change that can still be taken back. @type {{by: Store, run: () => void, before: State, left: State} | null} */
    let undo = null;
    const make = (/** @type {Store} */ tab, /** @type {Change[]} */ changes) => {
      const back = tab.change(changes);
      const made = applyChanges(expected, changes);
      // Else a change before this one is taken back after it.
      if (!undo || random() < 0.6) undo = { by: tab, run: back, before: expected, left: made };
      expected = made;
    };
    const takeBack = (/** @type {Store} */ tab) => {
      if (undo?.by !== tab) return;
      const { run, before, left } = undo;
      run();
      undo = null;
      const now = leavesOf(tab.state);
      const then = leavesOf(left);
      for (const [key, leaf] of leavesOf(expected)) {
        const newer = JSON.stringify(then.get(key)) !== JSON.stringify(leaf);
        if (newer) assert.deepEqual(now.get(key), leaf);
      }
      if (JSON.stringify(content(left)) === JSON.stringify(content(expected))) {
        assert.deepEqual(content(tab.state), content(before));
      }
      expected = tab.state;
    };
    for (let step = 0; step < 30; step += 1) {
      const at = pick([0, 1]);
      // Full storage would let two tabs differ, so it ends before the other tab's turn.
      storage.full = random() < 0.25;
      for (let action = 0; action < (storage.full ? 8 : 2); action += 1) {
        const kind = random();
        if (kind < 0.55) make(tabs[at], some());
        else if (kind < 0.7) make(tabs[at], [{ path: pick(RECORDS), value: null }]);
        else if (kind < 0.85) takeBack(tabs[at]);
        else if (kind < 0.97) bringIn(make, tabs[at], applyChanges(emptyState(), some()), random);
        else if (!storage.full) {
          eraseOwn(storage);
          tabs[at].startEmpty();
          [expected, undo] = [emptyState(), null];
        }
        assert.deepEqual(content(tabs[at].state), content(expected));
      }
      storage.full = false;
      for (const tab of tabs) tab.refresh();
      if (random() < 0.2) tabs[at] = new Store(storage, now);
      for (const tab of tabs) assert.deepEqual(content(tab.state), content(expected));
      const back = readImport(exportText(tabs[at].state, NOW));
      assert.deepEqual(back, { refusal: null, state: { ...expected, saved: null }, leftOut: 0 });
    }
  });
}

/**
 * @param {(tab: Store, changes: Change[]) => void} make
 * @param {Store} tab
 * @param {State} file
 * @param {() => number} random
 */
function bringIn(make, tab, file, random) {
  const mode = random() < 0.5 ? "merge" : "replace";
  const side = random() < 0.5 ? "here" : "there";
  const before = tab.state;
  const { changes } = planImport(before, file, mode, () => side);
  if (random() < 0.5) {
    tab.change(changes);
    tab.takeBack(before, changes);
    assert.deepEqual(content(tab.state), content(before));
  }
  make(tab, changes);
}

for (let seed = 1; seed <= 50; seed += 1) {
  test(`no answer of schema 1 is lost, seed ${seed}`, () => {
    const { some } = maker(seeded(seed));
    const first = { path: ["letters", "hardship-request", "name"], value: "王" };
    const row = { path: ["money", "budget", "entries", "home.p1", "amount"], value: "1800" };
    // Facts came with schema 2.
    const then = some().filter(({ path }) => path[0] !== "facts");
    const old = { ...applyChanges(emptyState(), [first, row, ...then]), schema: 1 };
    const { state, fault } = parseState(JSON.stringify(old));
    const values = (/** @type {State} */ each) => [...leavesOf(each).values()].map(({ value }) => JSON.stringify(value)).sort();
    assert.deepEqual([fault, values(state)], [null, values(old)]);
  });
}
