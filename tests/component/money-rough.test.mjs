/** Three numbers and an answer at once; what is listed takes their place, and nothing typed is lost. */

import { strict as assert } from "node:assert";

import { at, openMoney, put } from "./money-pages.mjs";
import { either } from "./world/page.mjs";

const RENT = "budget/entries/home.rent/amount";

async function three(lang, changed = {}) {
  const page = await openMoney({ lang });
  const values = { income: "6000", outgoings: "3300", owed: "50000", ...changed };
  for (const [key, value] of Object.entries(values)) await put(page, { [`rough/${key}`]: value });
  return page;
}

function contains(text, ...figures) {
  for (const figure of figures) assert.ok(text?.includes(figure), `${figure} in ${text}`);
}

either("the answer stands there at once and says what it is", async (lang) => {
  const page = await three(lang);
  contains(page.text(".rough-answer .money-sentence"), "2,400.00");
  assert.equal(page.sees(".rough-answer .rough-mark"), true);
  const rows = () => page.texts(".rough-answer .rough-examples li");
  for (const [index, figures] of [["21"], ["24", "6,350.41"], ["28", "15,328.31"]].entries()) {
    contains(rows()[index], ...figures);
  }
  await put(page, { "rough/owed": "150000" });
  contains(rows()[2], "3,000.00");
});

either("the amount goes up and down and moves the end", async (lang) => {
  const page = await three(lang);
  const end = () => page.texts(".rough-examples li")[0];
  contains(end(), "21");
  assert.equal(page.find(".rough-stepper [data-act=more]").getAttribute("aria-disabled"), "true");
  for (let press = 0; press < 4; press += 1) await page.press(".rough-stepper [data-act=less]");
  assert.equal(page.value(at("rough/monthly")), "2000");
  contains(end(), "25");
  await page.press(".rough-stepper [data-act=more]");
  assert.equal(page.value(at("rough/monthly")), "2100");
  await put(page, { "rough/monthly": "9999" });
  assert.equal(page.sees("#money-rough-monthly-error"), true);
  assert.equal(page.value(at("rough/monthly")), "9999");
});

either("below zero stands the other road and no plan", async (lang) => {
  const page = await three(lang, { income: "2000" });
  const [ask, , review, help] = page.all(".rough-low li");
  assert.equal(page.shown('a[href*="papers/later-start/"]', ask).length, 1);
  assert.notEqual(page.text(review.querySelector(".token-review")), "");
  assert.equal(page.shown('a[href$="#help-legal"]', help).length, 1);
  assert.deepEqual([page.sees(".rough-examples"), page.sees(".rough-monthly")], [false, false]);
});

either("what cannot be read says so at its field and is kept", async (lang) => {
  let page = await openMoney({ lang });
  await put(page, { "rough/income": "about six" });
  for (let visit = 0; visit < 2; visit += 1) {
    assert.equal(page.value(at("rough/income")), "about six");
    assert.equal(page.find(at("rough/income")).getAttribute("aria-invalid"), "true");
    assert.equal(page.sees("#money-rough-income-error"), true);
    page = await page.reload();
  }
});

either("the numbers flow into the lines and back", async (lang) => {
  const page = await three(lang);
  contains(page.text("[data-carry=outgoings]"), "3,300.00");
  await page.press("[data-carry=income] button");
  const wage = at("budget/entries/earnings.wage/amount");
  assert.equal(page.value(wage), "6000");
  assert.ok(page.isAt(wage));
  contains(page.text("[data-listed=income]"), "6,000.00");
  assert.deepEqual(page.all(".is-listed").map(({ dataset }) => dataset.field), ["rough/income"]);
  await put(page, { [RENT]: "1350" });
  contains(page.text("[data-carry=outgoings]"), "1,950.00");
  contains(page.text(".rough-answer .money-sentence"), "2,400.00");
  await put(page, { [RENT]: "3500" });
  contains(page.text("[data-listed=outgoings]"), "3,500.00");
  assert.equal(page.sees("[data-carry=outgoings]"), false);
  await page.press("[data-carry=owed] button");
  assert.equal(page.value(at("loans/l1/principal")), "50000");
  await put(page, { [RENT]: "" });
  assert.equal(page.value(at("rough/outgoings")), "3300");
});

either("no paper is made of rough numbers", async (lang) => {
  const page = await three(lang);
  assert.equal(page.sees(".money-papers .money-after"), true);
  assert.equal(page.sees(".money-papers [data-act=copy]"), false);
});

either("without three numbers the foot and part three agree", async (lang) => {
  const page = await openMoney({ lang });
  await put(page, { "budget/entries/earnings.wage/amount": "6000", [RENT]: "3300" });
  contains(page.text(".money-total"), "2,400.00");
  contains(page.text("money-tools[data-part=offer] .money-after"), "2,400.00");
});

either("what if: both plans side by side", async (lang) => {
  const page = await three(lang);
  await page.press(".what-if summary");
  await put(page, { "what_if/pause": "3" });
  const cells = () => page.texts(".what-if td").filter(Boolean);
  assert.equal(cells().length, 6);
  contains(cells()[2], "24", "6,350.41");
  contains(cells()[3], "28", "8,242.54");
  contains(page.texts(".rough-examples li")[0], "21");
  await put(page, { "what_if/pause": "0" });
  assert.deepEqual(cells(), []);
});

either("what if: what cannot be read says so at its field and is kept", async (lang) => {
  let page = await three(lang);
  await page.press(".what-if summary");
  await put(page, { "what_if/amount": "2000", "what_if/pause": "soon" });
  for (let visit = 0; visit < 2; visit += 1) {
    assert.deepEqual([page.value(at("what_if/pause")), page.value(at("what_if/amount"))], ["soon", "2000"]);
    assert.equal(page.sees("#money-what_if-pause-error"), true);
    assert.equal(page.texts(".what-if td").filter(Boolean).length, 6);
    page = await page.reload();
    await page.press(".what-if summary");
  }
});
