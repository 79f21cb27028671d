/** The table of sections is all it takes: each is stored, exported, imported, undone and named. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { isRecord } from "../dom/is-record.mjs";
import { exportText, planImport, readImport } from "../my-data/portable.mjs";
import { isAskedAt, isJoined, sameBy, sectionOf, SECTIONS, wholeOf } from "./sections.mjs";
import { applyChanges, emptyState, parseState } from "./state.mjs";
import { KEY } from "./store.mjs";
import { takeBack } from "./take-back.mjs";

const NOW = new Date("2026-01-31T08:00:00Z");
const RELEASES = "tests/saved";
/** What a phone keeps under the newest release: something in every section. */
const KEPT = JSON.parse(readFileSync(`${RELEASES}/${readdirSync(RELEASES).sort().at(-1)}`, "utf8"))[KEY];

/** All that is no object of values. @param {unknown} value @returns {unknown[]} */
function leaves(value) {
  return isRecord(value) ? Object.values(value).flatMap(leaves) : [value];
}

/** A value in a section, where it may stand. @param {string} name */
function leafOf(name) {
  const value = leaves(KEPT[name]).find(sectionOf(name).allows);
  return { path: [name, ...Array.from({ length: sectionOf(name).depth - 1 }, (_none, at) => `k${at}`)], value: value ?? null };
}

for (const name of Object.keys(SECTIONS)) {
  test(`${name} is there from the start, goes into a file and comes back, and can be taken back`, () => {
    const leaf = leafOf(name);
    assert.deepEqual(parseState(null).state[/** @type {keyof typeof SECTIONS} */ (name)], {});
    const state = applyChanges(emptyState(), [leaf]);
    assert.deepEqual(readImport(exportText(state, NOW)), { refusal: null, state, leftOut: 0 });
    const { changes } = planImport(emptyState(), state, "merge");
    assert.deepEqual(applyChanges(emptyState(), changes), state);
    assert.deepEqual(applyChanges(state, takeBack(emptyState(), changes, state)), emptyState());
    const tooDeep = applyChanges(emptyState(), [{ ...leaf, path: [...leaf.path, "a", "b", "c", "d"] }]);
    assert.deepEqual(readImport(JSON.stringify(tooDeep)), { refusal: null, state: emptyState(), leftOut: 1 });
  });
}

test("each section has words in both languages", () => {
  const words = readFileSync("docs/_data/ui/my-data.yml", "utf8");
  const missing = Object.keys(SECTIONS).filter((name) => !new RegExp(`^  data_${name}: \\{zh: .+, en: .+\\}$`, "m").test(words));
  assert.deepEqual(missing, []);
});

for (const [path, whole] of [
  [["items", "a"], ["items", "a"]],
  [["log", "c1", "said"], ["log", "c1"]],
  [["money", "loans", "l1", "creditor"], ["money", "loans", "l1"]],
  [["money", "adjust", "shares", "l1"], ["money", "loans", "l1"]],
  [["money", "adjust", "total"], ["money", "adjust", "total"]],
  [["money", "budget", "entries", "home.rent", "months"], ["money", "budget", "entries", "home.rent"]],
  [["money", "budget", "dependants"], ["money", "budget", "dependants"]],
  [["money", "proposed_terms", "kind"], ["money", "proposed"]],
  [["money", "proposed"], ["money", "proposed"]],
  [["later", "a", "b"], ["later", "a", "b"]],
]) {
  test(`${path.join("/")} goes with ${whole.join("/")}`, () => assert.deepEqual(wholeOf(path), whole));
}

test("what stands beside another, what is asked, and what is one thing in two parts", () => {
  const wholes = [["log", "c1"], ["money", "loans", "l1"], ["money", "budget", "entries", "home.o1"], ["facts", "name"]];
  assert.deepEqual(wholes.map(sameBy), [["date", "channel"], ["creditor"], null, null]);
  const unasked = [["reading", "a"], ["settings", "x"], ["dismissed", "chase-c1"], ["money", "options", "silent_loan"]];
  assert.deepEqual(unasked.map(isAskedAt), [false, false, false, false]);
  assert.deepEqual([["money", "options", "lump"], ["later", "a"], ["items", "a"]].map(isAskedAt), [true, true, true]);
  assert.deepEqual([["money", "proposed"], ["money", "chosen"], ["later", "proposed"]].map(isJoined), [true, false, false]);
});
