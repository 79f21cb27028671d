/** What is kept of which build, and in which order it comes. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { begin, FakeCaches, FakeLine, followAll, library, published } from "./fake-browser.test-help.mjs";

const GROUPS = {
  shell: { "assets/app-a/app.js": "app", "404.html": "lost" },
  tools: { "assets/app-a/money.js": "money" },
  zh: { "": "home", "guides/one/": "one", "search/zh/0.json": "[1", "search/zh/1.json": ",2]" },
  en: { "en/": "Home" },
  python: { "assets/runtime-a/pyodide.js": "py" },
  extras: { "assets/app-a/docx.js": "docx" },
};
const WHOLE = { "search/zh.json": ["search/zh/0.json", "search/zh/1.json"] };
const A = await published(GROUPS, WHOLE);
const textOf = async (made, path) => (await made.answer(path, await made.builds()))?.text();

test("installing fetches the list and the shell, and nothing else", async () => {
  const line = new FakeLine();
  const made = await begin(new FakeCaches(), line, A);
  assert.deepEqual(line.asks().sort(), ["404.html", "assets/app-a/app.js", "offline.json"]);
  assert.equal(await textOf(made, "404.html"), "lost");
  assert.equal(await textOf(made, ""), undefined);
});

test("pages follow one by one, tools first, the reader's language before the other", async () => {
  const line = new FakeLine();
  const made = await begin(new FakeCaches(), line, A);
  line.asks();
  assert.deepEqual(await made.follow({ lang: "en" }), { outcome: "kept", left: 5, bytes: 5 });
  assert.deepEqual(line.asks(), ["assets/app-a/money.js"]);
  await followAll(made, { lang: "en" });
  assert.deepEqual(line.asks(), ["en/", "", "guides/one/", "search/zh/0.json", "search/zh/1.json"]);
  assert.equal(await textOf(made, "search/zh.json"), "[1,2]");
  assert.deepEqual(await made.follow({ lang: "en" }), { outcome: null, left: 0, bytes: 0 });
});

test("what Python starts from follows once a tool was used, all else once it is asked for", async () => {
  const line = new FakeLine();
  const made = await begin(new FakeCaches(), line, A);
  await followAll(made);
  line.asks();
  await made.passing("assets/runtime-a/pyodide.js", new Response("py"));
  assert.equal(await textOf(made, "assets/runtime-a/pyodide.js"), "py");
  await followAll(made, { lang: "zh", wishes: { python: true, extras: true } });
  assert.deepEqual(line.asks(), ["assets/app-a/docx.js"]);
  assert.deepEqual((await made.state()).extras, { files: 1, of: 1, bytes: 4, ofBytes: 4 });
});

test("two that ask at once wait for the same last file", async () => {
  const line = new FakeLine();
  const made = await begin(new FakeCaches(), line, A);
  while ((await made.follow({ lang: "zh" })).left > 1);
  line.asks();
  const both = await Promise.all([made.follow({ lang: "zh" }), made.follow({ lang: "zh" })]);
  assert.deepEqual(both, [{ outcome: "kept", left: 0, bytes: 4 }, { outcome: "kept", left: 1, bytes: 0 }]);
  assert.deepEqual(line.asks(), ["en/"]);
});

test("it goes on where it stopped, with another worker of the same build", async () => {
  const [caches, line] = [new FakeCaches(), new FakeLine()];
  const made = await begin(caches, line, A);
  await made.follow({ lang: "zh" });
  line.up = false;
  assert.deepEqual(await followAll(made), ["away"]);
  line.up = true;
  line.asks();
  await followAll(library(caches, line, A));
  assert.equal(line.asks().includes("assets/app-a/money.js"), false);
});

test("what was changed on the way is not kept, and stops nothing", async () => {
  const line = new FakeLine();
  const made = await begin(new FakeCaches(), line, A);
  line.content[""] = "home, with an advertisement";
  assert.deepEqual(await followAll(made), ["kept", "other", "kept", "kept", "kept", "kept"]);
  assert.equal(await textOf(made, ""), undefined);
  await made.passing("", new Response("home, with an advertisement"));
  assert.equal(await textOf(made, ""), undefined);
});

test("a shell that does not come whole is not installed", async () => {
  const line = new FakeLine();
  line.content = { ...A.content, "404.html": "of another build" };
  await assert.rejects(library(new FakeCaches(), line, A).install(), /404.html/);
  line.content = { ...A.content, "offline.json": "{}" };
  await assert.rejects(library(new FakeCaches(), line, A).install(), /offline.json/);
});

test("a device without room says so, and the page is still answered", async () => {
  const [caches, line] = [new FakeCaches(), new FakeLine()];
  const made = await begin(caches, line, A);
  caches.room = caches.entries.size;
  assert.deepEqual(await followAll(made), ["full"]);
  await made.passing("", new Response("home"));
  assert.equal(await textOf(made, "404.html"), "lost");
});

test("where the browser has cleared all, it begins again", async () => {
  const [caches, line] = [new FakeCaches(), new FakeLine()];
  await begin(caches, line, A);
  caches.entries.clear();
  const made = library(caches, line, A);
  assert.deepEqual(await made.builds(), []);
  line.up = false;
  assert.deepEqual(await followAll(made), ["away"]);
  line.up = true;
  assert.deepEqual(await made.follow({ lang: "zh" }), { outcome: "kept", left: 1, bytes: 0 });
  await followAll(made);
  assert.equal(await textOf(made, "guides/one/"), "one");
});

test("what is not wanted goes, and nothing comes until it is wanted again", async () => {
  const [caches, line] = [new FakeCaches(), new FakeLine()];
  const made = await begin(caches, line, A);
  await made.forget();
  await made.passing("", new Response("home"));
  assert.deepEqual(await followAll(made), ["away"]);
  assert.equal(caches.entries.size, 0);
  await followAll(made, { lang: "zh", again: true });
  assert.equal(await textOf(made, ""), "home");
});
