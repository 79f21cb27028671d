/** What the reader put aside stays so for as long as nothing has changed. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { forgetting, isDismissed, putAside } from "./dismissed.mjs";
import { exportText, planImport, readImport } from "../my-data/portable.mjs";
import { applyChanges, emptyState } from "../store/state.mjs";

const CHASE = { id: "chase-c1", basis: "2026-11-30/bank" };
const aside = applyChanges(emptyState(), putAside(CHASE.id, CHASE.basis));

test("put aside, and taken back", () => {
  assert.equal(isDismissed(emptyState(), CHASE), false);
  assert.equal(isDismissed(aside, CHASE), true);
  assert.deepEqual(applyChanges(aside, putAside(CHASE.id, null)), emptyState());
});

test("other facts are another matter, and so is another follow-up of the note", () => {
  assert.equal(isDismissed(aside, { ...CHASE, basis: "2026-12-01/bank" }), false);
  assert.equal(isDismissed(aside, { ...CHASE, id: "complain-c1" }), false);
});

test("a deadline that follows from no note is never put aside", () => {
  assert.equal(isDismissed(emptyState(), { id: "order-objection" }), false);
});

test("with its note it is forgotten, and no other", () => {
  const both = applyChanges(aside, putAside("chase-c11", "x"));
  assert.deepEqual(applyChanges(both, forgetting(both, "c1")).dismissed, { "chase-c11": "x" });
});

test("a call on the phone no longer writes into a note that was deleted", () => {
  const calling = applyChanges(emptyState(), [{ path: ["settings", "call-note"], value: "c1" }]);
  assert.deepEqual(applyChanges(calling, forgetting(calling, "c11")), calling);
  assert.deepEqual(applyChanges(calling, forgetting(calling, "c1")), emptyState());
});

test("it goes along in a file, and a file that says it otherwise asks nothing", () => {
  const file = exportText(aside, new Date("2026-11-22T08:00:00Z"));
  assert.deepEqual(readImport(file), { refusal: null, state: aside, leftOut: 0 });
  const odd = JSON.stringify({ schema: 3, dismissed: { "chase-c1": ["x"], "chase-c2": "y" } });
  const read = readImport(odd);
  assert.deepEqual(read.refusal === null && [read.state.dismissed, read.leftOut], [{ "chase-c2": "y" }, 1]);
  const there = applyChanges(emptyState(), putAside(CHASE.id, "other"));
  const { changes, asked, kept } = planImport(aside, there, "merge");
  assert.deepEqual({ changes, asked, kept }, { changes: [], asked: [], kept: 1 });
});
