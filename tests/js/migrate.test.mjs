import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyState, migrate, parseState } from "../../overrides/assets/widget/state.mjs";

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
  const saved = { schema: 2, items: { a: "someday" }, extra: [1] };
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

for (const schema of [1, 2]) {
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
