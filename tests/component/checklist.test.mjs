/** Ticks are saved at once, counted, and lead to what is next; trouble with saving is told where the reader is. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { GUIDE, says } from "./papers.mjs";
import { Device, either, open } from "./world/page.mjs";

const [FIRST, SECOND] = ["read-contract", "write-down-balance"];
const NOTE = "negotiation-checklist .storage-note";
const box = (item) => `#${item} input`;
const ticked = (page, item) => page.find(box(item)).checked;
const numbers = (page) => page.text(".checklist-count").match(/\d+/g).map(Number);
const next = (page) => page.find(".next-step-text a").getAttribute("href");
const damaged = ({ device: { storage } }) =>
  [...storage.entries].filter(([key]) => key.startsWith("wsd-guide:damaged-")).map(([, value]) => value);

either("a tick stays after a reload", async (lang) => {
  let page = await open(GUIDE, { lang });
  const [, total] = numbers(page);
  assert.equal(numbers(page)[0], 0);
  await page.tick(box(FIRST));
  assert.deepEqual(numbers(page), [1, total]);
  page = await page.reload();
  assert.deepEqual([ticked(page, FIRST), numbers(page)], [true, [1, total]]);
  await page.tick(box(FIRST), false);
  page = await page.reload();
  assert.deepEqual([ticked(page, FIRST), numbers(page)], [false, [0, total]]);
});

either("a tick from before the scripts began is kept, and what was kept stays", async (lang) => {
  const early = ({ document }) => {
    const write = document.write.bind(document);
    document.write = (html) => {
      write(html);
      document.querySelector(box(FIRST)).checked = true;
    };
  };
  const saved = { schema: 3, saved: "2026-11-22T08:00:00.000Z", items: { [SECOND]: "done" } };
  const page = await open(GUIDE, { lang, saved, before: early });
  assert.deepEqual([ticked(page, FIRST), ticked(page, SECOND), numbers(page)[0]], [true, true, 2]);
  await page.close();
  const again = await open(GUIDE, { lang, device: page.device });
  assert.deepEqual([ticked(again, FIRST), ticked(again, SECOND), numbers(again)[0]], [true, true, 2]);
});

either("the next item follows the ticks", async (lang) => {
  const page = await open(GUIDE, { lang });
  assert.equal(next(page), `#${FIRST}`);
  await page.tick(box(FIRST));
  assert.equal(next(page), `#${SECOND}`);
  await page.tick(box(FIRST), false);
  assert.equal(next(page), `#${FIRST}`);
});

test("all done is said", async () => {
  const page = await open(GUIDE);
  const boxes = page.all(".item .item-tick input, .item input[type=checkbox]");
  for (const each of boxes) each.click();
  await page.settled();
  const [done, total] = numbers(page);
  assert.equal(done, total);
  const bar = page.find("negotiation-checklist progress");
  assert.equal(bar.value, bar.max);
  assert.equal(page.sees(".next-step-text"), false);
});

either("not applicable leaves the total", async (lang) => {
  let page = await open(GUIDE, { lang });
  const [, total] = numbers(page);
  await page.press(`#${FIRST} summary`);
  await page.press(`#${FIRST} .item-na`);
  assert.deepEqual(numbers(page), [0, total - 1]);
  page = await page.reload();
  assert.equal(page.find(`#${FIRST}`).dataset.state, "not-applicable");
  assert.notEqual(page.text(`#${FIRST} .item-state`), "");
  assert.equal(next(page), `#${SECOND}`);
  await page.press(`#${FIRST} summary`);
  await page.press(`#${FIRST} .item-na`);
  assert.deepEqual(numbers(page), [0, total]);
});

test("groups are counted", async () => {
  const page = await open(GUIDE);
  await page.tick(box(FIRST));
  const group = page.find(`#${FIRST}`).closest("[data-group]");
  const items = page.all("li[data-item]", group).length;
  assert.equal(page.text(group.querySelector(".group-count")), `1/${items}`);
});

either("the list is cleared in one press and taken back in one", async (lang) => {
  let page = await open(GUIDE, { lang });
  await page.tick(box(FIRST));
  await page.press("#identify-lender summary");
  await page.press("#identify-lender .item-na");
  const stands = () => [ticked(page, FIRST), page.find("#identify-lender").dataset.state];
  await page.press("[data-act=reset]");
  assert.deepEqual([stands(), page.saved.items], [[false, "open"], {}]);
  await page.press(".toast-action");
  assert.deepEqual(stands(), [true, "not-applicable"]);
  page = await page.reload();
  assert.deepEqual(stands(), [true, "not-applicable"]);
});

for (const saved of ["{oops", "[]", '{"schema":1,"items":7}', "\\u0000"]) {
  test(`damaged is set aside: ${saved}`, async () => {
    let page = await open(GUIDE, { saved });
    assert.notEqual(page.text(NOTE), "");
    await page.tick(box(FIRST));
    assert.deepEqual(damaged(page), [saved]);
    page = await page.reload();
    assert.equal(ticked(page, FIRST), true);
  });
}

either("one damaged note costs no other", async (lang) => {
  const saved = '{"schema": 3,"items":{"read-contract":"done"},"log":{"c1":"oops"}}';
  let page = await open(GUIDE, { lang, saved });
  assert.deepEqual([ticked(page, FIRST), page.text(NOTE)], [true, page.says("damaged_part")]);
  assert.deepEqual(damaged(page), [saved]);
  page = await page.reload();
  assert.equal(ticked(page, FIRST), true);
  assert.deepEqual(damaged(page), [saved]);
});

test("entries that make no sense are passed over", async () => {
  const letters = { "hardship-request": { name: 7, requests: "x", reason: ["a"], extra: "y" } };
  const page = await open(GUIDE, { saved: { schema: 1, items: { [FIRST]: "maybe", gone: "done" }, letters } });
  assert.deepEqual([ticked(page, FIRST), page.value("[name=name]")], [false, ""]);
  await page.type("[name=name]", "王小明");
  says(page, "王小明");
});

test("newer is left alone", async () => {
  const saved = '{"schema":99,"items":{"read-contract":"done"}}';
  const page = await open(GUIDE, { saved });
  await page.tick(box(FIRST));
  assert.notEqual(page.text(NOTE), "");
  assert.deepEqual([...page.device.storage.entries.values()], [saved]);
});

either("forbidden storage is told, and everything works", async (lang) => {
  const get = () => {
    throw new DOMException("denied", "SecurityError");
  };
  const page = await open(GUIDE, { lang, before: (window) => Object.defineProperty(window, "localStorage", { get }) });
  await page.tick(box(FIRST));
  assert.notEqual(page.text(NOTE), "");
  await page.type("[name=name]", "王小明");
  says(page, "王小明");
});

either("a full storage is told at list and letter, and written to once there is room", async (lang) => {
  let page = await open(GUIDE, { lang });
  await page.tick(box(FIRST));
  page.device.storage.full = true;
  await page.tick(box("identify-lender"));
  const full = page.says("storage_full");
  assert.equal(page.text(NOTE), full);
  await page.type("[name=story]", "六月起订单减少。");
  assert.equal(page.text("negotiation-letter .storage-note"), full);
  says(page, "六月起订单减少。");
  page.device.storage.full = false;
  await page.tick(box("contact-log"));
  assert.notEqual(page.text(NOTE), full);
  page = await page.reload();
  assert.deepEqual([FIRST, "identify-lender", "contact-log"].map((item) => ticked(page, item)), [true, true, true]);
  assert.equal(page.value("[name=story]"), "六月起订单减少。");
});

/** A browser that has promised nothing yet, and counts how often it is asked. */
function promising(more = () => {}) {
  const browser = { asked: 0 };
  let kept = false;
  browser.before = (window) => {
    const persist = async () => {
      browser.asked += 1;
      return (kept = true);
    };
    Object.defineProperty(window.navigator, "storage", { value: { persisted: async () => kept, persist } });
    Object.defineProperty(window, "CSS", { value: { supports: () => false } });
    more(window);
  };
  return browser;
}

