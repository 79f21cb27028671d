/** What is missing is asked for by name; each loan can be looked at by itself. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { at, openMoney, pick, plan, put } from "./money-pages.mjs";
import { either } from "./world/page.mjs";

const carried = (page, id) => page.find(plan(id)).dataset.carried;

async function oneLoan(lang) {
  const page = await openMoney({ lang });
  await put(page, { "loans/l1/creditor": "网商银行", "loans/l1/principal": "12000", "loans/l1/rate": "12" });
  await pick(page, "equal-instalments");
  return page;
}

either("a comparison with the contract says what it needs", async (lang) => {
  const page = await oneLoan(lang);
  assert.equal(carried(page, "contract"), "needs-answer");
  assert.match(page.text(".compare-missing"), /网商银行/);
  await page.press(".loan-more > summary");
  await put(page, { "loans/l1/months_left": "12" });
  assert.equal(carried(page, "contract"), "needs-answer");
  await page.choose(at("loans/l1/method"), "equal-instalments");
  assert.equal(carried(page, "contract"), "unknown");
  assert.equal(page.sees(".compare-missing"), false);
});

either("all at once has no yearly cost", async (lang) => {
  const page = await oneLoan(lang);
  const id = plan("lump-sum");
  await page.press(`${id} .plan-more > summary`);
  assert.equal(page.all(`${id} .plan-figures div`).length, 6);
  await pick(page, "lump-sum");
  assert.equal(page.texts('.comparison [data-key="annual"] td')[1], "—");
});

either("without a rate waiting is not said to cost nothing", async (lang) => {
  const page = await oneLoan(lang);
  const sentence = () => page.text(".money-silent .money-sentence");
  // What has built up so far is a blank of its own; here the rate alone is missing.
  await page.press(".loan-more > summary");
  await put(page, { "loans/l1/interest": "0" });
  assert.equal(page.all(".money-chart polyline").length, 2);
  assert.doesNotMatch(sentence(), /网商银行/);
  await put(page, { "loans/l1/rate": "" });
  assert.match(sentence(), /网商银行/);
  assert.doesNotMatch(sentence(), /0\.00/);
  assert.deepEqual([page.sees(".money-silent .money-working"), page.sees(".money-chart")], [false, false]);
  await put(page, { "loans/l1/rate": "0" });
  assert.match(sentence(), /0\.00/);
  assert.equal(page.sees(".money-chart"), true);
  assert.equal(page.all(".money-chart polyline").length, 2);
});

async function twoLoans(lang) {
  const page = await openMoney({ lang });
  for (const [id, creditor, principal] of [["l1", "网商银行", "30000"], ["l2", "某银行", "12000"]]) {
    if (id === "l2") await page.press("[data-act=add-loan]");
    const values = { creditor, principal, rate: "12" };
    for (const [key, value] of Object.entries(values)) await put(page, { [`loans/${id}/${key}`]: value });
  }
  return page;
}

either("every instalment of one loan", async (lang) => {
  const page = await twoLoans(lang);
  const id = plan("lump-sum");
  await page.press(`${id} .plan-more > summary`);
  await page.press(`${id} [data-fold=schedule] > summary`);
  const total = () => page.text(`${id} .schedule tfoot [data-key=payment]`);
  assert.match(total(), /42,000\.00/);
  for (const [loan, sum] of [["l2", /12,000\.00/], ["", /42,000\.00/]]) {
    await page.choose(`${id} .plan-loan select`, loan);
    assert.match(total(), sum);
  }
});

either("nothing agreed for one loan", async (lang) => {
  let page = await twoLoans(lang);
  const choice = ".money-silent select";
  const working = () => page.texts(".money-silent .money-working li").filter((line) => line.includes("某银行")).length;
  // Both ends of the range of the penalty rate.
  assert.equal(working(), 2);
  await page.choose(choice, "l1");
  assert.equal(working(), 0);
  page = await page.reload();
  assert.deepEqual([page.value(choice), working()], ["l1", 0]);
  await page.press(page.all(".loan > summary, .loan > details > summary")[0]);
  await page.press(page.all("[data-act=remove-loan]")[0]);
  assert.deepEqual([page.sees(choice), working()], [false, 2]);
});

test("one loan offers no choice", async () => {
  const page = await openMoney();
  await put(page, { "loans/l1/principal": "30000" });
  assert.notEqual(page.text(".money-silent .money-sentence"), "");
  assert.equal(page.sees(".money-silent select"), false);
});

either("the debts open to their sum", async (lang) => {
  const page = await twoLoans(lang);
  const working = "money-tools[data-part=owed] .money-working";
  await page.press(`${working} summary`);
  assert.deepEqual(page.texts(`${working} li`).map((line) => line.includes("42,000.00")), [true]);
  // A single loan, as typed, has nothing to work out.
  await page.press(page.all("[data-act=remove-loan]")[0]);
  assert.equal(page.sees(working), false);
});
