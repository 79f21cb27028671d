/** A pasted table: every column and row shown, columns put right, questions, schedules. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { at, openMoney } from "./money-pages.mjs";
import { either } from "./world/page.mjs";

const TABLE =
  "机构\t剩余本金\t已还利息\t不明\t逾期利息\n网商银行\t50,000\t2000\t300\t20\n某银行\t9000\t0\t0\t0\n【合计】\t59000";
const TOTALS = "机构\t欠款总额\t利息\t罚息\n某银行\t20350\t300\t50";
const SCHEDULE =
  "No.\tDue date\tPrincipal\tInterest\tBalance\n1\t2026-10-05\t1000\t30\t2000\n" +
  "2\t2026-11-05\t1000\t20\t1000\n3\t2026-12-05\t1000\t10\t0";
const UNPAID = 'select[id^="money-paste-unpaid-"]';
const PRINCIPAL = '.loan [data-path$="/principal"]';

async function paste(page, text) {
  if (!page.sees("#money-paste")) await page.press(".money-paste > summary");
  await page.fill("#money-paste", text);
  await page.press("[data-act=check-paste]");
}

const column = (page, header) =>
  page.all(".paste-columns > li").find((row) => page.texts("label", row).includes(header));

either("every column and row is shown with what becomes of it", async (lang) => {
  const page = await openMoney({ lang });
  await paste(page, TABLE);
  assert.deepEqual(page.texts(".paste-columns label"), ["机构", "剩余本金", "已还利息", "不明", "逾期利息"]);
  const chosen = page.all(".paste-columns select").map(({ value }) => value);
  assert.deepEqual(chosen, ["creditor", "principal", "", "", "?"]);
  for (const header of ["已还利息", "不明", "逾期利息"]) {
    assert.notEqual(page.text(column(page, header).querySelector(".paste-reason")), "");
  }
  assert.equal(page.all(".paste-rows > li").length, 2);
  await page.press(".paste-left summary");
  assert.deepEqual(page.all(".paste-left li").map((row) => page.text(row).includes("59000")), [true]);
  assert.notEqual(page.text(".paste-left .paste-reason"), "");
});

either("a column is put right, taken, and taken back", async (lang) => {
  const page = await openMoney({ lang });
  await paste(page, TABLE);
  await page.choose(column(page, "不明").querySelector("select"), "interest");
  assert.match(page.texts(".paste-rows > li")[0], /300/);
  const choice = column(page, "不明").querySelector("select");
  assert.ok(page.isAt(choice));
  assert.equal(choice.value, "interest");
  await page.press("[data-act=take-paste]");
  assert.equal(page.value(at("loans/l1/interest")), "300");
  assert.equal(page.value("#money-paste"), TABLE);
  await page.press(".toast-action");
  assert.equal(page.value(PRINCIPAL), "");
});

test("where two fit nothing is taken until the reader chooses", async () => {
  const page = await openMoney();
  await paste(page, TOTALS);
  assert.notEqual(page.text("#money-paste-error"), "");
  assert.equal(page.sees("[data-act=take-paste]"), false);
  await page.choose(column(page, "欠款总额").querySelector("select"), "total");
  await page.press("[data-act=take-paste]");
  assert.equal(page.value(PRINCIPAL), "20000.00");
});

either("a schedule becomes one loan", async (lang) => {
  const page = await openMoney({ lang });
  await paste(page, SCHEDULE);
  assert.equal(page.all(".paste-rows > li").length, 1);
  assert.equal(page.sees("[data-act=take-paste]"), false);
  await page.choose(UNPAID, "3");
  await page.press("[data-act=take-paste]");
  assert.equal(page.value(PRINCIPAL), "2000.00");
  assert.equal(page.value('.loan [data-path$="/overdue_since"]'), "2026-11-05");
});

test("a schedule may be said to be loans", async () => {
  const page = await openMoney();
  await paste(page, SCHEDULE);
  await page.choose("#money-paste-as", "loans");
  assert.equal(page.value("#money-paste-as"), "loans");
  assert.equal(page.all(".paste-rows > li").length, 3);
});

test("what was chosen for one schedule is not chosen for the next", async () => {
  const page = await openMoney();
  await paste(page, SCHEDULE);
  const unpaid = () => page.value(UNPAID);
  const before = unpaid();
  await page.choose(UNPAID, "3");
  await paste(page, SCHEDULE.replace("2000", "2001"));
  assert.deepEqual([unpaid(), before], ["", ""]);
});

test("what was checked goes when the text changes", async () => {
  const page = await openMoney();
  await paste(page, TABLE);
  assert.equal(page.sees("[data-act=take-paste]"), true);
  await page.type("#money-paste", `${TABLE}1`);
  assert.deepEqual([page.sees("[data-act=take-paste]"), page.sees(".paste-table")], [false, false]);
});