test("the browser is asked to keep it once, with the first thing to keep", async () => {
  const browser = promising();
  const page = await open(GUIDE, browser);
  assert.equal(browser.asked, 0);
  await page.tick(box(FIRST));
  assert.equal(browser.asked, 1);
  await page.tick(box(SECOND));
  await page.tick(box(FIRST), false);
  assert.equal(browser.asked, 1);
});

test("it is never asked where nothing is saved", async () => {
  const browser = promising();
  const device = new Device();
  const page = await open("about/my-data/", { device, ...browser });
  await page.tick("[name=private]");
  const guide = await open(GUIDE, { device, ...browser });
  await guide.tick(box(FIRST));
  assert.equal(browser.asked, 0);
});

test("a browser that would interrupt is asked by the reader", async () => {
  // Firefox puts a question to the reader when it is asked.
  const browser = promising((window) => {
    window.CSS.supports = (...what) => what[0] === "-moz-appearance";
  });
  const device = new Device();
  await (await open(GUIDE, { device, ...browser })).tick(box(FIRST));
  assert.equal(browser.asked, 0);
  const page = await open("about/my-data/", { device, ...browser });
  assert.equal(page.text(".my-data-kept"), page.says("data_not_kept"));
  await page.press("[data-act=keep]");
  assert.equal(page.text(".my-data-kept"), page.says("data_kept"));
  assert.deepEqual([page.sees("[data-act=keep]"), browser.asked], [false, 1]);
});

const APPLE = (window) => { window.GestureEvent = class {}; };
for (const [said, before] of [["saved_for_now", APPLE], ["saved", undefined]]) {
  for (const [path, note] of [[GUIDE, NOTE], ["start/my-journey/", "my-journey .storage-note span"]]) {
    either(`where a week may clear it that is said: ${said}, ${path}`, async (lang) => {
      const page = await open(path, { lang, before });
      await page.unfold(`#${FIRST} [type=checkbox]`);
      await page.tick(`#${FIRST} [type=checkbox]`);
      assert.equal(page.text(note), page.says(said));
    });
  }
}

test("who chose not to save is left alone", async () => {
  const device = new Device();
  await (await open("about/my-data/", { device })).tick("[name=private]");
  const page = await open(GUIDE, { device });
  await page.tick("#identify-lender input");
  assert.notEqual(page.text(NOTE), "");
  assert.equal(page.sees(".not-saved"), false);
});
