/** What a link to a place holds when it is passed on, and what is told of a page that changed since. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { GUIDE } from "./papers.mjs";
import { Device, either, open } from "./world/page.mjs";

const [ITEM, STEP] = ["identify-lender", "know-your-debt"];
const WINDOW = "dialog.share-dialog";
const address = (id) => `http://localhost/s/${id}/`;

/** A device with a share sheet that remembers what it was given. */
function sharing(answer = async () => {}) {
  const shared = [];
  const share = async (given) => {
    shared.push({ ...given });
    await answer();
  };
  return { shared, before: (window) => Object.defineProperty(window.navigator, "share", { value: share }) };
}

async function window(how, link = `#${ITEM} a.copy-link`) {
  const page = await open(GUIDE, how);
  await page.press(link);
  assert.equal(page.toast, page.says("copied"));
  await page.press(".toast-action");
  return page;
}

const tool = (page, key) => page.all(`${WINDOW} button`).find((each) => page.text(each) === page.says(key));
const status = (page) => page.text(`${WINDOW} [role=status]`);

either("copied again inside the window", async (lang) => {
  const page = await window({ lang });
  page.copied = null;
  await page.press(tool(page, "share_copy"));
  assert.deepEqual([status(page), page.copied], [page.says("copied"), address(ITEM)]);
  assert.equal(page.text(`${WINDOW} .share-address`), address(ITEM));
});

either("the share sheet gets title and address only", async (lang) => {
  const { shared, before } = sharing();
  const page = await window({ lang, before }, `#${STEP} a.headerlink`);
  await page.press(tool(page, "share_system"));
  const step = page.find(`#${STEP}`).childNodes[1].textContent.trim();
  const title = page.find("h1").firstChild.textContent.trim();
  assert.deepEqual(shared, [{ title: `${step} · ${title}`, url: address(STEP) }]);
});

test("without a share sheet there is no button for it", async () => {
  const page = await window();
  assert.deepEqual([tool(page, "share_system"), Boolean(tool(page, "share_qr"))], [undefined, true]);
});

test("where copying is refused the window shows the address", async () => {
  const before = ({ navigator, document }) => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  };
  const page = await open(GUIDE, { before });
  await page.press(`#${ITEM} a.copy-link`);
  assert.equal(page.text(".share-address"), address(ITEM));
});

either("a heading of every page is shared by its page", async (lang) => {
  const page = await window({ lang }, "#letter a.headerlink");
  assert.equal(page.text(`${WINDOW} .share-address`), `${page.window.location.href.split("#")[0]}#letter`);
  assert.equal(tool(page, "reading_add"), undefined);
});

const COURT = "guides/court/";
const NOW = "2026-12-10T10:00:00";
const READ = "wsd-guide:read";
const NEWS = ".page-news";

/** A device of somebody who ticked something once, and read the page on a day. */
function visited(read, kept = true) {
  const device = new Device(kept ? { schema: 3, saved: "2026-11-01T00:00:00.000Z", items: {} } : undefined);
  device.storage.setItem(READ, JSON.stringify(read));
  return device;
}

const days = ({ device }) => JSON.parse(device.storage.getItem(READ));

either("a rule that changed is told until it is read", async (lang) => {
  let page = await open(COURT, { lang, now: NOW, device: visited({ court: "2026-11-23" }) });
  const told = () => [...new Set(page.shown(`${NEWS} li`).map(({ dataset }) => dataset.date))];
  assert.deepEqual(told(), ["2026-11-29"]);
  page = await page.reload();
  await page.press(`${NEWS} button`);
  assert.equal(page.sees(NEWS), false);
  page = await page.reload();
  assert.deepEqual([page.sees(NEWS), days(page)], [false, { court: "2026-12-10" }]);
});

for (const read of [{}, { court: "2026-11-29" }, { court: 7 }, []]) {
  test(`nothing is told of what was never read or is known: ${JSON.stringify(read)}`, async () => {
    const page = await open(COURT, { now: NOW, device: visited(read) });
    assert.deepEqual([page.sees(NEWS), days(page)], [false, { court: "2026-12-10" }]);
    assert.equal(page.saved.saved, "2026-11-01T00:00:00.000Z");
  });
}

test("who keeps nothing leaves no trace", async () => {
  const page = await open(COURT, { now: NOW, device: visited({}, false) });
  assert.deepEqual(days(page), {});
});
