import assert from "node:assert/strict";
import { test } from "node:test";

import { knownMoney } from "./known-money.mjs";
import { readMoney, requestOf } from "./money-state.mjs";

const rough = { income: "6000", outgoings: "3300", owed: "50000", others: "yes", monthly: "2000" };
const what_if = { pause: "3", amount: "2500", amount_from: "13" };
const loans = { l1: { creditor: "网商银行", principal: "40000" } };

test("a paper is not told the three numbers, nor what is supposed of them", () => {
  assert.equal(knownMoney({ rough, what_if }), null);
  assert.deepEqual(knownMoney({ rough, what_if, loans }), knownMoney({ loans }));
});

test("nor are the plans and the statement worked out with them", () => {
  assert.deepEqual(requestOf(readMoney({ rough, what_if, loans })), requestOf(readMoney({ loans })));
});
