import assert from "node:assert/strict";
import { test } from "node:test";

import { knownMoney } from "./known-money.mjs";
import { readMoney, requestOf } from "./money-state.mjs";

const rough = { income: "6000", outgoings: "3300", owed: "50000", others: "yes", monthly: "2000" };
const loans = { l1: { creditor: "网商银行", principal: "40000" } };

test("a paper is not told the three numbers", () => {
  assert.equal(knownMoney({ rough }), null);
  assert.deepEqual(knownMoney({ rough, loans }), knownMoney({ loans }));
});

test("nor are the plans and the statement worked out with them", () => {
  assert.deepEqual(requestOf(readMoney({ rough, loans })), requestOf(readMoney({ loans })));
});
