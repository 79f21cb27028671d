/** What a letter knows of loans and of what happened; the list of all that is told. */

import { strict as assert } from "node:assert";

import { FACTS, known, openWith, says } from "./papers.mjs";
import { either } from "./world/page.mjs";

const LOANS = {
  l1: { creditor: "网商银行", contract: "A-1", principal: "30000" },
  l2: { creditor: "网商贷（第二笔）", contract: "B-2", principal: "8000", next_due: "2099-12-20" },
};
const EXTENSION = "papers/extension-request/";

for (const loans of [{}, { l1: LOANS.l1 }]) {
  either(`with no choice there is no question: ${Object.keys(loans).length}`, async (lang) => {
    const page = await openWith(EXTENSION, { facts: FACTS, money: { loans } }, { lang });
    says(page, FACTS.name);
    assert.equal(page.sees("[data-field=loan]"), false);
  });
}

either("an id that a letter names is given to no other loan", async (lang) => {
  const kept = { letters: { "extension-request": { loan: "l2" } }, money: { loans: { l1: LOANS.l1 } } };
  const page = await openWith("start/money/", kept, { lang });
  await page.press("[data-act=add-loan]");
  await page.fill('.loan:last-child [data-path$="/creditor"]', "另一家");
  assert.deepEqual(Object.keys(page.saved.money.loans).sort(), ["l1", "l3"]);
});

either("a sold debt is noted and told with its creditor", async (lang) => {
  const page = await openWith(EXTENSION, { facts: { ...FACTS, creditor_name: "示例资产公司" } }, { lang });
  says(page, "示例资产公司");
  assert.match(page.text(".letter-notes"), /示例资产公司/);
  await page.press(".letter-sent [data-act=sent]");
  await page.press("dialog.log-window button.primary");
  assert.deepEqual(Object.values(page.saved.log).map(({ party }) => party), ["creditor"]);
});

either("a note beside the call is with the new creditor", async (lang) => {
  const page = await openWith("papers/phone-script/", { facts: { creditor_name: "示例资产公司" } }, { lang });
  await page.press("[data-act=start]");
  await page.fill("[data-note=person] input", "8001");
  const notes = Object.values(page.saved.log).map(({ party, channel }) => [party, channel]);
  assert.deepEqual(notes, [["creditor", "call-out"]]);
});

const HAPPENED = "[data-field=happened]";
const since = (event) => `${HAPPENED} [name="${event}.since"]`;

either("what happened: blanks stand under what is ticked and the empty one is marked", async (lang) => {
  const page = await openWith("papers/hardship-request/", {}, { lang });
  assert.deepEqual(page.all(`${HAPPENED} input`).filter((box) => box.checked), []);
  assert.equal(page.sees(since("shop-closed")), false);
  await page.tick(`${HAPPENED} [value=shop-closed]`);
  await page.type(since("shop-closed"), "2026-06");
  await page.tick(`${HAPPENED} [value=takings-fell]`);
  page.find("[name=story]").focus();
  await page.leave();
  const marked = page.all(`${HAPPENED} [aria-invalid=true]`);
  assert.deepEqual(marked.map(({ name }) => name), ["takings-fell.since"]);
  assert.equal(page.sees(marked[0].closest(".event").querySelector(".field-error")), true);
  says(page, "2026年6月");
});

either("what happened: filled in, it outlives a slip and a reload", async (lang) => {
  let page = await openWith("papers/hardship-request/", {}, { lang });
  for (const [event, blank] of [["shop-closed", "2026-06"], ["job-lost", "2026-05-01"]]) {
    await page.tick(`${HAPPENED} [value=${event}]`);
    await page.fill(since(event), blank);
  }
  await page.tick(`${HAPPENED} [value=shop-closed]`, false);
  says(page, "2026年5月1日");
  const kept = ["job-lost", "shop-closed.since:2026-06", "job-lost.since:2026-05-01"];
  assert.deepEqual(page.saved.facts, { happened: kept });
  page = await page.reload();
  await page.press(".letter-known [data-field=happened] [data-act=change]");
  await page.tick(`${HAPPENED} [value=shop-closed]`);
  assert.equal(page.value(since("shop-closed")), "2026-06");
});

const LIST = "papers/";
const openList = (lang) => openWith(LIST, { facts: { ...FACTS, owed: "31000" }, money: { loans: LOANS } }, { lang });

either("the list of facts: each with its origin, changed here and in every paper", async (lang) => {
  const page = await openList(lang);
  known(page, { name: "王小明", owed: "31,000.00" });
  assert.match(page.text(".letter-known [data-field=owed] .fact-beside"), /38,000\.00/);
  assert.equal(page.sees("my-facts [name=phone]"), false);
  await page.press(".letter-known [data-field=name] [data-act=change]");
  await page.fill("[name=name]", "李大山");
  await page.press(".letter-known [data-field=owed] [data-act=use]");
  known(page, { owed: "38,000.00" });
  const letter = await openWith("papers/hardship-request/", {}, { lang, device: page.device });
  known(letter, { name: "李大山", owed: "38,000.00" });
});

either("the list of facts: cleared only after asking and brought back", async (lang) => {
  const page = await openList(lang);
  await page.press("[data-act=clear-facts]");
  await page.press(page.all("dialog.facts-window button").pop());
  assert.equal(page.saved.facts.name, "王小明");
  await page.press("[data-act=clear-facts]");
  await page.press("[data-act=clear-facts-yes]");
  assert.deepEqual(page.all(".letter-known [data-field=name]"), []);
  known(page, { owed: "38,000.00" });
  assert.deepEqual(page.saved.facts, {});
  await page.press(".toast-action");
  known(page, { name: "王小明", owed: "31,000.00" });
});

either("the list of facts: an empty device is told so", async (lang) => {
  const page = await openWith(LIST, {}, { lang });
  assert.deepEqual([page.sees(".facts-none"), page.sees("my-facts .letter-known")], [true, false]);
});
