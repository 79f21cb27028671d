/** From "I cannot pay" to one next action: what each answer leads to, and what is kept of it. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { FINDER, OUTCOME, WAY, answer, asked, change, found, walk } from "./finder-way.mjs";
import { either, open } from "./world/page.mjs";

for (const [option, outcome] of Object.entries({
  "payment-order": "find-payment-order",
  "court-paper": "find-court-paper",
  threat: "find-threat",
  "fee-first": "find-fee-first",
  "not-sure": "find-unknown-paper",
})) {
  test(`what is urgent is decided at once: ${option}`, async () => {
    const page = await open(FINDER);
    await answer(page, "q-urgent", option);
    assert.deepEqual([found(page), asked(page)], [[outcome], []]);
  });
}

test("under threat one tap calls, and the words stand beside", async () => {
  const page = await open(FINDER);
  await answer(page, "q-urgent", "threat");
  const links = page.all("#find-threat .buttons a").slice(0, 2);
  assert.deepEqual(links.map((link) => link.getAttribute("href")), [
    "tel:110",
    "../../guides/collectors/#threats-call-police",
  ]);
});

either("one step back leads to the question before, and the reader with it", async (lang) => {
  const page = await open(FINDER, { lang });
  await answer(page, "q-urgent", "threat");
  assert.ok(page.isAt("#find-threat h2"));
  await change(page, "q-urgent");
  await answer(page, "q-urgent", "none");
  await answer(page, "q-late", "not-yet");
  for (const question of ["q-late", "q-urgent"]) {
    await page.press("[data-act=back]");
    assert.deepEqual(asked(page), [question]);
    assert.ok(page.isAt(`#${question} h2`));
  }
  assert.equal(page.sees("[data-act=back]"), false);
});

either("changing an early answer keeps the later ones", async (lang) => {
  const page = await open(FINDER, { lang });
  await walk(page);
  await change(page, "q-late");
  const pressed = page.shown("[data-question] button[aria-pressed=true]");
  assert.deepEqual(pressed.map(({ value }) => value), [WAY["q-late"]]);
  await answer(page, "q-late", "not-yet");
  assert.deepEqual(found(page), ["find-before-due"]);
  await change(page, "q-urgent");
  await answer(page, "q-urgent", "threat");
  assert.deepEqual(found(page), ["find-threat"]);
  await change(page, "q-urgent");
  await answer(page, "q-urgent", "none");
  assert.deepEqual(found(page), ["find-before-due"]);
});

test("answers from another version are passed over", async () => {
  const saved = { schema: 1, items: {}, letters: {}, finder: { "q-urgent": "gone", odd: [1] } };
  assert.deepEqual(asked(await open(FINDER, { saved })), ["q-urgent"]);
});

either("starting again can be undone", async (lang) => {
  const page = await open(FINDER, { lang });
  await walk(page);
  await page.press("[data-act=restart]");
  assert.deepEqual([asked(page), page.sees("[data-act=restart]")], [["q-urgent"], false]);
  assert.deepEqual(page.saved.finder, {});
  await page.press(".toast-action");
  assert.deepEqual(found(page), [OUTCOME]);
  assert.deepEqual(page.saved.finder, WAY);
});

either("each step is announced", async (lang) => {
  const page = await open(FINDER, { lang });
  await answer(page, "q-urgent", "none");
  const first = page.heard;
  assert.equal(first, page.text(".finder-progress"));
  await answer(page, "q-late", "paid-off");
  assert.ok(page.heard && page.heard !== first);
});

either("buttons to change say which answer", async (lang) => {
  const page = await open(FINDER, { lang });
  await walk(page);
  for (const question of Object.keys(WAY)) {
    const button = page.find(`[data-change=${question}]`);
    const name = button.getAttribute("aria-label") ?? page.text(button);
    assert.ok(name.includes(page.text(`[data-question=${question}] h2`).split(" ¶")[0]), name);
  }
});

either("where nothing can be saved it works, and says so", async (lang) => {
  const usual = (await open(FINDER, { lang })).text("situation-finder .storage-note");
  const page = await open(FINDER, { lang, saving: false });
  await walk(page);
  assert.deepEqual(found(page), [OUTCOME]);
  assert.notEqual(page.text("situation-finder .storage-note"), usual);
});

test("another tab follows", async () => {
  const one = await open(FINDER);
  const two = await open(FINDER, { device: one.device });
  await answer(one, "q-urgent", "none");
  await two.settled();
  assert.deepEqual(asked(two), ["q-late"]);
});

either("a shared question shows itself, is answered, and leads to the first", async (lang) => {
  const page = await open(`${FINDER}#q-asked`, { lang });
  assert.deepEqual([asked(page), page.sees("[data-act=back]")], [["q-asked"], false]);
  assert.equal(page.text(".finder-progress").match(/\d/), null);
  await answer(page, "q-asked", "never");
  for (const question of ["q-urgent", "q-late", "q-money", "q-reader"]) await answer(page, question, WAY[question]);
  assert.deepEqual([found(page), page.saved.finder], [[OUTCOME], WAY]);
});

test("a shared question waits for nobody", async () => {
  const saved = { schema: 3, finder: WAY };
  const page = await open(`${FINDER}#q-late`, { saved });
  assert.deepEqual(asked(page), ["q-late"]);
  assert.deepEqual(page.text(".finder-progress").match(/\d+/g), ["2", String(Object.keys(WAY).length)]);
  assert.equal(page.sees(".finder-given"), true);
  assert.deepEqual(found(await open(`${FINDER}#no-such-question`, { saved })), [OUTCOME]);
});

for (const question of Object.keys(WAY)) {
  test(`the copied link holds the question and no answer: ${question}`, async () => {
    const page = await open(FINDER);
    await walk(page);
    await change(page, question);
    await page.press(`#${question} .copy-link`);
    assert.equal(page.copied, `http://localhost/s/${question}/`);
    assert.equal(page.window.location.href, `http://localhost/${FINDER}`);
    await page.press(".toast-action");
    const given = page.text("dialog.share-dialog");
    assert.ok(given.includes(page.copied));
    assert.deepEqual(Object.values(WAY).filter((option) => given.includes(option)), []);
  });
}

test("a link to an outcome that is copied holds no answer", async () => {
  const page = await open(FINDER);
  await answer(page, "q-urgent", "none");
  await answer(page, "q-late", "paid-off");
  await answer(page, "q-reader", "helper");
  await page.press("#find-paid-off .copy-link");
  assert.equal(page.copied, "http://localhost/s/find-paid-off/");
  assert.equal(page.window.location.href, `http://localhost/${FINDER}`);
});

either("a shared outcome shows itself and leads to one's own", async (lang) => {
  const page = await open(`${FINDER}#find-refused`, { lang });
  assert.deepEqual([found(page), page.sees(".finder-given")], [["find-refused"], false]);
  await page.press("[data-act=start]");
  assert.deepEqual(asked(page), ["q-urgent"]);
  assert.equal(page.window.location.hash, "");
});

either("an urgent paper is decided with its deadline and whom to call", async (lang) => {
  const page = await open(FINDER, { lang });
  await answer(page, "q-urgent", "payment-order");
  assert.match(page.text("#find-payment-order .finder-deadline dd"), /15/);
  assert.equal(page.shown("#find-payment-order a[href='tel:12368']").length, 1);
  assert.ok(page.isAt("#find-payment-order h2"));
});

either("a reload and the other language keep the place", async (lang) => {
  const page = await open(FINDER, { lang });
  await answer(page, "q-urgent", "none");
  await answer(page, "q-late", "under-three-months");
  const again = await page.reload();
  assert.deepEqual(asked(again), ["q-asked"]);
  const other = await open(FINDER, { lang: lang === "zh" ? "en" : "zh", device: page.device });
  for (const question of Object.keys(WAY).slice(2)) await answer(other, question, WAY[question]);
  assert.deepEqual(found(other), [OUTCOME]);
  assert.deepEqual(found(await again.reload()), [OUTCOME]);
});

test("a helper reads one note more", async () => {
  const page = await open(FINDER);
  await walk(page);
  const notes = () => page.shown(".finder-helper").map(({ dataset }) => dataset.option);
  assert.deepEqual(notes(), []);
  for (const option of ["helper", "spouse"]) {
    await change(page, "q-reader");
    await answer(page, "q-reader", option);
    assert.deepEqual([found(page), notes()], [[OUTCOME], [option]]);
  }
});

test("the whole way needs no Python", async () => {
  const before = (window) => {
    window.Worker = class {
      constructor() {
        throw new Error("Python was called for");
      }
    };
  };
  const page = await open(FINDER, { before });
  await walk(page);
  assert.deepEqual(found(page), [OUTCOME]);
});
