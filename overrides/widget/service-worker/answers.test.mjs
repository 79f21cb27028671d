/** What is answered for each kind of address, with a line and without. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Answers, leadsTo, pathOf } from "./answers.mjs";
import { begin, FakeCaches, FakeLine, followAll, published, SCOPE } from "./fake-browser.test-help.mjs";

const MAP = { "guides/one/": ["step", "old#elsewhere", "one#"] };
const SITE = await published({
  shell: { "404.html": "lost", "s/map.json": JSON.stringify(MAP), "a/short-address.css": "c", "a/short-address.js": "j" },
  tools: {},
  zh: { "": "home", "guides/one/": "one" },
  en: {},
  python: {},
});

async function answers({ follow = true, next = null } = {}) {
  const [caches, line] = [new FakeCaches(), new FakeLine()];
  let made = await begin(caches, line, SITE);
  if (follow) await followAll(made);
  if (next) made = await begin(caches, line, next);
  line.asks();
  const works = [];
  const ready = new Answers(made, line.fetch, SCOPE);
  return {
    line,
    page: async (path) => {
      const response = await ready.page({ url: SCOPE + path }, (work) => works.push(work));
      await Promise.all(works);
      return response;
    },
    file: (path) => ready.file({ url: SCOPE + path }, () => {}),
  };
}

test("the address of a file", () => {
  const paths = { "": "", "index.html": "", "guides/one/index.html?from=chat": "guides/one/", "xindex.html": "xindex.html" };
  for (const [given, path] of Object.entries(paths)) assert.equal(pathOf(new URL(SCOPE + given), SCOPE), path);
  assert.equal(pathOf(new URL("https://example.org/other/"), SCOPE), null);
});

test("where short addresses lead", () => {
  const found = ["step", "old", "one", "none"].map((id) => leadsTo(id, MAP));
  assert.deepEqual(found, ["guides/one/#step", "guides/one/#elsewhere", "guides/one/", null]);
});

test("a kept page is answered at once, whatever a chat has put behind it", async () => {
  const { page, line } = await answers();
  assert.equal(await (await page("guides/one/?from=singlemessage")).text(), "one");
  assert.deepEqual(line.asks(), []);
});

test("a page that is not kept comes from the line, and is kept", async () => {
  const { page, line } = await answers({ follow: false });
  assert.equal(await (await page("guides/one/")).text(), "one");
  line.up = false;
  assert.equal(await (await page("guides/one/")).text(), "one");
  assert.deepEqual(line.asks(), ["guides/one/"]);
});

test("until another build is whole, the one before it answers where there is no line", async () => {
  const next = await published({ shell: {}, tools: {}, zh: { "": "home b", "guides/one/": "one" }, en: {}, python: {} });
  const { page, line } = await answers({ next });
  line.up = false;
  assert.deepEqual([await (await page("")).text(), await (await page("guides/one/")).text()], ["home", "one"]);
  line.up = true;
  assert.equal(await (await page("")).text(), "home b");
});

test("nothing is quiet before the last byte a page waits for is there", async () => {
  const line = new FakeLine();
  const made = await begin(new FakeCaches(), line, SITE);
  const ready = new Answers(made, line.fetch, SCOPE);
  const said = [];
  made.passing = async () => said.push("kept");
  await ready.quiet();
  const response = await ready.page({ url: SCOPE }, () => {});
  await ready.quiet();
  assert.deepEqual([...said, await response.text()], ["kept", "home"]);
});

test("without a line and not kept: a word, and the way home", async () => {
  const { page, line } = await answers({ follow: false });
  line.up = false;
  const response = await page("guides/one/");
  assert.equal(response.status, 503);
  const html = await response.text();
  assert.deepEqual([...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href), [SCOPE, `${SCOPE}en/`]);
});

test("an address that does not exist, with a line and without", async () => {
  const { page, line } = await answers();
  assert.deepEqual([(await page("nothing/")).status, await (await page("nothing/")).text()], [404, "no such page"]);
  line.up = false;
  assert.deepEqual([(await page("nothing/")).status, await (await page("nothing/")).text()], [404, "lost"]);
});

test("without a line a folder is found without its slash as well", async () => {
  const { page, line } = await answers();
  line.up = false;
  const { status, headers } = await page("guides/one?a=b");
  assert.deepEqual([status, headers.get("location")], [302, `${SCOPE}guides/one/?a=b`]);
});

test("a short address leads on in both languages", async () => {
  const { page, line } = await answers();
  const html = await (await page("s/step/")).text();
  assert.deepEqual(
    [...html.matchAll(/href="([^"]*)" hreflang="(\w+)"/g)].map(([, href, lang]) => [lang, href]),
    [["zh", `${SCOPE}guides/one/#step`], ["en", `${SCOPE}en/guides/one/#step`]],
  );
  assert.match(html, new RegExp(`<script type="module" src="${SCOPE}a/short-address.js">`));
  assert.deepEqual(line.asks(), []);
  assert.equal((await page("s/none/")).status, 404);
});

test("a file that is not kept and has no line fails as it would without a worker", async () => {
  const { file, line } = await answers();
  line.up = false;
  await assert.rejects(file("assets/app-z/gone.js"), TypeError);
});
