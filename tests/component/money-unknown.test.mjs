/** What the reader does not know is never shown as nothing, and below zero no plan stands. */

import { strict as assert } from "node:assert";

import { month, openMoney, pick, plan, put } from "./money-pages.mjs";
import { either } from "./world/page.mjs";

async function oneLoan(lang, values = {}) {
  const page = await openMoney({ lang });
  await put(page, { "loans/l1/creditor": "网商银行", "loans/l1/principal": "50000", ...values });
  return page;
}

const WAGE = "budget/entries/earnings.wage/amount";

either("without the rate examples stand in place of a cost", async (lang) => {
  const page = await oneLoan(lang, { ...month("5000"), "adjust/total": "2400" });
  const [examples] = page.texts(".plans-examples li");
  for (const figure of ["2,400.00", "21", "24", "6,350.41", "28", "15,328.31"]) {
    assert.ok(examples.includes(figure), figure);
  }
  const level = plan("equal-instalments");
  assert.equal(page.find(level).dataset.carried, "needs-answer");
  assert.equal(page.sees(`${level} .plan-pick`), false);
  assert.deepEqual(page.all('.plan[data-carried="every-month"]'), []);
  await put(page, { "loans/l1/rate": "12" });
  assert.deepEqual([page.sees(`${level} .plan-pick`), page.sees(".plans-examples")], [true, false]);
});

either("a payoff says that the interest so far is not in it", async (lang) => {
  const page = await oneLoan(lang);
  const payoff = `${plan("lump-sum")} .plan-without li`;
  assert.equal(page.all(payoff).length, 1);
  await page.press(".loan-more > summary");
  await put(page, { "loans/l1/interest": "0" });
  assert.equal(page.all(payoff).length, 0);
});

either("with one side of the month nothing is said to be left", async (lang) => {
  const page = await oneLoan(lang, { [WAGE]: "5000" });
  assert.equal(page.sees(".money-result[data-verdict=no-living] .money-sentence"), true);
  assert.deepEqual(page.all(".bar-key li"), []);
  assert.deepEqual(page.shown("[data-shown=maximum]"), []);
  await put(page, { "budget/entries/home.rent/amount": "1350" });
  assert.match(page.text("[data-shown=maximum]"), /3,400\.00/);
});

either("below zero no plan stands and the chosen one is kept", async (lang) => {
  const page = await oneLoan(lang, { "loans/l1/rate": "12", ...month("6000") });
  await pick(page, "equal-instalments");
  await page.tick('.money-propose input[value="equal-instalments"]');
  await put(page, { [WAGE]: "2000" });
  assert.deepEqual([page.sees(".plans-closed"), page.sees(".plans-kept")], [true, true]);
  assert.deepEqual(page.all(".plan"), []);
  const letters = () => page.shown(".money-papers .letter-send li a").map((link) => link.getAttribute("href"));
  assert.match(letters()[0], /papers\/later-start\//);
  const [ask, token, review, help] = page.all(".money-low ol > li");
  assert.equal(page.all('a[href*="papers/later-start/"]', ask).length, 1);
  assert.equal(page.all('[data-path="adjust/token"]', token).length, 1);
  assert.equal(page.all(".token-review", review).length, 1);
  assert.equal(page.all('a[href$="#help-legal"]', help).length, 1);
  await put(page, { [WAGE]: "6000" });
  assert.equal(page.find('.money-propose input[value="equal-instalments"]').checked, true);
  assert.equal(page.sees(".plans-closed"), false);
  assert.match(letters()[0], /papers\/(proposal|repayment-proposal)/);
});

either("the paper of an unknown has no plan and names what it leaves out", async (lang) => {
  const page = await oneLoan(lang, month("5000"));
  await page.press(".paper-preview > summary");
  assert.match(page.text(".money-paper"), /没有算在里面/);
  assert.deepEqual(page.all(".paper-plan"), []);
});
