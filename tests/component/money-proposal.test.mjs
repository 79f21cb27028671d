/** Of the plans compared one can be picked for the bank; the papers to take along follow it. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { openMoney, pick, plan, put } from "./money-pages.mjs";
import { either } from "./world/page.mjs";

const NONE = { proposed: undefined, terms: undefined };
const LEVEL = { proposed: "equal-instalments", terms: { kind: "equal-instalments" } };
const PAUSE = { proposed: "pause", terms: { kind: "pause", pause_months: "3" } };

async function compared(lang = "zh") {
  const page = await openMoney({ lang });
  await put(page, { "loans/l1/principal": "50000", "loans/l1/rate": "12" });
  for (const id of ["pause", "equal-instalments"]) await pick(page, id);
  assert.equal(page.all(".comparison thead th").length, 2);
  return page;
}

const choice = (id) => `.money-propose input[value="${id}"]`;
const propose = (page, id) => page.tick(choice(id));
const checked = (page) => page.all(".money-propose input").filter((each) => each.checked).map(({ value }) => value);
const kept = ({ saved: { money } }) => ({ proposed: money.proposed, terms: money.proposed_terms });

either("none is picked until the reader picks one", async (lang) => {
  let page = await compared(lang);
  assert.deepEqual(checked(page), [""]);
  await propose(page, "pause");
  assert.deepEqual(kept(page), PAUSE);
  assert.equal(page.sees(`${plan("pause")} .plan-mark`), true);
  assert.equal(page.all(".comparison .plan-mark").length, 1);
  await page.press(".paper-preview > summary");
  assert.equal(page.all(".paper-plan").length, 1);
  page = await page.reload();
  assert.deepEqual(checked(page), ["pause"]);
  await propose(page, "");
  assert.deepEqual(kept(page), NONE);
  await page.press(".paper-preview > summary");
  assert.equal(page.all(".paper-plan").length, 2);
});

either("undo goes back to what was picked before", async (lang) => {
  const page = await compared(lang);
  await propose(page, "pause");
  await page.press(".toast-action");
  assert.deepEqual(kept(page), NONE);
  await propose(page, "pause");
  await propose(page, "equal-instalments");
  assert.deepEqual(kept(page), LEVEL);
  await page.press(".toast-action");
  assert.deepEqual([checked(page), kept(page)], [["pause"], PAUSE]);
  assert.ok(page.isAt(choice("pause")));
});

either("a plan no longer compared is no longer proposed", async (lang) => {
  const page = await compared(lang);
  await propose(page, "pause");
  await page.tick(`${plan("pause")} .plan-pick input`, false);
  assert.deepEqual([checked(page), kept(page)], [[""], NONE]);
  await page.press(".toast-action");
  assert.deepEqual([checked(page), kept(page)], [["pause"], PAUSE]);
});

either("a plan that no longer fits is said so and kept", async (lang) => {
  const page = await compared(lang);
  await put(page, { "options/lump": "20000" });
  await pick(page, "lump-sum-reduced");
  await propose(page, "lump-sum-reduced");
  for (const [lump, told] of [["50000", true], ["30000", false]]) {
    await put(page, { "options/lump": lump });
    assert.equal(page.sees(".money-propose .field-error"), told);
  }
  assert.deepEqual(checked(page), ["lump-sum-reduced"]);
});

test("the foot of the page leads to the letters", async () => {
  const page = await compared();
  const links = page.shown(".money-papers .letter-send a").map((link) => link.getAttribute("href"));
  for (const letter of ["repayment-proposal", "extension-request", "lump-sum-offer", "later-start"]) {
    assert.equal(links.filter((link) => link.endsWith(`papers/${letter}/`)).length, 1, letter);
  }
});

either("the last of two quick presses counts", async (lang) => {
  const page = await compared(lang);
  // The second comes before Python has said whether an old debt is in the way.
  page.find(choice("pause")).click();
  await propose(page, "equal-instalments");
  assert.deepEqual([checked(page), kept(page)], [["equal-instalments"], LEVEL]);
  // The first was never picked: there is one step back.
  await page.press(".toast-action");
  assert.deepEqual(kept(page), NONE);
});
