/** My journey: what applies, what is done, what is next; the same ticks as everywhere else. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { GUIDE } from "./papers.mjs";
import { either, open } from "./world/page.mjs";

const PATH = "start/my-journey/";
const LATE = { "q-urgent": "none", "q-late": "under-three-months", "q-asked": "never", "q-money": "monthly" };
const FAULTS = {
  never: {
    before: (window) =>
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new Error("no");
        },
      }),
  },
  full: { saving: false },
  private: { before: ({ sessionStorage }) => sessionStorage.setItem("wsd-guide:private", "yes") },
};

function unfoldAll(page) {
  for (const fold of page.all("my-journey details:not(.item-more), deadline-list details")) fold.open = true;
  return page;
}

const opened = async (how) => unfoldAll(await open(PATH, how));
const withAnswers = (lang, answers = LATE, sections = {}) =>
  opened({ lang, saved: { schema: 1, finder: answers, ...sections } });
const stages = (page) => page.shown("[data-stage]").map(({ id }) => id);
const item = (id) => `li#${id}`;
const tick = (page, id, on) => page.tick(`${item(id)} [type=checkbox]`, on);
const next = (page) => page.find(".next-step a").getAttribute("href");

either("without answers everything is shown, and nothing is called next", async (lang) => {
  const page = await opened({ lang });
  assert.equal(page.shown(".notice[data-when=unanswered] a.primary").length, 1);
  assert.equal(stages(page).length, page.all("[data-stage]").length);
  const items = (rows) => rows.map(({ dataset }) => dataset.item).sort();
  assert.deepEqual(items(page.shown("li[data-item]")), [...new Set(items(page.all("li[data-item]")))]);
  assert.equal(page.sees(".journey-progress"), false);
  await tick(page, "read-contract");
  assert.deepEqual([page.sees(".journey-progress"), page.sees(".next-step")], [true, false]);
});

test("what the finder named is next, and stays so", async () => {
  const page = await withAnswers("zh", { ...LATE, "q-asked": "waiting", "q-reader": "borrower" });
  assert.equal(next(page), "#ask-answer-date");
  await tick(page, "read-contract");
  assert.equal(page.find(".next-step-body").getAttribute("aria-busy"), "false");
  assert.equal(next(page), "#ask-answer-date");
});

test("what is next follows the answers though everything is listed", async () => {
  const page = await withAnswers();
  await page.tick("[name=journey-all]");
  assert.equal(page.sees("#journey-urgent"), true);
  assert.equal(next(page), "#read-contract");
  await tick(page, "read-contract");
  assert.equal(next(page), "#write-down-balance");
});

either("answers decide what is shown", async (lang) => {
  let page = await withAnswers(lang);
  assert.deepEqual(stages(page), [
    "journey-debt",
    "journey-papers",
    "journey-contact",
    "journey-collectors",
    "journey-agreement",
    "journey-repay",
  ]);
  assert.deepEqual(page.shown("li#write-answer"), []);
  assert.equal(page.shown("[data-precautions]").length, 3);
  await page.tick("[name=journey-all]");
  unfoldAll(page);
  assert.equal(page.shown("li#write-answer").length, 1);
  page = await page.reload();
  assert.equal(page.find("[name=journey-all]").checked, true);
});

test("paid off", async () => {
  const page = await withAnswers("zh", { "q-urgent": "none", "q-late": "paid-off" });
  assert.deepEqual(stages(page), ["journey-after", "journey-steady"]);
});

either("ticked once, ticked everywhere", async (lang) => {
  const page = await withAnswers(lang);
  const guide = await open(GUIDE, { lang, device: page.device });
  const ticked = (id) => guide.find(`#${id} input`).checked;
  await tick(page, "read-contract");
  await guide.settled();
  assert.equal(ticked("read-contract"), true);
  await guide.tick("#identify-lender input");
  await page.settled();
  assert.equal(page.find(`${item("identify-lender")} [type=checkbox]`).checked, true);
  assert.equal(page.text("#journey-debt .group-count"), "2/4");
  await page.press(".toast-action");
  await guide.settled();
  assert.deepEqual([ticked("read-contract"), ticked("identify-lender")], [false, true]);
  assert.ok(page.isAt(`${item("read-contract")} summary`));
});

either("next comes from Python with a reason", async (lang) => {
  const page = await withAnswers(lang);
  assert.equal(next(page), "#read-contract");
  const before = page.text(".next-step-why");
  await tick(page, "read-contract");
  assert.equal(next(page), "#write-down-balance");
  assert.equal(page.find(".next-step-body").getAttribute("aria-busy"), "false");
  assert.notEqual(page.text(".next-step-why"), before);
});

either("a paper goes its way and back", async (lang) => {
  const page = await withAnswers(lang);
  const step = () => page.value(`${item("income-proof")} select`);
  assert.equal(step(), "to-get");
  await tick(page, "income-proof");
  assert.deepEqual([step(), page.saved.papers], ["have", {}]);
  await page.choose(`${item("income-proof")} select`, "sent");
  assert.deepEqual([page.saved.items, page.saved.papers], [{ "income-proof": "done" }, { "income-proof": "sent" }]);
  await page.press(".toast-action");
  assert.equal(step(), "have");
  await page.choose(`${item("income-proof")} select`, "replied");
  // Unticked in a guide's checklist, it is to get again, and ticked again only at hand.
  const guide = await open(GUIDE, { lang, device: page.device });
  for (const [on, value] of [[false, "to-get"], [true, "have"]]) {
    await guide.tick("#income-proof input", on);
    await page.settled();
    assert.equal(step(), value);
  }
});

test("not applicable is not counted", async () => {
  const page = await withAnswers();
  assert.equal(page.text("#journey-debt .group-count"), "0/4");
  await page.press(`${item("match-payments")} summary`);
  await page.press(`${item("match-payments")} .item-na`);
  assert.equal(page.text("#journey-debt .group-count"), "0/3");
});

either("a note and its date stay and reach no address", async (lang) => {
  let page = await withAnswers(lang);
  const note = item("contact-log");
  await page.press(`${note} summary`);
  await page.fill(`${note} textarea`, "打过95188，工单号未给");
  await page.fill(`${note} [type=date]`, "2026-11-20");
  assert.ok(page.text(`${note} .item-noted`).includes("打过95188"));
  const other = await opened({ lang, device: page.device });
  assert.ok(other.text(`${note} .item-noted`).includes("2026-11-20"));
  page = unfoldAll(await page.reload());
  assert.ok(page.text(`${note} .item-noted`).includes("工单号"));
  await page.press(`${note} summary`);
  assert.equal(page.value(`${note} textarea`), "打过95188，工单号未给");
  assert.doesNotMatch(page.window.location.href, /[?#]|%E5|95188/);
  assert.doesNotMatch(page.document.title, /95188/);
});

test("only what is still to do", async () => {
  const done = { "read-contract": "done", "identify-lender": "not-applicable" };
  let page = await withAnswers("zh", LATE, { items: done });
  const items = ["read-contract", "identify-lender", "write-down-balance"];
  const seen = () => items.map((id) => page.shown(item(id)).length);
  assert.deepEqual(seen(), [0, 0, 1]);
  // What is ticked now stays until the list is opened again.
  await tick(page, "write-down-balance");
  assert.deepEqual(seen(), [0, 0, 1]);
  await tick(page, "match-payments");
  page = unfoldAll(await page.reload());
  assert.deepEqual(seen(), [0, 0, 0]);
  assert.equal(page.sees("#journey-debt .journey-stage-done"), true);
  await page.tick("[name=journey-done]");
  unfoldAll(page);
  assert.deepEqual(seen(), [1, 1, 1]);
});

for (const [kind, fault] of Object.entries(FAULTS)) {
  either(`what is not saved is not called noted: ${kind}`, async (lang) => {
    const page = await opened({ lang, ...fault });
    await tick(page, "read-contract");
    assert.equal(page.find(item("read-contract")).dataset.state, "done");
    assert.notEqual(page.text("my-journey .storage-note span"), "");
    assert.equal(page.toast, page.says("only_here"));
    await page.press(".toast-close");
    await page.fill("#date-due", "2026-12-01");
    await page.fill("#date-due", "2026-12-02");
    assert.equal(page.toast, page.says("only_here"));
  });
}

for (const saved of ["{oops", '{"schema":99}', '{"schema":1,"papers":{"income-proof":7}}']) {
  test(`odd storage: ${saved}`, async () => {
    const page = await opened({ saved });
    await tick(page, "income-proof");
    assert.equal(page.value(`${item("income-proof")} select`), "have");
  });
}

const BARRED = {
  court: [{ "q-urgent": "court-paper" }, 1],
  threat: [{ "q-urgent": "threat" }, 1],
  refused: [{ "q-urgent": "none", "q-late": "three-months-on", "q-asked": "refused", "q-reader": "borrower" }, 1],
  "nothing left": [{ ...LATE, "q-money": "nothing", "q-reader": "borrower" }, 1],
  monthly: [{ ...LATE, "q-reader": "borrower" }, 0],
};
for (const [kind, [answers, count]] of Object.entries(BARRED)) {
  test(`where the way is barred it says whom to call: ${kind}`, async () => {
    const page = await open(PATH, { now: "2026-11-29T10:00:00", saved: { schema: 3, finder: answers } });
    const barred = page.shown(".stuck");
    assert.equal(barred.length, count);
    for (const each of barred) assert.ok(page.shown("a[href^='tel:']", each).length > 0);
  });
}
