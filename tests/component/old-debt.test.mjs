/** An old debt: the reader is told before the act, decides once, and no paper says a word. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { FACTS, MONEY, PROPOSAL, openWith, says } from "./papers.mjs";
import { either } from "./world/page.mjs";

const OLD = { ...FACTS, overdue_since: "2023-03-01" };
const WINDOW = "dialog.limitation-window";
const { proposed, proposed_terms, loans, ...rest } = MONEY;
const { overdue_since, ...loan } = loans.l1;
const money = { ...rest, loans: { l1: loan } };

const asks = (page) => page.all(WINDOW).length;

either("copying asks first and only once", async (lang) => {
  const page = await openWith(PROPOSAL, { facts: OLD, money }, { lang });
  says(page, "王小明");
  const [copy] = page.shown("[data-act=copy], [data-act=copy-gloss]");
  await page.press(copy);
  assert.ok(page.shown(`${WINDOW} a[href='tel:12348']`).length > 0);
  assert.equal(page.copied, null);
  await page.press(`${WINDOW} [data-act=ask-first]`);
  assert.deepEqual([asks(page), page.copied], [0, null]);
  assert.ok(page.isAt(copy));
  await page.press(copy);
  await page.press(`${WINDOW} [data-act=go-on]`);
  assert.notEqual(page.toast, null);
  assert.doesNotMatch(page.copied, /时效|limitation/i);
  // Decided for this paper: printing asks no more.
  await page.press(page.all(".letter-tools [data-act=print]")[0]);
  assert.deepEqual([asks(page), page.printed], [0, true]);
  // Another sign of the debt is another matter.
  await page.press(".letter-known [data-field=overdue_since] [data-act=change]");
  await page.type("[name=overdue_since]", "2022-01-01");
  await page.press(copy);
  assert.equal(asks(page), 1);
});

test("a debt that is not old asks nothing", async () => {
  const page = await openWith(PROPOSAL, { facts: { ...OLD, overdue_since: "2026-09-01" }, money });
  await page.press(".letter-tools [data-act=copy]");
  assert.notEqual(page.copied, null);
  assert.equal(asks(page), 0);
});

test("who is not sure is asked", async () => {
  const page = await openWith(PROPOSAL, { facts: { ...FACTS, last_sign: "not-sure" }, money });
  await page.press(".letter-tools [data-act=print]");
  assert.deepEqual([asks(page), page.printed], [1, false]);
});

either("a plan is proposed only after going on", async (lang) => {
  const page = await openWith("start/money/", { facts: OLD, money }, { lang });
  const option = (id) => page.find(`.propose-options input[value="${id}"]`);
  const [{ value: first }] = page.all(".propose-options input");
  const kept = () => page.saved.money.proposed;
  await page.press(option(first));
  assert.deepEqual([asks(page), kept()], [1, undefined]);
  await page.press(`${WINDOW} [data-act=ask-first]`);
  assert.deepEqual([option("").checked, kept()], [true, undefined]);
  await page.press(option(first));
  await page.press(`${WINDOW} [data-act=go-on]`);
  assert.deepEqual([option(first).checked, kept()], [true, "equal-instalments"]);
});

for (const [kind, facts, told] of [["old", OLD, true], ["not known", FACTS, false]]) {
  test(`a token payment is told in its place: ${kind}`, async () => {
    const page = await openWith("start/money/", { facts, money });
    assert.equal(page.find("#money-low .limitation-here").hidden, !told);
  });
}

either("a call asks before the first card", async (lang) => {
  const page = await openWith("papers/phone-script/", { facts: OLD, money }, { lang });
  await page.press("[data-act=start]");
  assert.equal(asks(page), 1);
  await page.press(`${WINDOW} [data-act=go-on]`);
  assert.equal(page.find(".call-node.is-current").id, "call-open");
});
