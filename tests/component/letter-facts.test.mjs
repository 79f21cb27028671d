/** A paper asks only for what it still needs; what is known stands as rows that can be changed. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { FACTS, HARDSHIP, MONEY, PROPOSAL, alter, known, openWith, row, says, saysNot, unfold } from "./papers.mjs";
import { either } from "./world/page.mjs";

async function opened(lang) {
  const page = await openWith(HARDSHIP, { facts: FACTS, money: MONEY, items: { "income-proof": "done" } }, { lang });
  known(page, { owed: "30,920.35" });
  return page;
}

either("what is known is a row and the rest is asked", async (lang) => {
  const page = await opened(lang);
  known(page, { name: "王小明", months: "36", monthly_offer: "1,062.35" });
  assert.equal(page.sees(row("evidence")), true);
  // The paper can do without it.
  assert.equal(page.sees("[data-field=phone] input"), false);
  await unfold(page);
  assert.equal(page.sees(".letter-fold[data-purpose=contact] [data-field=phone] input"), true);
  assert.deepEqual(page.shown(".letter-known :is(input, textarea, select)"), []);
  says(page, "30,920.35元");
  // Nothing worked out was written down as if the reader had typed it.
  assert.deepEqual(page.saved.facts, FACTS);
});

either("what few readers need is folded away", async (lang) => {
  let page = await openWith(HARDSHIP, { facts: FACTS }, { lang });
  assert.equal(page.sees("[name=creditor_name]"), false);
  await page.press(".letter-fold[data-purpose=seldom] summary");
  await page.type("[name=creditor_name]", "示例资产公司");
  says(page, "示例资产公司：");
  // It stays where it was typed; on the next visit it is known.
  await page.leave();
  assert.equal(page.sees(".letter-fold[data-purpose=seldom] [name=creditor_name]"), true);
  page = await page.reload();
  known(page, { creditor_name: "示例资产公司" });
  assert.deepEqual(page.all(".letter-fold[data-purpose=seldom] [data-field=creditor_name]"), []);
});

either("a typed fact is changed in place", async (lang) => {
  let page = await opened(lang);
  await alter(page, "name", "李大山");
  says(page, "李大山");
  // Still open: nothing moves away under the fingers.
  assert.ok(page.isAt("[name=name]"));
  await page.press(`${row("name")} [data-act=done]`);
  assert.ok(page.isAt(`${row("name")} [data-act=change]`));
  known(page, { name: "李大山" });
  page = await page.reload();
  known(page, { name: "李大山", owed: "30,920.35" });
});

either("a worked out fact leads to its page or is written here", async (lang) => {
  let page = await opened(lang);
  const owed = row("owed");
  await page.press(`${owed} [data-act=change]`);
  assert.ok(page.isAt(`${owed} .fact-elsewhere a`));
  assert.match(page.find(`${owed} .fact-elsewhere a`).getAttribute("href"), /start\/money\/#money-owed$/);
  await page.press(`${owed} [data-act=write]`);
  assert.ok(page.isAt("[name=owed]"));
  await page.type("[name=owed]", "31000");
  says(page, "31,000.00元");
  assert.match(page.text(`${owed} .fact-beside`), /30,920\.35/);
  page = await page.reload();
  known(page, { owed: "31,000.00" });
  assert.match(page.text(`${owed} .fact-beside`), /30,920\.35/);
  await page.press(`${owed} [data-act=use]`);
  known(page, { owed: "30,920.35" });
  says(page, "30,920.35元");
  assert.deepEqual(page.saved.facts, FACTS);
  await page.press(".toast-action");
  says(page, "31,000.00元");
  assert.deepEqual(page.saved.facts, { ...FACTS, owed: "31000" });
});

either("a field being typed in stays an input until the next visit", async (lang) => {
  let page = await opened(lang);
  await unfold(page);
  await page.fill("[name=phone]", "0571-00000000");
  says(page, "0571-00000000");
  assert.equal(page.sees(".letter-fold [name=phone]"), true);
  page = await page.reload();
  known(page, { phone: "0571-00000000" });
});

either("what cannot be used is asked for again", async (lang) => {
  const page = await openWith(HARDSHIP, { facts: { ...FACTS, owed: "三万左右" } }, { lang });
  assert.equal(page.sees(".letter-asked [data-field=owed] .field-error"), true);
  assert.equal(page.value("[name=owed]"), "三万左右");
});

either("one paper knows what another was told", async (lang) => {
  const page = await openWith(HARDSHIP, {}, { lang });
  await page.fill("[name=name]", "王小明");
  await page.fill("[name=owed]", "3万");
  const other = await openWith(PROPOSAL, {}, { lang, device: page.device });
  known(other, { name: "王小明", owed: "30,000.00" });
  await unfold(other);
  await other.fill("[name=phone]", "0571-00000000");
  await page.settled();
  assert.equal(page.value("[name=phone]"), "0571-00000000");
  says(page, "0571-00000000");
});

either("the day of the complaint is known from its sending", async (lang) => {
  const sent = { date: "2026-11-03", channel: "app-chat", party: "bank", paper: "bank-complaint" };
  const page = await openWith("papers/outside-complaint/", { log: { c1: sent } }, { lang });
  known(page, { bank_complaint_on: "2026" });
  // What the bank's answer is counted by stands with it.
  assert.equal(page.sees(`${row("bank_complaint_on")} .field-note`), true);
});

either("clearing a paper leaves what all share", async (lang) => {
  const page = await openWith("papers/bank-complaint/", { facts: FACTS }, { lang });
  const [own] = page.all(".letter-asked [data-field]:not([data-shared]) textarea");
  await page.fill(own, "没有答复。");
  await page.press("[data-act=clear]");
  assert.equal(own.value, "");
  await page.press(".toast-action");
  assert.equal(own.value, "没有答复。");
  assert.deepEqual(page.saved.facts, FACTS);
});

either("care is said beside the field and stops nothing", async (lang) => {
  const page = await opened(lang);
  await alter(page, "story", "我恶意拖欠。");
  assert.notEqual(page.text("[data-field=story] .field-note"), "");
  assert.equal(page.sees("[data-field=story] .field-error"), false);
  says(page, "我恶意拖欠。");
  await page.type("[name=story]", "订单减少。");
  assert.equal(page.text("[data-field=story] .field-note"), "");
});

either("an identity number is masked until the reader says otherwise", async (lang) => {
  const number = "11010519491231002X";
  let page = await openWith(PROPOSAL, { facts: { name: "王小明", id_number: number } }, { lang });
  const masked = () => {
    says(page, "002X");
    saysNot(page, number);
  };
  masked();
  assert.equal(page.text(`${row("id_number")} .fact-value`), "110***********002X");
  await page.tick("[data-act=mask]", false);
  says(page, number);
  page = await page.reload();
  assert.equal(page.find("[data-act=mask]").checked, true);
  masked();
});

either("without Python the rows stand there, with the end of an identity number", async (lang) => {
  const facts = { ...FACTS, id_number: "11010519491231002X" };
  let page = await openWith(PROPOSAL, { facts }, { lang, python: false });
  known(page, { name: "王小明" });
  assert.equal(page.text(`${row("id_number")} .fact-value`), "••••002X");
  await alter(page, "name", "李大山");
  page = await page.reload();
  known(page, { name: "李大山" });
});

test("a proposal's tables are tables", async () => {
  const page = await openWith(PROPOSAL, { facts: FACTS, money: MONEY });
  const tables = page.all(".letter-live .letter-table[lang=zh]");
  assert.equal(tables.length, 2);
  assert.equal(page.all("tbody tr", tables[0]).length, 36);
  assert.equal(page.all("thead th", tables[0])[0].getAttribute("role"), "columnheader");
});
