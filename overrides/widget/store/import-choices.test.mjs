/** Where a file and the device differ, each entry goes as the reader chose, and as a whole. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { suggestion } from "./import-choices.mjs";
import { planImport } from "../my-data/portable.mjs";
import { applyChanges, emptyState } from "./state.mjs";

/** @typedef {import("./import-choices.mjs").Choice} Choice */

/**
 * @param {Record<string, any>} here
 * @param {Record<string, any>} there
 * @param {(conflict: any) => Choice} [choose]
 */
function merge(here, there, choose = suggestion) {
  const state = { ...emptyState(), ...here };
  const plan = planImport(state, { ...emptyState(), ...there }, "merge", choose);
  const { schema: _schema, saved: _saved, ...after } = applyChanges(state, plan.changes);
  return { ...plan, after: Object.fromEntries(Object.entries(after).filter(([, each]) => Object.keys(each).length)) };
}

const HERE = { notes: { a: { text: "打过电话" } }, facts: { name: "王", evidence: ["x"] }, later: { k: 1 } };
const THERE = { notes: { a: { text: "没打通", date: "2026-1-31" } }, facts: { name: "李", evidence: ["y", "z"] }, later: { k: 2 } };

test("each difference is asked about, and nothing of here changes by itself", () => {
  const { asked, kept, after } = merge(HERE, THERE);
  assert.deepEqual(
    asked.map(({ path }) => path),
    [["notes", "a", "text"], ["facts", "name"], ["facts", "evidence"], ["later", "k"]],
  );
  assert.equal(kept, 0);
  assert.deepEqual(after, { ...HERE, notes: { a: { text: "打过电话", date: "2026-1-31" } } });
});

test("one by one", () => {
  const { after, rows } = merge(HERE, THERE, ({ path }) => (path.includes("name") ? "here" : "there"));
  assert.deepEqual(after, { ...THERE, facts: { name: "王", evidence: ["y", "z"] } });
  assert.deepEqual(rows, [
    { section: "notes", added: 1, changed: 1, removed: 0 },
    { section: "facts", added: 0, changed: 1, removed: 0 },
    { section: "later", added: 0, changed: 1, removed: 0 },
  ]);
});

test("settings and the order of a list are nobody's question", () => {
  const { asked, kept, after } = merge(
    { settings: { gloss: true }, reading: { court: "1" } },
    { settings: { gloss: false }, reading: { court: "2" } },
  );
  assert.deepEqual([asked, kept], [[], 2]);
  assert.deepEqual(after, { settings: { gloss: true }, reading: { court: "1" } });
});

const MINE = { c1: { date: "2026-11-02", channel: "hotline", said: "等" }, c2: { date: "2026-11-03" } };
const FROM_FILE = { c1: { date: "2026-11-09", channel: "sms", person: "小张" }, c3: { date: "2026-11-10" } };

test("two notes of the log that only share a number are never mixed", () => {
  assert.deepEqual(merge({ log: MINE }, { log: FROM_FILE }).after, {
    log: { ...MINE, c3: FROM_FILE.c3, c4: FROM_FILE.c1 },
  });
  for (const [choice, c1] of /** @type {[Choice, object][]} */ ([["here", MINE.c1], ["there", FROM_FILE.c1]])) {
    const { after } = merge({ log: MINE }, { log: FROM_FILE }, () => choice);
    assert.deepEqual(after, { log: { ...MINE, c1, c3: FROM_FILE.c3 } });
  }
});

test("several that stay beside each other get numbers of their own", () => {
  const two = (/** @type {string} */ day) => ({ c1: { date: `${day}1` }, c2: { date: `${day}2` } });
  assert.deepEqual(merge({ log: two("2026-1-") }, { log: two("2026-2-") }).after, {
    log: {
      c1: { date: "2026-1-1" },
      c2: { date: "2026-1-2" },
      c3: { date: "2026-2-1" },
      c4: { date: "2026-2-2" },
    },
  });
});

test("the same note written on is filled up; altered, it is asked about and stays", () => {
  const longer = { c1: { ...MINE.c1, person: "小张" } };
  assert.deepEqual(merge({ log: { c1: MINE.c1 } }, { log: longer }).after, { log: longer });
  assert.deepEqual(merge({ log: longer }, { log: { c1: MINE.c1 } }).after, { log: longer });
  const altered = { c1: { ...MINE.c1, said: "三天内答复" } };
  const { asked, after } = merge({ log: { c1: MINE.c1 } }, { log: altered });
  assert.deepEqual([asked.length, after], [1, { log: { c1: MINE.c1 } }]);
});

test("a debt, a row of the budget and the plan to propose are taken as wholes", () => {
  const here = {
    money: {
      loans: { l1: { creditor: "网商银行", principal: "30000" } },
      budget: { entries: { "food.o1": { label: "奶粉", amount: "300" } }, margin: "5" },
      proposed: "extension",
      proposed_terms: { kind: "extension", months: "12" },
    },
  };
  const there = {
    money: {
      loans: { l1: { creditor: "花呗", rate: "14" } },
      budget: { entries: { "food.o1": { label: "菜", period: "day" } }, margin: "10" },
      proposed: "pause",
      proposed_terms: { kind: "pause", pause_months: "3" },
    },
  };
  const { asked } = merge(here, there);
  assert.deepEqual(
    asked.map(({ path }) => path.slice(1).join("/")),
    ["loans/l1", "budget/entries/food.o1", "budget/margin", "proposed"],
  );
  assert.deepEqual(merge(here, there).after, {
    money: { ...here.money, loans: { ...here.money.loans, l2: there.money.loans.l1 } },
  });
  assert.deepEqual(merge(here, there, () => "there").after, there);
});

test("a debt goes with its share of the offer, under whichever number", () => {
  const money = (/** @type {string} */ creditor, /** @type {object} */ adjust) => ({ money: { loans: { l1: { creditor } }, adjust } });
  const [here, there] = [money("网商银行", {}), money("花呗", { shares: { l1: "500" } })];
  const both = { money: { loans: { l1: { creditor: "网商银行" }, l2: { creditor: "花呗" } }, adjust: { shares: { l2: "500" } } } };
  assert.deepEqual(merge(here, there).after, both);
  assert.deepEqual(merge(here, there, () => "here").after, here);
  assert.deepEqual(merge(here, there, () => "there").after, there);
});

test("which debt is looked at is nobody's question", () => {
  const looking = (/** @type {string} */ at) => ({ money: { options: { silent_loan: at } } });
  const { asked, kept, after } = merge(looking("l1"), looking("l2"));
  assert.deepEqual([asked, kept, after], [[], 1, looking("l1")]);
});
