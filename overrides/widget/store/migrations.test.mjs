import assert from "node:assert/strict";
import { test } from "node:test";
import { readImport } from "../my-data/portable.mjs";
import { emptyState, migrate, parseState } from "./state.mjs";

const steps = {
  1: (/** @type {any} */ data) => ({ ...data, items: { renamed: data.items.old } }),
  2: (/** @type {any} */ data) => ({ ...data, added: [] }),
};

test("data is brought up one schema after another", () => {
  assert.deepEqual(migrate({ schema: 1, items: { old: "done" } }, 3, steps), {
    schema: 3,
    items: { renamed: "done" },
    added: [],
  });
});

test("data of the present schema stays as it is", () => {
  const data = { schema: 3, items: {} };
  assert.equal(migrate(data, 3, steps), data);
});

test("a step that does not exist is an error", () => {
  assert.throws(() => migrate({ schema: 1 }, 2, {}));
});

test("nothing saved is an empty state without fault", () => {
  assert.deepEqual(parseState(null), { state: emptyState(), fault: null, dropped: 0 });
});

test("a section or key this version does not know is kept", () => {
  const saved = { schema: 3, items: { a: "someday" }, extra: [1] };
  assert.deepEqual(parseState(JSON.stringify(saved)), {
    state: { ...emptyState(), ...saved },
    fault: null,
    dropped: 0,
  });
});

test("schema 1: the fields of the first letter become facts, the rest stays", () => {
  const saved = {
    schema: 1,
    items: { "read-contract": "done" },
    letters: { "hardship-request": { name: "王", evidence: ["income-papers"] }, other: { a: "b" } },
    notes: { "read-contract": { text: "在抽屉里" } },
    saved: "2026-11-22T10:00:00.000Z",
  };
  assert.deepEqual(parseState(JSON.stringify(saved)), {
    state: {
      ...emptyState(),
      items: saved.items,
      facts: { name: "王", evidence: ["income-papers"] },
      letters: { other: { a: "b" } },
      notes: saved.notes,
      saved: saved.saved,
    },
    fault: null,
    dropped: 0,
  });
});

test("schema 1: rows of the statement go from places to the ids of their prompts", () => {
  const entries = { "home.p1": { amount: "1800" }, "other-debts.p2": { amount: "9", period: "week" }, "home.o1": { label: "猫" }, "home.p9": {} };
  const money = { loans: { l1: { principal: "5万" } }, budget: { margin: "5", entries } };
  assert.deepEqual(parseState(JSON.stringify({ schema: 1, money })).state.money, {
    loans: money.loans,
    budget: {
      margin: "5",
      entries: {
        "home.rent": { amount: "1800" },
        "other-debts.court-payments": { amount: "9", period: "week" },
        "home.o1": { label: "猫" },
        "home.p9": {},
      },
    },
  });
});

