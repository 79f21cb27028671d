/** What is typed into the money tools is kept as typed, told where it cannot be used, and comes back with undo. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { at, openMoney, put } from "./money-pages.mjs";
import { either } from "./world/page.mjs";

const PRINCIPALS = '.loan [data-path$="/principal"]';
const TABLE = "债权人\t剩余本金\t年利率\n网商银行\t50,000\t14.6%\n信用卡\tabc\t18%\n某银行\t1.2万\t9%";

const principals = (page) => page.all(PRINCIPALS).map(({ value }) => value);
const names = (page) => page.texts(".loan-name");

async function paste(page, text) {
  await page.press(".money-paste > summary");
  await page.fill("#money-paste", text);
  await page.press("[data-act=check-paste]");
}

either("typed is kept as typed, over a reload", async (lang) => {
  const page = await openMoney({ lang });
  const typed = { "loans/l1/creditor": " 网商 & <b>银行</b> ", "loans/l1/principal": "１２，３００" };
  await put(page, typed);
  await page.press("[data-group=earnings] [data-act=add-entry]");
  assert.ok(page.isAt(at("budget/entries/earnings.o1/label")));
  const own = {
    "budget/entries/earnings.o1/label": "跑单",
    "budget/entries/earnings.o1/amount": "not a number",
  };
  await put(page, own);
  const again = await page.reload();
  for (const [path, value] of Object.entries({ ...typed, ...own })) assert.equal(again.value(at(path)), value);
});

test("every row of the blank form is in the form", async () => {
  const page = await openMoney();
  const blank = page.all("money-tools[data-part=month] .money-sheet tbody tr").filter((row) => row.querySelector("td"));
  assert.equal(page.all(".money-group .entry").length, blank.length);
});

either("a loan is copied, removed and brought back", async (lang) => {
  const page = await openMoney({ lang });
  await put(page, { "loans/l1/creditor": "甲", "loans/l1/principal": "1000" });
  await page.press("[data-act=copy-loan]");
  assert.equal(page.value(at("loans/l2/creditor")), "甲");
  await put(page, { "loans/l2/creditor": "乙" });
  await page.press(page.all("[data-act=remove-loan]")[0]);
  assert.deepEqual(names(page), ["乙"]);
  await page.press(".toast-action");
  assert.deepEqual(names(page), ["甲", "乙"]);
  assert.equal(page.value(at("loans/l1/principal")), "1000");
  assert.equal(page.toast, page.says("undone"));
  assert.ok(page.isAt("[data-act=add-loan]"));
});

test("everything is cleared and brought back", async () => {
  const page = await openMoney();
  await put(page, { "loans/l1/principal": "1000" });
  assert.equal(page.sees(".money-papers [data-act=copy]"), true);
  await page.press("[data-act=clear]");
  assert.deepEqual(principals(page), [""]);
  assert.deepEqual(page.saved.money, {});
  await page.press(".toast-action");
  assert.deepEqual(principals(page), ["1000"]);
});

for (const act of ["clear", "remove-loan"]) {
  test(`undo leaves alone what was typed meanwhile: ${act}`, async () => {
    const page = await openMoney();
    await put(page, { "loans/l1/principal": "1000" });
    await page.press(`[data-act=${act}]`);
    assert.deepEqual(principals(page), [""]);
    await page.fill(PRINCIPALS, "777");
    await page.press("[data-act=add-loan]");
    await page.fill(page.all(PRINCIPALS)[1], "888");
    await page.press(".toast-action");
    assert.deepEqual(principals(page), ["1000", "777", "888"]);
  });
}

test("pasted rows go again with undo", async () => {
  const page = await openMoney();
  await paste(page, TABLE);
  await page.press("[data-act=take-paste]");
  assert.deepEqual(names(page), ["网商银行", "某银行"]);
  await page.press(".toast-action");
  assert.deepEqual(principals(page), [""]);
});

either("errors stand beside their fields and nothing is lost", async (lang) => {
  const page = await openMoney({ lang });
  const wrong = { principal: "1e15", rate: "abc", overdue_since: "2030-02-31" };
  for (const [key, value] of Object.entries(wrong)) {
    await put(page, { [`loans/l1/${key}`]: value });
    const [field] = page.all(`[data-field="loans/l1/${key}"]`);
    assert.equal(page.sees(field.querySelector(".field-error")), true);
    assert.equal(field.querySelector("input").getAttribute("aria-invalid"), "true");
  }
  assert.match(page.text(".loan-fix"), /3/);
  await put(page, { "loans/l1/principal": "1000" });
  assert.equal(page.sees('[data-field="loans/l1/principal"] .field-error'), false);
  assert.equal(page.value(at("loans/l1/rate")), "abc");
  assert.match(page.text(".loan-sum"), /1,000\.00/);
});

either("a pasted table", async (lang) => {
  const page = await openMoney({ lang });
  await paste(page, TABLE);
  const rows = page.all(".paste-rows > li");
  const wrong = rows.map((row) => page.shown(".field-error:not(.is-note)", row).length);
  assert.deepEqual(wrong, [0, 1, 0]);
  await page.press("[data-act=take-paste]");
  assert.deepEqual(names(page), ["网商银行", "某银行"]);
  assert.match(page.texts(".loan-sum")[1], /12,000\.00/);
  assert.match(page.value("#money-paste"), /abc/);
});

test("something else that is pasted is told so", async () => {
  const page = await openMoney();
  await paste(page, "hello");
  assert.notEqual(page.text("#money-paste-error"), "");
  assert.equal(page.sees("[data-act=take-paste]"), false);
});

test("no more than three plans are compared", async () => {
  const page = await openMoney();
  await put(page, { "loans/l1/principal": "10000", "loans/l1/rate": "12" });
  const boxes = page.shown(".plan-pick input");
  const compared = () => page.all(".comparison thead th").length;
  for (const [index, box] of boxes.slice(0, 3).entries()) {
    await page.tick(box);
    assert.equal(compared(), index + 1);
  }
  await page.press(boxes[3]);
  assert.equal(boxes[3].checked, false);
  assert.equal(page.shown(".plan .field-error").filter((line) => page.text(line)).length, 1);
  const again = await page.reload();
  assert.equal(again.all(".comparison thead th").length, 3);
});
