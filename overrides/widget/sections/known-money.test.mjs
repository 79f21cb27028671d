import assert from "node:assert/strict";
import { test } from "node:test";
import { knownMoney } from "./known-money.mjs";
import { proposalToKeep } from "./money-state.mjs";

for (const [name, section] of Object.entries({
  "nothing at all": undefined,
  "an empty loan, as it stands when just added": { loans: { l1: { rate_scale: "percent", rate_period: "year", principal: " " } } },
  "an empty row of the statement": { budget: { entries: { "food.o1": { period: "month" } } } },
  "only what was picked before everything was cleared": { chosen: ["pause"], proposed: "pause", proposed_terms: { kind: "pause" } },
})) {
  test(`nothing is known from ${name}`, () => {
    assert.equal(knownMoney(section), null);
  });
}

test("figures without a plan to propose", () => {
  assert.deepEqual(knownMoney({ loans: { l1: { principal: "5万" } }, chosen: ["pause"] }), {
    loans: [{ id: "l1", principal: "5万" }],
    budget: { entries: [] },
    adjust: { shares: {} },
    options: {},
    plan: null,
  });
});

test("the plan to propose comes back with the reader's changes, without asking the engine", () => {
  const stepped = { id: "stepped", kind: "stepped", busy_months: [6, 7], quiet_share: "30" };
  const section = {
    loans: { l1: { principal: "1" } },
    plans: { stepped: { months: "24", quiet_share: " " }, pause: { months: "9" } },
    ...proposalToKeep(stepped),
  };
  assert.deepEqual(section.proposed_terms, { kind: "stepped", quiet_share: "30", busy_months: ["6", "7"] });
  assert.deepEqual(knownMoney(JSON.parse(JSON.stringify(section)))?.plan, { ...stepped, months: "24" });
  const changed = { ...section, plans: { stepped: { busy_months: ["12"] } } };
  assert.deepEqual(knownMoney(changed)?.plan, { ...stepped, busy_months: [12] });
});

test("a plan whose kind is lost is none", () => {
  assert.equal(knownMoney({ options: { lump: "1" }, proposed: "pause", proposed_terms: [] })?.plan, null);
});

test("taking the choice back leaves nothing of it", () => {
  assert.deepEqual(proposalToKeep(null), { proposed: null, proposed_terms: null });
});
