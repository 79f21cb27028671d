/** A guide opens as its map or at the place of a link: one part at a time, its ticks those of the checklist. */

import { strict as assert } from "node:assert";
import { readdirSync } from "node:fs";
import { test } from "node:test";

import { GUIDE } from "./papers.mjs";
import { either, open } from "./world/page.mjs";

const COURT = "guides/court/";
const FOLDER = new URL("../../docs/_data/guides/", import.meta.url);
const GUIDES = readdirSync(FOLDER).map((file) => file.replace(/\.yml$/, ""));

const opened = (path, how) => open(path, { folding: true, ...how });
const parts = (page) => page.all("[data-part]").map(({ dataset }) => dataset.part);
const shown = (page) => page.shown("[data-part]").map(({ dataset }) => dataset.part);
const steps = (page) => page.all("[data-step]").map(({ dataset }) => dataset.step);
const place = (page) => page.window.location.hash.slice(1);

/** Follow a link to a place of the page. */
async function go(page, id) {
  page.window.location.hash = id;
  await page.settled();
}

for (const [id, part] of [
  ["court-claim-dates", "checklist"],
  ["never-hide-property", "precautions"],
  ["court-date-missed", "troubles"],
  ["source-civil-procedure-law", "sources"],
  ["stage-payment-order", "payment-order-clock"],
]) {
  either(`a link opens the part it points into: ${id}`, async (lang) => {
    assert.deepEqual(shown(await opened(`${COURT}#${id}`, { lang })), [part]);
  });
}

for (const guide of GUIDES) {
  test(`every id of a guide can be reached: ${guide}`, async () => {
    const page = await opened(`guides/${guide}/`);
    const ids = page.all("[data-part] [id]");
    assert.ok(ids.length > 10);
    for (const each of ids) {
      await go(page, each.id);
      assert.deepEqual(shown(page), [each.closest("[data-part]").dataset.part], each.id);
    }
  });
}

either("what to have ready leads on to the first step", async (lang) => {
  const page = await opened(COURT, { lang });
  await page.press(".guide-before a[href='#ready']");
  assert.deepEqual(shown(page), ["ready"]);
  await page.press(".guide-next");
  const [first] = steps(page);
  assert.deepEqual(shown(page), [first]);
  assert.ok(page.isAt(`#${first}`));
});

either("a friend's link says where it stands, the limits first", async (lang) => {
  const page = await opened(`${COURT}#small-claims`, { lang });
  const note = ".guide-received";
  assert.equal(page.sees(note), true);
  const limits = page.texts(".guide-keep .guide-limits li");
  assert.ok(limits.length > 0);
  assert.deepEqual(page.texts(`${note} .guide-limits li`), limits);
  await page.press(`${note} .button`);
  assert.deepEqual(shown(page), [steps(page)[0]]);
  assert.equal(page.sees(note), false);
});

either("a link to the first step, or from inside, says nothing of being sent", async (lang) => {
  const page = await opened(GUIDE, { lang });
  await page.press(page.all("[data-step] a")[2]);
  assert.equal(page.sees(".guide-received"), false);
  const sent = await opened(`${GUIDE}#${steps(page)[0]}`, { lang });
  assert.equal(sent.sees(".guide-received"), false);
});

either("its ticks are those of the checklist", async (lang) => {
  const page = await opened(COURT, { lang });
  const row = page.all("[data-items]")[0];
  await page.press(row.querySelector("a"));
  const boxes = page.shown(`[data-part=${row.dataset.step}] .step-ticks input`);
  assert.ok(boxes.length > 0);
  for (const box of boxes) await page.tick(box);
  await page.press(".guide-bar a");
  assert.equal(row.className, "is-done");
  assert.notEqual(page.text(row.querySelector(".guide-done")), "");
  const items = boxes.map(({ dataset }) => dataset.tick);
  assert.deepEqual(items.map((item) => page.find(`#${item} input`).checked), items.map(() => true));
});

either("whoever comes back is where they were", async (lang) => {
  const page = await opened(COURT, { lang });
  const step = steps(page)[3];
  await page.press(`[data-step=${step}] a`);
  const again = await opened(COURT, { lang, device: page.device });
  assert.deepEqual([shown(again), place(again)], [[step], step]);
  assert.equal(again.sees(".guide-received"), false);
  await again.press(".guide-bar a");
  assert.deepEqual(shown(await opened(COURT, { lang, device: page.device })), []);
});

either("all of it at once is one tap and remembered", async (lang) => {
  const page = await opened(COURT, { lang });
  await page.press(".guide-all");
  assert.deepEqual(shown(page), parts(page));
  const again = await opened(COURT, { lang, device: page.device });
  assert.deepEqual(shown(again), parts(again));
  await again.press(".guide-all");
  assert.deepEqual(shown(again), []);
});

either("where folded words cannot be found nothing is folded", async (lang) => {
  const page = await open(COURT, { lang });
  assert.deepEqual(shown(page), parts(page));
  await page.press(".guide-all");
  assert.deepEqual(shown(page), []);
  assert.equal(page.sees("#check-court-paper"), false);
});
