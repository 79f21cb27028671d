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

for (const hash of ["#no-such-place", "#%", "#%E4%BD", "#<b>", "#"]) {
  test(`an address that points nowhere is harmless: ${hash}`, async () => {
    const page = await open(GUIDE + hash);
    assert.deepEqual([page.sees("h1"), page.all(".is-shared")], [true, []]);
  });
}

for (const [link, where] of [
  [`#${ITEM} a.copy-link`, address(ITEM)],
  [`#${STEP} a.headerlink`, address(STEP)],
  // Every guide has a heading of this name: only with its page it is one place.
  ["#letter a.headerlink", `http://localhost/${GUIDE}#letter`],
]) {
  test(`a copied link is the place and nothing else: ${link}`, async () => {
    const came = `${GUIDE}?utm=somebody`;
    const page = await open(came);
    await page.press(link);
    assert.deepEqual([page.copied, page.window.location.href], [where, `http://localhost/${came}`]);
  });
}

either("a link has a name in the reader's language", async (lang) => {
  const page = await open(GUIDE, { lang });
  const title = page.find("#letter").firstChild.textContent.trim();
  const label = page.find("#letter a.headerlink").getAttribute("aria-label");
  assert.equal(label, page.says("copy_link_to", { title }));
  assert.ok(!page.document.documentElement.outerHTML.includes("Permanent link"));
});

test("who was sent a place is greeted; a link inside the page only marks it", async () => {
  const marked = (page) => page.all(".is-shared").map(({ id }) => id);
  const sent = await open(`${GUIDE}#${ITEM}`);
  await sent.settled();
  assert.deepEqual([marked(sent), sent.heard], [[ITEM], sent.says("shared_step")]);
  const page = await open(GUIDE);
  for (const id of [ITEM, "contact-log"]) {
    page.window.location.hash = id;
    await page.settled();
    await page.settled();
    assert.deepEqual([marked(page), page.heard], [[id], ""]);
  }
});

test("a share sheet that was closed says nothing", async () => {
  const page = await window({
    before(its) {
      const share = async () => {
        throw new its.DOMException("", "AbortError");
      };
      Object.defineProperty(its.navigator, "share", { value: share });
    },
  });
  await page.press(tool(page, "share_system"));
  assert.equal(status(page), "");
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
