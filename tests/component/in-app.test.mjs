/** Inside a chat app: what it lacks is explained, and the rest works. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { FINDER, answer, asked } from "./finder-way.mjs";
import { GUIDE } from "./papers.mjs";
import { Device, WECHAT, either, open } from "./world/page.mjs";

const NOTE = ".in-app-note";
const ITEM = "identify-lender";
const HELP = "dialog.in-app-help";

/** As such browsers are: no clipboard but the old one, which the page's own copies go to. */
function inside(lang, how = {}) {
  const old = { copied: "" };
  const before = (window) => {
    Object.defineProperty(window.navigator, "clipboard", { value: undefined });
    window.document.execCommand = () => {
      old.copied = window.document.querySelector(".copy-source").value;
      return true;
    };
    how.more?.(window);
  };
  return { old, at: (path = GUIDE, rest = {}) => open(path, { lang, app: WECHAT, before, ...rest }) };
}

either("said once, where things are kept", async (lang) => {
  const page = await inside(lang).at();
  assert.equal(page.all(NOTE).length, 1);
  assert.ok(page.text(NOTE).includes(page.says("app_wechat")));
  await page.press(`${NOTE} button`);
  assert.deepEqual(page.all(NOTE), []);
  assert.deepEqual((await page.reload()).all(NOTE), []);
});

either("not said where nothing is kept, nor in a browser", async (lang) => {
  assert.deepEqual((await inside(lang).at("about/independence/")).all(NOTE), []);
  assert.deepEqual((await open(GUIDE, { lang })).all(NOTE), []);
});

for (const button of [".checklist-tools [data-act=print]", ".letter [data-act=print]"]) {
  either(`printing leads to a browser: ${button}`, async (lang) => {
    const { old, at } = inside(lang);
    const page = await at();
    await page.press(page.shown(button)[0]);
    assert.ok(page.text(HELP).includes(page.says("app_wechat")));
    await page.press(`${HELP} button.primary`);
    assert.deepEqual([old.copied, page.printed], [page.window.location.href, false]);
    assert.deepEqual(page.all("html[data-print]"), []);
  });
}

test("a browser that cannot print at all", async () => {
  const page = await open(GUIDE, { before: (window) => void (window.print = undefined) });
  await page.press(".checklist-tools [data-act=print]");
  assert.equal(page.text(`${HELP} h2`), page.says("in_app_title"));
});

either("copying the old way, on the page and inside a window", async (lang) => {
  const { old, at } = inside(lang);
  const page = await at();
  await page.press(`#${ITEM} a.copy-link`);
  assert.deepEqual([page.toast, old.copied], [page.says("copied"), `http://localhost/s/${ITEM}/`]);
  await page.press(".toast-action");
  old.copied = "";
  await page.press(".share-dialog button.primary");
  assert.equal(page.text(".share-dialog [role=status]"), page.says("copied"));
  assert.equal(old.copied, `http://localhost/s/${ITEM}/`);
  assert.deepEqual(page.all(".copy-source"), []);
});

either("what is kept is taken along and brought back as text", async (lang) => {
  const { old, at } = inside(lang);
  const device = new Device();
  await answer(await at(FINDER, { device }), "q-urgent", "none");
  const page = await at("about/my-data/", { device });
  assert.equal(page.sees("[data-act=download]"), false);
  assert.notEqual(page.text(".my-data-no-downloads"), "");
  await page.press("[data-act=copy]");
  assert.deepEqual(JSON.parse(old.copied).data.finder, { "q-urgent": "none" });
  await page.press("[data-act=erase]");
  await page.press("[data-act=erase-now]");
  assert.equal(device.saved, null);
  await page.fill("#my-data-paste", old.copied);
  await page.press("[data-act=check]");
  await page.press("[data-act=apply]");
  assert.deepEqual(asked(await at(FINDER, { device })), ["q-late"]);
});

either("the table of the log is copied instead of saved", async (lang) => {
  const { old, at } = inside(lang);
  const log = { c1: { date: "2026-11-30", channel: "call-out", party: "bank", ref: "GD-77" } };
  const page = await at("papers/contact-log/", { saved: { schema: 3, saved: null, log } });
  await page.press("[data-act=csv]");
  assert.equal(page.toast, page.says("log_csv_copied"));
  assert.ok(old.copied.includes("GD-77"));
});
