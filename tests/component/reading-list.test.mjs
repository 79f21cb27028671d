/** Places collected for somebody: moved, removed, brought back; a list that was received is shown, not merged. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { either, open } from "./world/page.mjs";

const PAGE = "start/reading-list/";
const [ITEM, STEP] = ["identify-lender", "know-your-debt"];
const MANY = ["add-up", "ask", "budget", "choose", "compare", "lost-agreement"].map((name) => `again-${name}`);
const places = (page, kind = "own") => page.all(`.reading-${kind} li`).map(({ dataset }) => dataset.place);

const collected = (ids, { hash = "", ...how } = {}) =>
  open(PAGE + hash, {
    saved: { schema: 1, reading: Object.fromEntries(ids.map((id, at) => [id, String(at + 1)])) },
    ...how,
  });

either("moved up, and the reader stays with it", async (lang) => {
  let page = await collected(["court", STEP, ITEM], { lang });
  const by = (step) => `[data-place=${ITEM}] [data-by='${step}']`;
  await page.press(by(-1));
  assert.ok(page.isAt(by(-1)));
  await page.press(by(-1));
  assert.deepEqual(places(page), [ITEM, "court", STEP]);
  assert.ok(page.isAt(by(1)));
  assert.equal(page.heard, page.says("reading_moved", { n: 1 }));
  page = await page.reload();
  assert.deepEqual(places(page), [ITEM, "court", STEP]);
});

either("removed, cleared and taken back", async (lang) => {
  const page = await collected(["court", STEP, ITEM], { lang });
  await page.press(page.all(`[data-place=${STEP}] button`).pop());
  assert.deepEqual(places(page), ["court", ITEM]);
  await page.press("[data-act=clear]");
  assert.deepEqual([places(page), page.sees(".reading-empty")], [[], true]);
  await page.press(".toast-action");
  assert.deepEqual(places(page), ["court", ITEM]);
});

either("what was received is kept only when asked", async (lang) => {
  let page = await collected([ITEM], { lang, hash: `#list=court,${STEP}` });
  assert.deepEqual([places(page, "received"), places(page)], [["court", STEP], [ITEM]]);
  page = await page.reload();
  assert.deepEqual(places(page), [ITEM]);
  await page.press("[data-act=keep]");
  assert.deepEqual(places(page), [ITEM, "court", STEP]);
  await page.press(".toast-action");
  assert.deepEqual(places(page), [ITEM]);
});

for (const [ids, shown] of [
  ["court,no-such-place,<b>,court,constructor", ["court"]],
  ["no-such-place", []],
  [[...MANY, ...Array.from({ length: 40 }, (_none, n) => `x-${n}`), "court"].join(), MANY],
]) {
  test(`only places of this site are shown: ${ids.slice(0, 30)}`, async () => {
    const page = await open(`${PAGE}#list=${ids}`);
    assert.notEqual(page.text(".reading-unknown"), "");
    assert.deepEqual(places(page, "received"), shown);
  });
}

test("two tabs show the same list", async () => {
  const page = await collected(["court", STEP]);
  const other = await open(PAGE, { device: page.device });
  await page.press(page.all("[data-place=court] button").pop());
  await other.settled();
  assert.deepEqual(places(other), [STEP]);
});

test("places added from a page come one after the other", async () => {
  const guide = await open("guides/first-application/");
  for (const link of [`#${ITEM} a.copy-link`, `#${STEP} a.headerlink`, "h1 a.headerlink"]) {
    await guide.press(link);
    await guide.press(".toast-action");
    const buttons = guide.all("dialog.share-dialog button");
    await guide.press(buttons.find((each) => guide.text(each) === guide.says("reading_add")));
    await guide.press(buttons.pop());
  }
  const page = await open(PAGE, { device: guide.device });
  assert.deepEqual(places(page), [ITEM, STEP, "first-application"]);
});
