/** The contact log as it is kept: order, ids, promises, letters marked as sent and answered. */

import assert from "node:assert/strict";
import { test } from "node:test";
import * as log from "./log-entries.mjs";
import { Store } from "../store/store.mjs";
import { FakeStorage } from "../store/fake-storage.test-help.mjs";

/** @param {Record<string, Record<string, string>>} entries */
function holding(entries) {
  const store = new Store(new FakeStorage());
  store.change(Object.entries(entries).flatMap(([id, fields]) => log.entryChanges(id, fields)));
  return store;
}

/** @param {Store} store */
const ids = (store) => log.entriesOf(store.state).map(({ id }) => id);

test("newest first: by day, time, and order of writing; unreadable days last", () => {
  const store = holding({
    c10: { date: "2026-11-23", time: "10:00" },
    c2: { date: "2026年11月23日", time: "10点" },
    c3: { date: "2026/11/23", time: "9：59" },
    c4: { date: "2026-11-23" },
    c5: { date: "2026-11-01", time: "23:00" },
    c6: { date: "2026-02-30" },
    c7: { said: "x" },
  });
  assert.deepEqual(ids(store), ["c10", "c2", "c3", "c4", "c5", "c7", "c6"]);
});

test("what is not text, and entries that are no records, are passed over", () => {
  const state = { ...new Store(new FakeStorage()).state, log: { c1: { date: 5, said: "x" }, c2: "y" } };
  assert.deepEqual(log.entriesOf(/** @type {any} */ (state)), [{ id: "c1", fields: { said: "x" } }]);
});

test("an id is never used again, not even after its note was deleted", () => {
  const store = holding({ c41: { said: "x" } });
  assert.equal(log.freshId(store.state), "c42");
  store.change([{ path: ["log", "c41", "said"], value: null }]);
  assert.equal(log.freshId(store.state), "c43");
});

test("promises: open until kept or not, late once the day has passed", () => {
  const due = "2026-12-03";
  assert.equal(log.openPromise({ said: "x" }), false);
  assert.equal(log.openPromise({ promised: "answer" }), true);
  assert.equal(log.openPromise({ outcome: "promised" }), true);
  assert.equal(log.openPromise({ due, kept: "no" }), false);
  assert.deepEqual(
    ["2026-12-02", "2026-12-03", "2026-12-04"].map((today) => log.late({ due }, today)),
    [false, false, true],
  );
  assert.equal(log.late({ due, kept: "yes" }, "2026-12-04"), false);
  assert.equal(log.late({ due, kept: "no" }, "2026-12-03"), true);
  assert.equal(log.late({ due: "soon" }, "2026-12-04"), false);
});

test("a letter sent: one note, and its paper at sent, in one change", () => {
  const store = holding({ c50: { said: "x" } });
  const sent = { letter: "bank-complaint", item: "complaint-paper", party: "bank", date: "2026-11-22", channel: "app-chat", ref: "" };
  const before = store.state;
  const changes = log.sentChanges(before, sent);
  store.change(changes);
  const [{ id, fields }] = log.sentEntries(store.state, "bank-complaint");
  assert.deepEqual(fields, {
    date: "2026-11-22",
    channel: "app-chat",
    party: "bank",
    paper: "bank-complaint",
  });
  assert.equal(store.state.items["complaint-paper"], "done");
  assert.equal(store.state.papers["complaint-paper"], "sent");

  store.takeBack(before, changes);
  assert.deepEqual(log.sentEntries(store.state, "bank-complaint"), []);
  assert.equal(store.state.log[id], undefined);
  assert.equal(store.item("complaint-paper"), null);
});

test("sent twice: the newest first; an answer is no sending", () => {
  const store = holding({});
  for (const date of ["2026-11-20", "2026-11-22"]) {
    const sent = { letter: "outside-complaint", party: "regulator", date, channel: "post", ref: "EMS 1" };
    store.change(log.sentChanges(store.state, sent));
  }
  const reply = { letter: "outside-complaint", party: "regulator", date: "2026-11-25", outcome: "refused", said: "no" };
  store.change(log.repliedChanges(store.state, reply));
  const dates = (/** @type {import("./log-entries.mjs").Entry[]} */ entries) =>
    entries.map(({ fields }) => [fields.date, fields.party]);
  assert.deepEqual(dates(log.sentEntries(store.state, "outside-complaint")), [
    ["2026-11-22", "regulator"],
    ["2026-11-20", "regulator"],
  ]);
  assert.deepEqual(dates(log.replyEntries(store.state, "outside-complaint")), [["2026-11-25", "regulator"]]);
});

