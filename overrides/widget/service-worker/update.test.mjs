/** From one build to the next: only what changed is fetched, and never is one mixed with the other. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { begin, FakeCaches, FakeLine, followAll, library, published, SCOPE } from "./fake-browser.test-help.mjs";
import { Kept } from "./kept.mjs";

const build = (name, changed = {}, everywhere = []) =>
  published(
    {
      shell: { [`assets/app-${name}/app.js`]: `app ${name}`, "404.html": "lost" },
      tools: { [`assets/app-${name}/money.js`]: "money" },
      zh: { "": `home ${name}`, "guides/one/": "one", ...changed },
      en: {},
      python: { "assets/runtime/py": "py" },
    },
    {},
    everywhere,
  );
const [A, B, COMMA] = [await build("a"), await build("b"), await build("a", { "guides/one/": "one, with a comma" })];
const textOf = async (made, path, builds) => (await made.answer(path, builds ?? (await made.builds())))?.text();

test("a comma fetches the list and its page", async () => {
  const [caches, line] = [new FakeCaches(), new FakeLine()];
  await followAll(await begin(caches, line, A));
  line.asks();
  await followAll(await begin(caches, line, COMMA));
  assert.deepEqual(line.asks(), ["offline.json", "guides/one/"]);
});

test("until the new build has all, the old one stands whole beside it", async () => {
  const [caches, line] = [new FakeCaches(), new FakeLine()];
  await followAll(await begin(caches, line, A), { lang: "zh", wishes: { python: true } });
  const made = await begin(caches, line, B);
  const [now, before] = await made.builds();
  assert.equal(await textOf(made, "", [now]), undefined);
  assert.equal(await textOf(made, "", [before]), "home a");
  assert.equal(await textOf(made, "assets/app-a/app.js"), "app a");
  assert.equal(await textOf(made, "assets/app-b/app.js"), "app b");
  // The same content, under both addresses.
  assert.equal(await textOf(made, "assets/app-b/money.js"), "money");
  await followAll(made);
  assert.equal((await made.builds()).length, 1);
  assert.equal(await textOf(made, ""), "home b");
  assert.equal(await textOf(made, "assets/app-a/app.js"), undefined);
  const names = await new Kept(caches, "kept", SCOPE).names();
  // Six files, their list, and three notes.
  assert.equal(names.size, 6 + 1 + 3);
});

test("tidying leaves alone what is just being installed", async () => {
  const [caches, line] = [new FakeCaches(), new FakeLine()];
  const made = await begin(caches, line, A);
  line.content = { ...line.content, ...B.content };
  const coming = library(caches, line, B);
  await coming.install();
  await made.tidy();
  await coming.activate();
  assert.equal(await textOf(coming, "assets/app-b/app.js"), "app b");
});

test("a page that differs by nothing but its build is made on the device", async () => {
  const [caches, line] = [new FakeCaches(), new FakeLine()];
  const page = (name, words) => ({ "guides/one/": `${words} assets/app-${name}/ 17` });
  const first = await build("a", { ...page("a", "one"), "guides/two/": "two assets/app-a" }, ["assets/app-a", ""]);
  const next = await build("b", { ...page("b", "one"), "guides/two/": "new assets/app-b" }, ["assets/app-b", "17"]);
  await followAll(await begin(caches, line, first));
  line.asks();
  const made = await begin(caches, line, next);
  await followAll(made);
  assert.equal(await textOf(made, "guides/one/"), "one assets/app-b/ 17");
  assert.deepEqual(line.asks(), ["offline.json", "assets/app-b/app.js", "", "guides/two/"]);
});
