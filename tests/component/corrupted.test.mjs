/** What a device keeps is damaged, in every field and at every fork: pages work on, and what is sound stays. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { KEY } from "./world/device.mjs";
import { open } from "./world/page.mjs";

const NOW = "2026-11-22T10:00";
/** Something in every section, of every kind of value. */
const SOUND = {
  schema: 3,
  saved: "2026-11-22T00:00:00.000Z",
  items: { "read-contract": "done" },
  papers: { "hardship-request": "sent" },
  notes: { "read-contract": { text: "在抽屉里", date: "2026-11-20" } },
  dates: { "paper-served": "2026-11-20", "paper-kind": "payment-order", due: "2026-12-05" },
  finder: { "q-reader": "borrower", "q-late": "not-yet", "q-urgent": "none" },
  facts: { name: "王小明", reason: "business-slow", evidence: ["income-papers"], owed: "30000", overdue_since: "2026-09-05" },
  letters: { "hardship-request": { story: "六月起订单减少。" } },
  prepared: { "hardship-request": "2026-11-22" },
  log: { c1: { date: "2026-11-20", time: "09:00", party: "bank", said: "等", due: "2026-11-25", paper: "hardship-request" } },
  dismissed: { "chase-c1": "2026-11-29" },
  money: {
    loans: { l1: { creditor: "网商银行", principal: "30000", rate: "14.6", rate_period: "year", next_due: "2026-12-05" } },
    budget: { entries: { "home.rent": { amount: "1500", period: "month" } } },
    rough: { income: "5000", living: "3000" },
    options: { pay_day: "15", months: "36", silent_loan: "l1" },
    adjust: { shares: { l1: "500" } },
    plans: { extension: { months: "6" } },
    chosen: ["equal-instalments"],
    proposed: "equal-instalments",
    proposed_terms: { kind: "equal-instalments", months: "36", busy_months: ["1"] },
  },
  reading: { court: "1" },
  guides: { "first-application": "stage-apply" },
  settings: { "call-place": "2026-11-22 call-open", "document-language": "zh", private: false },
};
const NO_TEXT = [null, 7, -0.5, true, [], {}, [[]], [null, 7, {}], { a: { b: { c: {} } } }];
const ODD_TEXT = ["", "\u0000\ud800", "2026-13-45", "99999-99-99", "constructor", "9".repeat(400), "长".repeat(20_000)];
const WRONG = [...NO_TEXT, ...ODD_TEXT];
const TOOLS = [
  "papers/hardship-request/",
  "papers/bank-complaint/",
  "papers/contact-log/",
  "papers/phone-script/",
  "papers/",
  "start/money/",
  "start/my-journey/",
  "start/find-your-situation/",
  "start/reading-list/",
  "guides/first-application/",
  "about/my-data/",
  "",
];

/** One in four, others on the next page; with EVERY_READER all. */
const byTurns = (all, turn) => (process.env.EVERY_READER ? all : all.filter((_one, at) => at % 4 === turn % 4));
const FORKS = [1, 2, 3, 4].flatMap((depth) => [7, [], "x", null, { a: 7 }].map((wrong) => ({ depth, wrong })));

/**
 * @param {any} node
 * @param {unknown} wrong
 * @param {number} depth how far below the sections each branch is cut; Infinity: in every field
 * @returns {any}
 */
function damaged(node, wrong, depth) {
  if (depth === 0 || typeof node !== "object" || node === null || Array.isArray(node)) return wrong;
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, damaged(child, wrong, depth - 1)]));
}

/** @param {unknown} wrong @param {number} depth */
function state(wrong, depth) {
  const { schema, ...rest } = SOUND;
  return { schema, ...damaged(rest, wrong, depth) };
}

for (const [turn, path] of TOOLS.entries()) {
  test(`in every field, on /${path}`, async () => {
    for (const [at, wrong] of byTurns(WRONG, turn).entries()) {
      const page = await open(path, { lang: at % 2 === 0 ? "zh" : "en", saved: state(wrong, Infinity), now: NOW });
      assert.deepEqual(page.surprises, [], JSON.stringify(wrong).slice(0, 40));
      await page.close();
    }
  });

  test(`at every fork, on /${path}`, async () => {
    for (const { depth, wrong } of byTurns(FORKS, turn)) {
      const page = await open(path, { saved: state(wrong, depth), now: NOW });
      assert.deepEqual(page.surprises, [], `${depth} ${JSON.stringify(wrong)}`);
      await page.close();
    }
  });
}

test("what is sound beside it is kept, and the original is set aside", async () => {
  const saved = { ...SOUND, money: 7, log: { ...SOUND.log, c2: "x" } };
  const page = await open("guides/first-application/", { saved, now: NOW });
  await page.tick("#identify-lender input");
  const { money, log, items, facts } = page.device.saved;
  assert.deepEqual([money, log, items, facts], [{}, SOUND.log, { ...SOUND.items, "identify-lender": "done" }, SOUND.facts]);
  const aside = [...page.device.storage.entries].filter(([name]) => name.startsWith("wsd-guide:damaged-"));
  assert.deepEqual(aside.map(([, text]) => JSON.parse(text)), [saved]);
});

test("half a text: nothing of it can be read, and the page begins anew", async () => {
  const half = JSON.stringify(SOUND).slice(0, 700);
  const page = await open("guides/first-application/", { saved: half, now: NOW });
  await page.tick("#identify-lender input");
  assert.deepEqual(page.device.saved.items, { "identify-lender": "done" });
  const aside = [...page.device.storage.entries].filter(([name]) => name !== KEY && name.startsWith("wsd-guide:damaged-"));
  assert.deepEqual(aside.map(([, text]) => text), [half]);
});