test("what the post gave is kept apart from what the receiver gave", () => {
  const numbers = ["post", "app-chat"].map((channel) => {
    const store = holding({});
    const sent = { letter: "bank-complaint", party: "bank", date: "2026-11-22", channel, ref: "X 1" };
    store.change(log.sentChanges(store.state, sent));
    const [{ fields }] = log.sentEntries(store.state, "bank-complaint");
    return [fields.ref, fields.tracking];
  });
  assert.deepEqual(numbers, [
    [undefined, "X 1"],
    ["X 1", undefined],
  ]);
});

test("a letter goes to whom its answers name, else to whom it always goes", () => {
  const store = holding({});
  const receiver = { party: "regulator", answers: { addressee: { hotline: "regulator", "mediation-body": "mediator" } } };
  const goesTo = () => log.receiverOf(store.state, "outside-complaint", receiver);
  const found = ["", "hotline", "mediation-body", "unknown"].map((value) => {
    store.change([{ path: ["letters", "outside-complaint", "addressee"], value: value || null }]);
    return goesTo();
  });
  assert.deepEqual(found, ["regulator", "regulator", "mediator", "regulator"]);
  assert.equal(log.receiverOf(store.state, "payment-order-objection", { party: "court", answers: {} }), "court");
  // A fact decides by being told, whatever it says.
  const creditor = { party: "bank", answers: { creditor_name: { "*": "other" } } };
  const named = ["", "  ", "示例资产公司"].map((value) => {
    store.change([{ path: ["facts", "creditor_name"], value: value || null }]);
    return log.receiverOf(store.state, "hardship-request", creditor);
  });
  assert.deepEqual(named, ["bank", "bank", "other"]);
});

test("whom a letter went to: each once, the newest sending's first", () => {
  const sent = { paper: "collection-complaint", date: "2026-11-01" };
  const store = holding({
    c1: { ...sent, party: "bank" },
    c2: { ...sent, party: "regulator", date: "2026-11-10" },
    c3: { ...sent, party: "bank", date: "2026-11-05" },
    c4: { ...sent, date: "2026-11-20" },
    c5: { ...sent, paper: "bank-complaint", party: "mediator" },
    c6: { reply: "collection-complaint", party: "collector", date: "2026-11-21" },
  });
  assert.deepEqual(log.partiesSentTo(store.state, "collection-complaint"), ["regulator", "bank"]);
  assert.deepEqual(log.partiesSentTo(store.state, "bank-complaint"), ["mediator"]);
  assert.deepEqual(log.partiesSentTo(store.state, "hardship-request"), []);
});

test("an answer answers the sending before it, to the same party, and no later one", () => {
  const sent = { paper: "second-proposal", party: "bank" };
  const store = holding({
    c1: { ...sent, date: "2026-11-01" },
    c2: { reply: "second-proposal", party: "bank", date: "2026年11月5日" },
    c3: { ...sent, date: "2026-11-10" },
    c4: { ...sent, party: "mediator", date: "2026-11-02" },
    c5: { reply: "hardship-request", party: "bank", date: "2026-11-20" },
    c6: { ...sent, date: "2026-11-05" },
  });
  const entries = log.entriesOf(store.state);
  const answered = log.sentEntries(store.state, "second-proposal").map((entry) => [entry.id, log.isAnswered(entry, entries)]);
  assert.deepEqual(answered, [
    ["c3", false],
    ["c6", true],
    ["c4", false],
    ["c1", true],
  ]);
});

test("the order is worked out once for what is kept, and anew when a note is altered", () => {
  const store = new Store(new FakeStorage());
  store.change([{ path: ["log", "c1", "date"], value: "2026-01-31" }, { path: ["log", "c2", "date"], value: "2026-01-30" }]);
  const first = log.entriesOf(store.state);
  store.change([{ path: ["items", "a"], value: "done" }]);
  assert.equal(log.entriesOf(store.state), first);
  store.change([{ path: ["log", "c2", "date"], value: "2026-02-01" }]);
  assert.deepEqual([first, log.entriesOf(store.state)].map((all) => all.map(({ id }) => id)), [["c1", "c2"], ["c2", "c1"]]);
});
