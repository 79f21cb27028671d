/** A file holds everything, and a file that may be anything harms nothing. */

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  changesBetween,
  conflicts,
  leavesOf,
  missingFrom,
} from "../store/changes.mjs";
import { exportName, exportText, planImport, readImport } from "./portable.mjs";
import { applyChanges, emptyState, SCHEMA } from "../store/state.mjs";
import { takeBack } from "../store/take-back.mjs";
import { seeded } from "../store/fake-storage.test-help.mjs";

/** @typedef {import("../store/state.mjs").State} State */

const NOW = new Date("2026-11-22T08:00:00Z");

/** @param {State} state */
function content({ saved: _saved, ...rest }) {
  return rest;
}

/** @param {() => number} random */
function anyState(random) {
  const pick = (/** @type {any[]} */ list) => list[Math.floor(random() * list.length)];
  const places = [
    ["items", ["done", "not-applicable"]],
    ["papers", ["sent", "replied"]],
    ["finder", ["monthly", "not-sure"]],
    ["dates", ["2026-01-31", "三月初"]],
    ["facts", ["王", ["a", "b"]]],
    ["prepared", ["2026-01-31", "2026-02-01"]],
    ["dismissed", ["2026-01-31/bank", "2026-02-01/bank"]],
    ["reading", ["1", "2"]],
    ["settings", [true, false, "x"]],
    ["later-section", [7, null, ["a"], "x"]],
  ];
  const nested = [
    ["notes", ["text", "date"], ["打过电话", "2026-1-31"]],
    ["letters", ["name", "requests"], ["王", ["a", "b"], []]],
    ["log", ["date", "said"], ["2026-1-31", "好的"]],
    ["money", ["total", "principal"], ["500", "3万"]],
  ];
  const changes = Array.from({ length: Math.floor(random() * 12) }, () => {
    const id = pick(["a", "b", "c", "constructor", "__proto__"]);
    if (random() < 0.4) {
      const [section, keys, values] = pick(nested);
      return { path: [section, id, pick(keys)], value: pick(values) };
    }
    const [section, values] = pick(places);
    return { path: [section, id], value: pick(values) };
  });
  return applyChanges(emptyState(), changes);
}

for (let seed = 1; seed <= 300; seed += 1) {
  test(`export, import, merge and undo, seed ${seed}`, () => {
    const random = seeded(seed);
    const [here, there] = [anyState(random), anyState(random)];

    const read = readImport(exportText(here, NOW));
    assert.deepEqual(read, { refusal: null, state: here, leftOut: 0 });
    assert.deepEqual(readImport(JSON.stringify(here)), read);

    const replaced = planImport(here, there, "replace");
    assert.deepEqual(content(applyChanges(here, replaced.changes)), content(there));
    assert.equal(replaced.kept, 0);

    const merged = planImport(here, there, "merge", () => "here");
    const both = applyChanges(here, merged.changes);
    // Nothing of here is lost or altered, and nothing of there is missing.
    assert.deepEqual(missingFrom(both, here), []);
    assert.deepEqual(conflicts(both, here), []);
    assert.deepEqual(missingFrom(both, there), []);
    assert.equal(merged.kept + merged.asked.length, conflicts(here, there).length);

    // Taken from the file throughout, no difference is left but those nobody asks about.
    const taken = planImport(here, there, "merge", () => "there");
    const after = applyChanges(here, taken.changes);
    assert.equal(conflicts(after, there).length, taken.kept);

    for (const { changes } of [replaced, merged, taken]) {
      const after = applyChanges(here, changes);
      assert.deepEqual(content(applyChanges(after, takeBack(here, changes, after))), content(here));
    }
  });
}

test("the preview counts by section", () => {
  const here = { ...emptyState(), items: { a: "done", b: "done" }, dates: { due: "2026-01-01" } };
  const there = { ...emptyState(), items: { b: "not-applicable", c: "done" } };
  assert.deepEqual(planImport(here, there, "replace").rows, [
    { section: "items", added: 1, changed: 1, removed: 1 },
    { section: "dates", added: 0, changed: 0, removed: 1 },
  ]);
  assert.deepEqual(planImport(here, there, "merge").rows, [
    { section: "items", added: 1, changed: 0, removed: 0 },
  ]);
});

