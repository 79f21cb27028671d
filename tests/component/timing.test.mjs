/** What was just typed is known to the next act, however late timers are; an older answer is marked as such. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { FACTS, GUIDE, HARDSHIP, MONEY, PROPOSAL, openWith } from "./papers.mjs";
import { either, open } from "./world/page.mjs";

const late = (path, lang) => open(path, { lang, late: true });

for (const [path, letter, addressee, party] of [
  ["collection-complaint", "collection-complaint", "regulator", "regulator"],
  ["credit-record", "credit-record-objection", "bureau", "credit-bureau"],
]) {
  either(`a letter is noted with the one just chosen: ${letter}`, async (lang) => {
    const page = await late(`papers/${path}/`, lang);
    const paper = `negotiation-letter#${letter}`;
    await page.choose(`${paper} [name=addressee]`, addressee);
    await page.press(`${paper} [data-act=sent]`);
    await page.press("dialog.log-window button.primary");
    assert.equal(page.all(`${paper} .letter-sendings li`).length, 1);
    assert.deepEqual(Object.values(page.saved.log).map((note) => note.party), [party]);
  });
}

either("a letter is copied with what was just typed", async (lang) => {
  const page = await late(PROPOSAL, lang);
  await page.type("[name=name]", "王小明");
  await page.press(page.shown("[data-act=copy], [data-act=copy-gloss]")[0]);
  assert.ok(page.copied.includes("王小明"));
});

either("a note in the log is copied as it stands", async (lang) => {
  const page = await late("papers/contact-log/", lang);
  await page.press("[data-act=call]");
  await page.type("#log-said", "请等三天");
  await page.press("[data-act=done]");
  await page.press("[data-act=copy]");
  assert.ok(page.copied.includes("请等三天"));
  assert.deepEqual(Object.values(page.saved.log).map(({ said }) => said), ["请等三天"]);
});

either("a note on a call is there on the next card", async (lang) => {
  const page = await late("papers/phone-script/", lang);
  await page.press("[data-act=start]");
  await page.type("[data-note=said] textarea", "您稍等");
  await page.press(page.shown(".call-node.is-current .call-next a")[0]);
  assert.equal(page.value("[data-note=said] textarea"), "您稍等");
  assert.deepEqual(Object.values(page.saved.log).map(({ said }) => said), ["您稍等"]);
});

either("a tick right after typing writes both", async (lang) => {
  const page = await late("start/my-journey/", lang);
  const item = "li#contact-log";
  await page.unfold(`${item} summary`);
  if (!page.sees(`${item} textarea`)) await page.press(`${item} summary`);
  await page.type(`${item} textarea`, "在抽屉里");
  await page.press(`${item} .item-tick input`);
  assert.deepEqual(Object.values(page.saved.notes).map(({ text }) => text), ["在抽屉里"]);
  assert.equal(Object.keys(page.saved.items).length, 1);
});

either("a page that is left or thrown away has written it", async (lang) => {
  const letter = await late(PROPOSAL, lang);
  await letter.type("[name=name]", "王小明");
  await letter.close();
  assert.deepEqual(letter.saved.facts, { name: "王小明" });
  const money = await late("start/money/", lang);
  await money.type("[data-path='loans/l1/principal']", "36000");
  await money.type("[data-path='loans/l1/creditor']", "网商银行");
  await money.close();
  assert.deepEqual(money.saved.money.loans, { l1: { principal: "36000", creditor: "网商银行" } });
});

test("each pause writes down what was typed till then", async () => {
  const page = await open(PROPOSAL);
  for (const typed of ["王", "王小明"]) {
    await page.type("[name=name]", typed);
    assert.deepEqual(page.saved.facts, { name: typed });
  }
});

test("what was cleared elsewhere stands here no longer", async () => {
  const page = await openWith(GUIDE, { items: { "read-contract": "done" } });
  page.device.storage.entries.clear();
  page.window.dispatchEvent(new page.window.StorageEvent("storage", { key: null }));
  await page.settled();
  assert.equal(page.find("#read-contract input").checked, false);
});

const KNOWN = { facts: FACTS, money: MONEY };
const tick = (item) => (page) => page.tick(page.all(`li[data-item=${item}] [type=checkbox]`)[0]);
const name = (inside) => async (page) => {
  await page.press(`${inside} [data-field=name] [data-act=change]`);
  await page.type(`${inside} [name=name]`, "李大山");
};
/** Where it stands folded away, as a browser's own filling in does it. */
async function nameInTheCall(page) {
  const field = page.find(".call-facts [name=name]");
  field.value = "李大山";
  field.dispatchEvent(new page.window.Event("input", { bubbles: true }));
  await page.settled();
}
const LATE = { "q-urgent": "none", "q-late": "under-three-months", "q-asked": "never", "q-money": "monthly" };

test("outdated while the next answer is waited for: the money page, whose answers stand among fields", async () => {
  const page = await openWith("start/money/", { money: { rough: { income: "5000", outgoings: "3800", owed: "32000" } } });
  const stands = () =>
    page.all(".rough-answer, .money-result").map((each) => [each.classList.contains("is-outdated"), each.getAttribute("aria-busy")]);
  const as = (outdated) => stands().map(() => [outdated, null]);
  assert.deepEqual(stands(), as(false));
  const open = page.engine.hold();
  await page.type('[data-path="rough/income"]', "6000");
  assert.deepEqual(stands(), as(true));
  open();
  await page.settled();
  assert.deepEqual(stands(), as(false));
});

// Where, what is on the device, what shows the answer, what to do, and what before.
const PLACES = {
  facts: ["papers/", KNOWN, "my-facts .letter-known", name("my-facts")],
  call: ["papers/phone-script/", KNOWN, "#call-identity .call-say", nameInTheCall],
  letter: [HARDSHIP, KNOWN, ".letter-live .letter-paper", name(".letter-known")],
  journey: ["start/my-journey/", { finder: LATE }, ".next-step-body", tick("identify-lender"), tick("read-contract")],
  checklist: [GUIDE, {}, ".next-step-body", tick("identify-lender"), tick("read-contract")],
};
for (const [place, [path, kept, shows, change, before = () => {}]] of Object.entries(PLACES)) {
  test(`outdated while the next answer is waited for: ${place}`, async () => {
    const page = await openWith(path, kept);
    await before(page);
    const stands = () => {
      const shown = page.find(shows);
      return [shown.classList.contains("is-outdated"), shown.getAttribute("aria-busy")];
    };
    assert.deepEqual(stands(), [false, "false"]);
    const open = page.engine.hold();
    await change(page);
    assert.deepEqual(stands(), [true, "true"]);
    open();
    await page.settled();
    assert.deepEqual(stands(), [false, "false"]);
  });
}
