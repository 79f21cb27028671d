import assert from "node:assert/strict";
import { test } from "node:test";

import { emptyState } from "../store/state.mjs";
import { itemsOf, leftOff } from "./left-off.mjs";

const PLAN = {
  unsure: "not-sure",
  now: { "find-late": ["ask"] },
  tree: {
    options: { "q-late": ["yes", "no"], "q-asked": ["yes", "no"] },
    start: 0,
    nodes: [
      { ask: "q-late", else: 1, to: { no: "find-fine" } },
      { ask: "q-asked", else: "find-late", to: {} },
    ],
  },
  papers: [],
  stages: [
    { id: "journey-debt", when: [], parts: [{ guide: "first", when: [], items: ["look", "ask"] }] },
  ],
};
const LATE = { "q-late": "yes", "q-asked": "no" };
const left = (kept) => leftOff({ ...emptyState(), ...kept }, PLAN);

test("nothing is shown to whoever kept nothing of their own", () => {
  assert.equal(left({}), null);
  assert.equal(left({ settings: { "home-hidden": true }, reading: { court: "1" } }), null);
});

test("the next thing is what the finder named, then what is open in order", () => {
  assert.deepEqual(left({ finder: LATE }), { to: "item", item: "ask" });
  assert.deepEqual(left({ finder: LATE, items: { ask: "done" } }), { to: "item", item: "look" });
  const all = { ask: "done", look: "not-applicable" };
  assert.deepEqual(left({ finder: LATE, items: all }), { to: "list" });
});

test("questions half answered are gone on with; without answers the list is", () => {
  assert.deepEqual(left({ finder: { "q-late": "yes" } }), { to: "finder" });
  assert.deepEqual(left({ finder: { "q-late": "gone" } }), { to: "list" });
  assert.deepEqual(left({ dates: { "date-due": "2026-12-01" } }), { to: "list" });
});

test("items are named once, in the plan's order", () => {
  const part = (...items) => ({ guide: "first", when: [], items });
  const plan = { ...PLAN, stages: [{ id: "a", when: [], parts: [part("look", "ask"), part("ask", "go")] }] };
  assert.deepEqual(itemsOf(plan), ["look", "ask", "go"]);
});
