/** What is kept: seen, kept to oneself, erased and taken back; a bad file harms nothing. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { GUIDE } from "./papers.mjs";
import { KEY } from "./world/device.mjs";
import { either, open } from "./world/page.mjs";

const PATH = "about/my-data/";
const STATE = {
  schema: 3,
  items: { "read-contract": "done", "contact-log": "not-applicable" },
  facts: { name: "王小明" },
  saved: "2026-01-31T08:00:00.000Z",
};
const opened = (lang, saved = STATE, how = {}) => open(PATH, { lang, saved, ...how });
const counts = (page) => page.texts(".my-data-counts dd");

async function paste(page, data) {
  await page.fill("#my-data-paste", typeof data === "string" ? data : JSON.stringify(data));
  await page.press("[data-act=check]");
}

either("everything is shown", async (lang) => {
  const none = await open(PATH, { lang });
  assert.notEqual(none.text(".my-data-none"), "");
  assert.equal(none.find("[data-act=download]").disabled, true);
  const page = await opened(lang);
  assert.deepEqual(counts(page), ["2", "1"]);
  assert.deepEqual(JSON.parse(page.find(".my-data pre").textContent).items, STATE.items);
});

test("another tab", async () => {
  const page = await opened();
  const other = await open(GUIDE, { device: page.device });
  await other.tick("#write-down-balance input");
  await page.settled();
  assert.deepEqual(counts(page), ["3", "1"]);
});

for (const text of ["", "你好", "[]", '{"version":1}', '{"schema":1,"items":7}', '{"schema":99}']) {
  test(`a bad file harms nothing: ${text}`, async () => {
    const page = await opened();
    await paste(page, text);
    assert.notEqual(page.text(".my-data-refused"), "");
    assert.equal(page.sees(".my-data-preview"), false);
    assert.deepEqual(page.saved, STATE);
  });
}

either("erased in two steps, and taken back", async (lang) => {
  const page = await opened(lang);
  const { storage } = page.device;
  storage.setItem("of-others", "x");
  storage.setItem("wsd-guide:damaged-2026", "{oops");
  await page.press("[data-act=erase]");
  assert.ok(page.isAt("[data-act=erase-not]"));
  await page.press("[data-act=erase-not]");
  assert.deepEqual(page.saved, STATE);
  await page.press("[data-act=erase]");
  await page.press("[data-act=erase-now]");
  assert.notEqual(page.text(".my-data-erased"), "");
  assert.deepEqual([...storage.entries.keys()], ["of-others"]);
  assert.notEqual(page.text(".my-data-none"), "");
  await page.press("[data-act=erase-undo]");
  assert.deepEqual(page.saved.facts, STATE.facts);
  assert.equal(storage.getItem("wsd-guide:damaged-2026"), "{oops");
});

either("nothing is saved on a borrowed phone", async (lang) => {
  const page = await opened(lang);
  const { device } = page;
  await page.tick("[name=private]");
  assert.notEqual(page.text(".my-data .storage-note"), "");
  assert.deepEqual(counts(page), []);
  // Nothing is listed, but nobody is told that nothing is there.
  assert.equal(page.text(".my-data-none"), page.says("data_unseen"));
  await page.close();
  let guide = await open(GUIDE, { lang, device });
  await guide.tick("#write-down-balance input");
  assert.notEqual(guide.text("negotiation-checklist .storage-note"), "");
  assert.deepEqual(device.saved, STATE);
  await guide.close();
  const again = await open(PATH, { lang, device });
  assert.equal(again.find("[name=private]").checked, true);
  await again.tick("[name=private]", false);
  assert.deepEqual(counts(again), ["2", "1"]);
  guide = await open(GUIDE, { lang, device });
  assert.equal(guide.find("#read-contract input").checked, true);
});

test("what is not read is not denied", async () => {
  const page = await opened("zh", { schema: 99, items: STATE.items });
  assert.equal(page.text(".my-data .storage-note"), page.says("newer"));
  assert.equal(page.text(".my-data-none"), "");
});

test("old content set aside can be seen", async () => {
  const page = await opened("zh", "{oops");
  assert.equal(page.text(".my-data-counts dt"), page.says("data_damaged"));
  assert.ok(page.text(".my-data pre").includes("{oops"));
});

test("erasing while nothing is saved", async () => {
  const page = await opened();
  await page.tick("[name=private]");
  await page.press("[data-act=erase]");
  await page.press("[data-act=erase-now]");
  assert.equal(page.device.storage.getItem(KEY), null);
  await page.press("[data-act=erase-undo]");
  assert.deepEqual(page.saved, STATE);
});

test("storage forbidden", async () => {
  const get = () => {
    throw new DOMException("no", "SecurityError");
  };
  const page = await open(PATH, { before: (window) => Object.defineProperty(window, "localStorage", { get }) });
  assert.notEqual(page.text(".my-data .storage-note"), "");
  await paste(page, STATE);
  await page.press("[data-act=apply]");
  // The notice at the top may be out of sight: nobody is told that it is saved.
  assert.ok(page.toast.includes(page.says("data_imported_unsaved")));
  assert.deepEqual(counts(page), ["2", "1"]);
});
