/** A letter that would say something senseless, or in English, is not called ready and says why. */

import { strict as assert } from "node:assert";

import { GUIDE, HARDSHIP, PAPER, openWith, row, says, saysNot } from "./papers.mjs";
import { either, open } from "./world/page.mjs";

const NUMBER = "11010519491231002X";
const TOLD = {
  name: "王小明",
  phone: "0571-00000000",
  owed: "32500",
  reason: "illness",
  story: "六月起订单减少。\n\n每月收入少了一半。\nThe shop had to close in July.",
  monthly_offer: "1200",
  first_payment: "2026-12-10",
};
const why = (page) => page.text(".letter-why");

either("what is copied all the same is not prepared", async (lang) => {
  const page = await openWith(HARDSHIP, { facts: TOLD }, { lang });
  assert.notEqual(why(page), "");
  await page.press(page.shown("[data-act=copy], [data-act=copy-gloss]")[0]);
  assert.notEqual(page.toast, null);
  assert.deepEqual(page.saved.prepared ?? {}, {});
});

either("a whole letter that is copied is prepared, one with gaps is not", async (lang) => {
  const facts = { ...TOLD, reason: "business-slow", story: "六月起订单减少。", first_payment: "2099-12-10" };
  const whole = await openWith(GUIDE, { facts }, { lang });
  await whole.press("[data-act=copy]");
  assert.deepEqual(whole.saved.prepared, { "hardship-request": "2026-11-22" });
  const gaps = await open(GUIDE, { lang });
  await gaps.type("[name=name]", "王小明");
  await gaps.press("[data-act=copy]");
  assert.ok(gaps.copied.includes("王小明"));
  assert.deepEqual(gaps.saved.prepared ?? {}, {});
});

either("an offer that makes no sense", async (lang) => {
  const facts = { name: "王小明", owed: "10000", lump_sum: "12000" };
  const page = await openWith("papers/lump-sum-offer/", { facts }, { lang });
  for (const sum of ["12,000.00", "10,000.00"]) assert.ok(why(page).includes(sum));
  assert.equal(page.sees("[data-field=lump_sum] .field-error"), true);
  await page.type("[name=lump_sum]", "6000");
  assert.equal(why(page), "");
});

either("a court gets the whole number and the reader is told", async (lang) => {
  const facts = { name: "王小明", id_number: NUMBER };
  const page = await openWith("papers/payment-order-objection/", { facts }, { lang });
  says(page, NUMBER);
  assert.equal(page.find("[data-act=mask]").checked, false);
  assert.ok(!page.text(row("id_number")).includes(NUMBER));
  assert.notEqual(why(page), "");
  await page.tick("[data-act=mask]");
  saysNot(page, NUMBER);
  assert.equal(why(page), "");
});

const evidence = (lang) => openWith("papers/evidence-list/", { facts: { name: "王小明" } }, { lang });
const rows = (page) => page.texts(`${PAPER} .letter-table[lang=zh] tbody tr`);

either("each piece of evidence keeps its description", async (lang) => {
  let page = await evidence(lang);
  assert.equal(page.sees("[data-field=piece_loan_contract]"), false);
  await page.tick("[name=evidence][value=loan-contract]");
  assert.equal(page.sees("[data-field=piece_loan_contract]"), true);
  await page.fill("[data-field=piece_loan_contract] input", "利率怎么定的，6页");
  await page.fill("[name=evidence_more]", "进货单：7月起少了一半");
  says(page, "进货单");
  const before = rows(page);
  assert.equal(before.length, 2);
  // Stands before the others in the form.
  await page.tick("[name=evidence][value=income-papers]");
  assert.equal(page.sees("[data-field=piece_income_papers]"), true);
  const after = rows(page);
  assert.deepEqual([after.slice(0, 2), after.length], [before, 3]);
  says(page, "收入证明");
  page = await page.reload();
  assert.deepEqual(rows(page), after);
});

either("what was typed of a piece comes back with its tick", async (lang) => {
  const page = await evidence(lang);
  const box = "[name=evidence][value=loan-contract]";
  await page.tick(box);
  await page.fill("[name=piece_loan_contract]", "利率怎么定的");
  says(page, "利率怎么定的");
  await page.tick(box, false);
  assert.equal(page.sees("[name=piece_loan_contract]"), false);
  saysNot(page, "利率怎么定的");
  await page.tick(box);
  assert.equal(page.value("[name=piece_loan_contract]"), "利率怎么定的");
  says(page, "利率怎么定的");
});

either("an empty list is not ready", async (lang) => {
  const page = await evidence(lang);
  assert.notEqual(why(page), "");
  await page.type("[name=evidence_more]", "照片");
  assert.equal(why(page), "");
});

either("lines of the old form are shown until they are moved", async (lang) => {
  const kept = {
    facts: { name: "王小明", evidence: ["loan-contract"] },
    letters: { "evidence-list": { shows: "收入从六月起少了" } },
  };
  const page = await openWith("papers/evidence-list/", kept, { lang });
  assert.equal(page.value("[name=shows]"), "收入从六月起少了");
  assert.equal(page.sees("[name=shows]"), true);
  assert.notEqual(why(page), "");
  await page.type("[name=shows]", "");
  assert.equal(why(page), "");
});