test("what was altered after an import is not taken back", () => {
  const here = { ...emptyState(), items: { a: "done" } };
  const { changes } = planImport(here, { ...emptyState(), items: { b: "done", c: "done" } }, "replace");
  const later = applyChanges(applyChanges(here, changes), [
    { path: ["items", "b"], value: "not-applicable" },
  ]);
  assert.deepEqual(applyChanges(later, takeBack(here, changes, later)).items, {
    a: "done",
    b: "not-applicable",
  });
});

test("a merge puts no record where a single thing stands, nor the other way round", () => {
  const plain = /** @type {any} */ ({ ...emptyState(), extra: { a: 1 } });
  const deep = /** @type {any} */ ({ ...emptyState(), extra: { a: { b: 2 } } });
  assert.deepEqual([missingFrom(plain, deep), missingFrom(deep, plain)], [[], []]);
  assert.deepEqual(applyChanges(plain, changesBetween(plain, deep)), deep);
});

for (const [name, text, refusal] of [
  ["nothing", "  ", "empty"],
  ["too much", `"${"x".repeat(2_000_001)}"`, "too_large"],
  ["no JSON", "你好", "not_json"],
  ["half a file", '{"format":"wangshangdai-guide","data":{"sch', "not_json"],
  ["a list", "[]", "not_ours"],
  ["another program's file", '{"version":3}', "not_ours"],
  ["our name and no content", '{"format":"wangshangdai-guide"}', "not_ours"],
  ["a schema of no kind", '{"schema":"one"}', "damaged"],
  ["nothing but a section of no kind", '{"schema":1,"items":[]}', "damaged"],
  ["records within records without end", `{"schema":2,"later":${'{"a":'.repeat(100_000)}1${"}".repeat(100_001)}`, "damaged"],
  ["a newer file", '{"format":"wangshangdai-guide","data":{"schema":99}}', "newer"],
]) {
  test(`${name} is refused: ${refusal}`, () => {
    assert.deepEqual(readImport(text), { refusal });
  });
}

test("a file of schema 1 from before there were papers, notes and dates", () => {
  const first = {
    schema: 1,
    items: { a: "done" },
    letters: { l: { name: "王" } },
    finder: { q: "none" },
    settings: { gloss: true },
    saved: "2026-01-31T08:00:00.000Z",
  };
  assert.deepEqual(readImport(JSON.stringify(first)), {
    refusal: null,
    state: { ...emptyState(), ...first, schema: SCHEMA, saved: null },
    leftOut: 0,
  });
});

test("entries that make no sense are left out, the others come in", () => {
  const data = {
    schema: 1,
    items: { a: "done", b: "maybe", c: 7, d: { e: "done" }, "": "done" },
    papers: { a: "open" },
    notes: { a: "text", b: { text: 5, date: "2026" } },
    letters: { l: { name: { first: "x" }, phone: "1", requests: ["a", 2] } },
    settings: { gloss: 1 },
    dates: { due: ["2026"] },
  };
  assert.deepEqual(readImport(`\uFEFF${JSON.stringify({ ...data, log: [], finder: "x" })}`), {
    refusal: null,
    state: {
      ...emptyState(),
      items: { a: "done" },
      notes: { b: { date: "2026" } },
      letters: { l: { phone: "1" } },
    },
    leftOut: 13,
  });
});

test("the call of the day stays on its device", () => {
  const settings = { "call-note": "c1", "call-place": "2026-11-22 greet", language: "en" };
  const state = { ...emptyState(), log: { c1: { said: "x" } }, settings };
  const taken = { ...state, settings: { language: "en" } };
  assert.deepEqual(JSON.parse(exportText(state, NOW)).data, taken);
  // Older files hold it.
  assert.deepEqual(readImport(JSON.stringify(state)), { refusal: null, state: taken, leftOut: 0 });
});

test("the file is named after the day, and the frame is no content", () => {
  assert.equal(exportName("2026-11-22"), "wangshangdai-guide-2026-11-22.json");
  assert.equal(leavesOf({ ...emptyState(), saved: "2026" }).size, 0);
});
