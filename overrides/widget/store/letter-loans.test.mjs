/** Which loan a letter is about is kept as the loan's id: it never comes to mean another one. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { loansNamed } from "./letter-loans.mjs";
import { receiverOf } from "../sections/log-entries.mjs";
import { planImport } from "../my-data/portable.mjs";
import { applyChanges, emptyState } from "./state.mjs";

const loan = (/** @type {string} */ creditor) => ({ creditor, principal: "100" });

test("the loans that letters name, and no other answer", () => {
  const letters = { a: { loan: "l2" }, b: { loan: "all" }, c: { loan: "none" }, d: { other: "l9" }, e: "x", f: { loan: ["l3"] } };
  assert.deepEqual(loansNamed({ ...emptyState(), letters: /** @type {any} */ (letters) }), ["l2"]);
});

test("a loan that comes in under a new number takes along what letters say of it", () => {
  const here = { ...emptyState(), money: { loans: { l1: loan("甲") } } };
  const letters = { "extension-request": { loan: "l1" }, "bank-complaint": { loan: "all" }, "lump-sum-offer": { loan: "l2" } };
  const there = { ...emptyState(), money: { loans: { l1: loan("乙"), l2: loan("丙") } }, letters };
  const { changes } = planImport(here, there, "merge", () => "both");
  const after = applyChanges(here, changes);
  assert.deepEqual(after.money.loans, { l1: loan("甲"), l2: loan("丙"), l3: loan("乙") });
  assert.deepEqual(after.letters, { ...letters, "extension-request": { loan: "l3" } });
});

test("whom a letter goes to: an answer that names somebody before a fact that is told", () => {
  const receiver = { party: "bank", answers: { creditor_name: { "*": "creditor" }, talked_to: { bank: "bank" } } };
  const to = (/** @type {Record<string, string>} */ facts, /** @type {Record<string, string>} */ own) =>
    receiverOf({ ...emptyState(), facts, letters: { x: own } }, "x", receiver);
  assert.equal(to({}, {}), "bank");
  assert.equal(to({ creditor_name: " " }, {}), "bank");
  assert.equal(to({ creditor_name: "某" }, {}), "creditor");
  assert.equal(to({ creditor_name: "某" }, { talked_to: "creditor" }), "creditor");
  assert.equal(to({ creditor_name: "某" }, { talked_to: "bank" }), "bank");
  assert.equal(to({}, { talked_to: "creditor" }), "bank");
});