const SECOND = {
  schema: 2,
  facts: { name: "王", paid_total: " ", bureau_name: "征信中心" },
  letters: {
    "written-agreement-request": { talked_on: "2026-11-02", talked_with: "小张", plan_count: "12" },
    "progress-letter": { paid_count: "3", paid_total: "900" },
    "second-proposal": { paid_count: "2", paid_total: "600", change: "病了" },
    "personal-statement": { bureau_name: "另一家", paid_on: "2026-10-01" },
    "credit-record-objection": { bureau_name: "又一家", addressee: "bureau" },
    "settlement-proof-request": { creditor_name: "某公司", paid_on: "2026-10-02", paid_total: "5000" },
    "collection-complaint": { addressee: "regulator" },
    "outside-complaint": { addressee: "mediation-body" },
  },
  log: {
    c1: { paper: "personal-statement", party: "bank", date: "2026-11-01" },
    c2: { paper: "credit-record-objection", party: "bank" },
    c3: { reply: "credit-record-objection", party: "bank" },
    c4: { paper: "collection-complaint", party: "bank" },
    c5: { paper: "collection-complaint", party: "bank" },
    c6: { paper: "outside-complaint", party: "regulator" },
    c7: { paper: "personal-statement", party: "other" },
    c8: { said: "等", party: "bank" },
  },
  saved: "2026-11-22T10:00:00.000Z",
};
const THIRD = {
  ...emptyState(),
  facts: {
    name: "王",
    paid_total: "900",
    bureau_name: "征信中心",
    talked_on: "2026-11-02",
    talked_with: "小张",
    paid_count: "3",
    creditor_name: "某公司",
    settled_on: "2026-10-01",
  },
  letters: {
    "written-agreement-request": { plan_count: "12" },
    "second-proposal": { change: "病了" },
    "credit-record-objection": { addressee: "bureau" },
    "settlement-proof-request": { final_payment: "5000" },
    "collection-complaint": { addressee: "regulator" },
    "outside-complaint": { addressee: "mediation-body" },
  },
  log: {
    ...SECOND.log,
    c1: { paper: "personal-statement", party: "credit-bureau", date: "2026-11-01" },
    c2: { paper: "credit-record-objection", party: "credit-bureau" },
    c3: { reply: "credit-record-objection", party: "credit-bureau" },
    c6: { paper: "outside-complaint", party: "mediator" },
  },
};

test("schema 2: fields that became facts are told once, sendings go to who received them", () => {
  const { state, fault } = parseState(JSON.stringify(SECOND));
  assert.deepEqual([fault, state], [null, { ...THIRD, saved: SECOND.saved }]);
});

test("schema 2: a file comes in by the same way", () => {
  const file = JSON.stringify({ format: "wangshangdai-guide", data: SECOND });
  assert.deepEqual(readImport(file), { refusal: null, state: THIRD, leftOut: 0 });
});

test("schema 2: what is of no kind stays for the check that counts it, and nothing throws", () => {
  const log = { c1: { paper: ["x"], party: 7 }, c2: { paper: "constructor", party: "bank" }, c3: { paper: "outside-complaint", party: "regulator" } };
  const letters = { "progress-letter": { paid_count: 3, paid_total: ["9"] }, "outside-complaint": { addressee: "constructor" } };
  const { state, fault } = parseState(JSON.stringify({ schema: 2, letters, log }));
  assert.deepEqual([fault, state], [null, { ...emptyState(), letters, log }]);
  for (const odd of [null, 7, "x", [], [null], { "personal-statement": null }]) {
    assert.deepEqual(migrate({ schema: 2, letters: odd, log: odd }).log, odd);
  }
});

for (const [name, json, fault] of [
  ["not JSON", "{", "damaged"],
  ["a list", "[]", "damaged"],
  ["null", "null", "damaged"],
  ["no schema", "{}", "damaged"],
  ["schema as text", '{"schema":"1"}', "damaged"],
  ["schema 0", '{"schema":0}', "damaged"],
  ["a newer schema", '{"schema":99,"items":[]}', "newer"],
]) {
  test(`${name}: ${fault}`, () => {
    assert.deepEqual(parseState(json), { state: emptyState(), fault, dropped: 0 });
  });
}

for (const schema of [1, 2, 3]) {
  test(`what is no record is dropped and counted, the rest is read, schema ${schema}`, () => {
    const odd = { items: [], facts: "abc", letters: { a: "b", l: { x: "1" } }, log: { c1: null, c2: { said: "x" } } };
    const json = JSON.stringify({ schema, ...odd, dates: { due: "2026-01-01" }, later: ["kept"] });
    assert.deepEqual(parseState(json), {
      state: {
        ...emptyState(),
        letters: { l: { x: "1" } },
        log: { c2: { said: "x" } },
        dates: { due: "2026-01-01" },
        later: ["kept"],
      },
      fault: null,
      dropped: 4,
    });
  });
}
