import assert from "node:assert/strict";
import { test } from "node:test";
import { letterState } from "./paper-state.mjs";
import { emptyState } from "../store/state.mjs";

/** @param {Partial<import("../store/state.mjs").State>} kept */
const stateOf = (kept, item = "") => letterState({ ...emptyState(), ...kept }, "note", item);
const SENT = { c1: { date: "2026-11-02", paper: "note" } };
const SENT_AGAIN = { c4: { date: "2026-11-09", paper: "note" } };

test("nothing is known of a letter nobody touched", () => {
  assert.deepEqual(stateOf({ log: { c1: { date: "2026-11-02", paper: "other" } } }), { step: "nothing", date: "" });
});

test("what was typed into it makes it begun, and no more", () => {
  assert.deepEqual(stateOf({ letters: { note: { a: "x" } } }), { step: "begun", date: "" });
});

test("prepared is not sent, and sent is more", () => {
  const prepared = { note: "2026-11-01" };
  assert.deepEqual(stateOf({ prepared, letters: { note: { a: "x" } } }), { step: "prepared", date: "2026-11-01" });
  assert.deepEqual(stateOf({ prepared, log: SENT }), { step: "sent", date: "2026-11-02" });
});

test("a day that was lost is no day", () => {
  assert.deepEqual(stateOf({ prepared: { note: "" }, letters: { note: { a: "x" } } }), { step: "begun", date: "" });
});

test("the newest sending counts", () => {
  const letters = { note: { a: "x" } };
  assert.deepEqual(stateOf({ letters, log: SENT }), { step: "sent", date: "2026-11-02" });
  assert.deepEqual(stateOf({ log: { ...SENT_AGAIN, ...SENT } }), { step: "sent", date: "2026-11-09" });
});

test("an answer comes after the sending", () => {
  const log = { ...SENT, c2: { date: "2026-11-12", reply: "note" } };
  assert.deepEqual(stateOf({ log }), { step: "replied", date: "2026-11-12" });
});

test("what was sent once more after an answer waits again", () => {
  const log = { c1: { date: "2026-11-05", reply: "note" }, ...SENT_AGAIN };
  assert.deepEqual(stateOf({ log }), { step: "sent", date: "2026-11-09" });
});

test("the checklist's word counts where its item is done", () => {
  assert.deepEqual(stateOf({ papers: { it: "sent" }, items: { it: "done" } }, "it"), { step: "sent", date: "" });
  assert.deepEqual(stateOf({ papers: { it: "sent" } }, "it"), { step: "nothing", date: "" });
  const replied = { papers: { it: "replied" }, items: { it: "done" } };
  assert.deepEqual(stateOf({ ...replied, log: SENT }, "it"), { step: "replied", date: "" });
});
