import assert from "node:assert/strict";
import { test } from "node:test";

import { openStages, splitRows } from "./folds.mjs";

const stage = (id, items, done) => ({ id, items, done, total: items.length });
const STAGES = [
  stage("journey-urgent", ["answer", "evidence"], 1),
  stage("journey-debt", ["balance"], 1),
  stage("journey-papers", ["budget", "proof"], 0),
];

test("the stage of what is next stands open, and the urgent one until it is done", () => {
  assert.deepEqual(openStages(STAGES, "proof"), ["journey-urgent", "journey-papers"]);
  assert.deepEqual(openStages(STAGES, "evidence"), ["journey-urgent"]);
  const done = [stage("journey-urgent", ["answer"], 1), ...STAGES.slice(1)];
  assert.deepEqual(openStages(done, "budget"), ["journey-papers"]);
});

test("where nothing is known, nothing stands open", () => {
  assert.deepEqual(openStages(STAGES, undefined), []);
});

test("six that are shown stand in the list, unless hardly more would be folded", () => {
  const rows = [...Array(12).keys()];
  const all = () => true;
  assert.deepEqual(splitRows(rows.slice(0, 8), all), [rows.slice(0, 8), []]);
  assert.deepEqual(splitRows(rows.slice(0, 9), all), [rows.slice(0, 6), rows.slice(6, 9)]);
  // What is done and hidden takes no place of one that is open.
  assert.deepEqual(splitRows(rows, (row) => row > 1), [rows.slice(0, 8), rows.slice(8)]);
});
