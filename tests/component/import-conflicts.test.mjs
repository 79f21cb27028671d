/** A file that says something else than the device: seen side by side, chosen one by one. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { GUIDE } from "./papers.mjs";
import { either, open } from "./world/page.mjs";

const PATH = "about/my-data/";
const HERE = {
  schema: 3,
  items: { "read-contract": "done" },
  notes: { "contact-log": { text: "打过95188，\n没人接" } },
  facts: { name: "王小明", evidence: ["loan-contract"] },
  letters: {},
  log: { c1: { date: "2026-11-02", channel: "hotline", said: "等" } },
  finder: { "q-late": "not-yet" },
  money: { loans: { l1: { creditor: "网商银行", principal: "30000", rate_period: "year" } } },
  settings: { language: "zh" },
  saved: "2026-01-31T08:00:00.000Z",
};
const FILE = {
  schema: 3,
  items: { "read-contract": "not-applicable", "identify-lender": "done" },
  notes: { "contact-log": { text: "<b>工单号</b> 7731" } },
  facts: { name: "王大明", evidence: ["medical-papers", "bank-statements"] },
  log: { c1: { date: "2026-11-09", channel: "sms", person: "小张" } },
  finder: { "q-late": "paid-off" },
  money: { loans: { l1: { creditor: "网商银行", principal: "28000", rate_period: "day" } } },
  settings: { language: "en" },
};
const { saved: _day, ...OWN } = HERE;
const ASKED = 7;
const LIST = ".my-data-conflict-list";
const CONFLICT = ".my-data-conflict";

async function preview(lang, here = HERE, file = FILE) {
  const page = await open(PATH, { lang, saved: here });
  await page.fill("#my-data-paste", JSON.stringify(file));
  await page.press("[data-act=check]");
  return page;
}

const asked = (page) => page.shown(CONFLICT);
const entry = (page, path) => asked(page).find((each) => each.querySelector("input").name === JSON.stringify(path));
const side = (page, path, value) => page.find(`[value=${value}]`, entry(page, path));
const choose = (page, path, value) => page.tick(side(page, path, value));

/** What is kept in these sections; if none is named, in those that the device had. */
function kept({ saved }, ...sections) {
  const named = sections.length > 0 ? sections : Object.keys(OWN);
  return Object.fromEntries(named.map((key) => [key, saved[key]]));
}

async function apply(page) {
  await page.press("[data-act=apply]");
  assert.equal(page.sees(".toast-action"), true);
}

either("only ids tell them apart: they have words too", async (lang) => {
  const sections = (terms, plans, paper, share) => ({
    schema: 3,
    log: { c1: { date: "2026-11-02", paper } },
    money: {
      loans: { l1: { creditor: "网商银行" } },
      adjust: { shares: { l1: share } },
      plans,
      proposed: terms.kind,
      proposed_terms: terms,
    },
  });
  const one = sections(
    { kind: "extension", add_months: "6" },
    { extension: { months: "6" }, "penalty-waived": { months: "7" } },
    "hardship-request",
    "500",
  );
  const other = sections(
    { kind: "stepped", busy_months: ["1", "2"], months: "24" },
    { extension: { months: "8" }, "penalty-waived": { months: "9" } },
    "extension-request",
    "600",
  );
  const page = await preview(lang, one, other);
  assert.equal(asked(page).length, 5);
  const shown = page.text(LIST);
  const ids = ["kind", "paper:", "paper：", "l1", "c1", "stepped", "add_months", "busy_months"];
  assert.deepEqual([...ids, "hardship-request", "penalty-waived"].filter((key) => shown.includes(key)), []);
  // Two plans, two names.
  const legends = page.texts(`${CONFLICT} legend`);
  assert.equal(new Set(legends).size, legends.length);
});

either("untouched, the device keeps its own and gains the rest", async (lang) => {
  const page = await preview(lang);
  await apply(page);
  assert.deepEqual(kept(page), {
    ...OWN,
    items: { "read-contract": "done", "identify-lender": "done" },
    // Another day, another channel: another contact.
    log: { ...HERE.log, c2: FILE.log.c1 },
  });
});

either("one by one, and undone", async (lang) => {
  const page = await preview(lang);
  await choose(page, ["facts", "name"], "there");
  await choose(page, ["log", "c1"], "there");
  await choose(page, ["money", "loans", "l1"], "both");
  await choose(page, ["finder", "q-late"], "there");
  await choose(page, ["finder", "q-late"], "here");
  await apply(page);
  assert.deepEqual(kept(page, "facts", "log", "money", "finder", "notes"), {
    facts: { ...HERE.facts, name: "王大明" },
    log: FILE.log,
    money: { loans: { l1: HERE.money.loans.l1, l2: FILE.money.loans.l1 } },
    finder: HERE.finder,
    notes: HERE.notes,
  });
  await page.press(".toast-action");
  assert.deepEqual(kept(page), OWN);
});

for (const [which, winner] of [["here", HERE], ["there", FILE]]) {
  test(`all at once: ${which}`, async () => {
    const page = await preview();
    await page.press(`[data-all=${which}]`);
    const chosen = page.all(`${CONFLICT} input`).filter(({ checked }) => checked);
    assert.deepEqual(chosen.map(({ value }) => value), Array(ASKED).fill(which));
    await apply(page);
    const { facts, log, money, finder, notes } = winner;
    const all = kept(page, "facts", "log", "money", "finder", "notes", "settings");
    assert.deepEqual(all, { facts, log, money, finder, notes, settings: HERE.settings });
  });
}

test("replacing asks nothing", async () => {
  const page = await preview();
  await page.tick("[name=my-data-mode][value=replace]");
  assert.equal(page.sees(".my-data-conflicts"), false);
  await page.tick("[name=my-data-mode][value=merge]");
  assert.equal(asked(page).length, ASKED);
});

test("another tab alters what is asked", async () => {
  const page = await preview();
  await choose(page, ["items", "read-contract"], "there");
  const other = await open(GUIDE, { device: page.device });
  await other.tick("#read-contract input", false);
  await page.settled();
  assert.equal(asked(page).length, ASKED - 1);
  await apply(page);
  assert.deepEqual(kept(page, "items"), { items: FILE.items });
});

test("another file begins anew", async () => {
  const page = await preview();
  await choose(page, ["facts", "name"], "there");
  await page.press("[data-act=check]");
  assert.equal(side(page, ["facts", "name"], "here").checked, true);
});
