/** What somebody else wrote, in a file, a table or a link, is text in every tool, and never part of the page. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { INJECTIONS } from "../../overrides/widget/dom/hostile.test-help.mjs";
import { openMoney } from "./money-pages.mjs";
import { open } from "./world/page.mjs";

const TOOLS = [
  "papers/hardship-request/",
  "papers/bank-complaint/",
  "papers/contact-log/",
  "papers/phone-script/",
  "papers/",
  "start/money/",
  "start/my-journey/",
  "start/reading-list/",
  "about/my-data/",
  "",
];
// Each field takes the next of them, so that every round puts others there.
const ROUNDS = [0, 17, 31];

const FACTS = ["name", "phone", "address", "id_number", "loan_ref", "owed", "creditor_name", "signed"];
const NOTE = ["person", "number", "said", "asked", "promised", "ref"];

/** What a device may hold: a string in every place that takes one. @param {number} round */
function hostile(round) {
  let at = round;
  const one = () => INJECTIONS[at++ % INJECTIONS.length];
  const all = INJECTIONS.join("\n");
  const fields = (/** @type {string[]} */ names) => Object.fromEntries(names.map((name) => [name, one()]));
  return {
    schema: 3,
    saved: "2026-11-22T08:00:00.000Z",
    facts: { ...fields(FACTS), story: all },
    letters: { "hardship-request": { ...fields(["reason", "months"]), story: all }, "bank-complaint": { wish: all } },
    notes: { "read-contract": fields(["text", "date"]) },
    dates: { "paper-served": one() },
    finder: { "q-late": one() },
    log: { c1: { date: "2026-11-20", channel: "phone", ...fields(NOTE) } },
    money: {
      loans: { l1: fields(["creditor", "contract", "principal", "rate", "next_due"]) },
      budget: { entries: { "home.rent": { amount: "1500" }, "sales.o1": fields(["label", "amount"]) } },
    },
    reading: { [one()]: "1", court: "2" },
    settings: { "call-place": one() },
    [one()]: { [one()]: one() },
  };
}

/** What stands in a page though no template of ours has it. */
function foreign({ document, window }) {
  const found = [...document.querySelectorAll("*")].filter(
    (element) =>
      element.hasAttribute("data-hostile") ||
      element.getAttributeNames().some((name) => name.startsWith("on")) ||
      /^\s*(javascript|data:text)/i.test(element.getAttribute("href") ?? ""),
  );
  return [...found.map(({ outerHTML }) => outerHTML.slice(0, 90)), window.hostile].filter(Boolean);
}

for (const path of TOOLS) {
  test(`what is kept stays text on /${path}`, async () => {
    for (const [turn, round] of ROUNDS.entries()) {
      const lang = turn % 2 === 0 ? "zh" : "en";
      const page = await open(path, { lang, saved: hostile(round), now: "2026-11-22T10:00" });
      assert.deepEqual(foreign(page), []);
      await page.close();
    }
  });
}

test("a letter says it as it was typed", async () => {
  const [markup] = INJECTIONS;
  const saved = { schema: 3, saved: "2026-11-22T08:00:00.000Z", facts: { name: markup, story: markup } };
  const page = await open("papers/hardship-request/", { saved });
  assert.ok(page.find("#hardship-request-paper").textContent.includes(markup));
});

test("a file that somebody hands over", async () => {
  const page = await open("about/my-data/");
  for (const text of [JSON.stringify(hostile(0)), ...INJECTIONS, JSON.stringify(INJECTIONS)]) {
    await page.fill("#my-data-paste", text);
    await page.press("[data-act=check]");
    assert.deepEqual(foreign(page), []);
  }
});

test("a table that somebody hands over", async () => {
  const page = await openMoney();
  const rows = INJECTIONS.map((text) => [text, "1000", text].map((cell) => cell.replace(/\s/g, " ")).join("\t"));
  await page.press(".money-paste > summary");
  await page.fill("#money-paste", ["机构\t剩余本金\t备注", ...rows].join("\n"));
  await page.press("[data-act=check-paste]");
  assert.ok(page.all(".paste-rows > li").length > 0);
  assert.deepEqual(foreign(page), []);
});

test("a link that somebody made fills in, ticks and keeps nothing", async () => {
  for (const [at, text] of INJECTIONS.entries()) {
    const hash = ["", "list=", "list=court,"][at % 3] + encodeURIComponent(text);
    const page = await open(`start/reading-list/#${hash}`);
    assert.deepEqual([foreign(page), page.device.saved], [[], null], hash);
    await page.close();
  }
});
