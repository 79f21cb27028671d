import assert from "node:assert/strict";
import { test } from "node:test";
import { blankIn, listEvents } from "./events.mjs";

test("chosen sentences and their blanks are one list, and come back from it as typed", () => {
  const blanks = { "closed.since": "2026-06", "fell.from": "8,000 : 元", "fell.to": "" };
  const kept = listEvents(["closed", "fell"], blanks);
  assert.deepEqual(kept, ["closed", "fell", "closed.since:2026-06", "fell.from:8,000 : 元"]);
  const back = Object.fromEntries(Object.keys(blanks).map((name) => [name, blankIn(kept, name)]));
  assert.deepEqual(back, blanks);
});

test("what was typed outlives a sentence that is unticked while another stands", () => {
  assert.deepEqual(listEvents(["fell"], { "closed.since": "2026-06" }), ["fell", "closed.since:2026-06"]);
});

test("where nothing is chosen nothing is kept", () => {
  assert.deepEqual(listEvents([], { "closed.since": "2026-06" }), []);
});

test("a list that is none of ours gives empty blanks", () => {
  assert.deepEqual([null, 5, {}, "closed.since"].map((one) => blankIn([one], "closed.since")), ["", "", "", ""]);
});
