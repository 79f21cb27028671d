/** The search window: what it answers, whatever way the words come, and what it offers where it cannot. */

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { either, open } from "./world/page.mjs";

const PATH = "guides/by-phone/";
const WORDS = { zh: "法院冻结银行卡", en: "court freezes my bank card" };
const FIELD = ".search input";
const HITS = ".search-hits li";

/** A page with the window open, on a line that can be cut. */
async function searching(lang = "zh") {
  const line = { cut: false, fetched: [] };
  const answer = async (address) => {
    line.fetched.push(address);
    if (line.cut) throw new TypeError("Failed to fetch");
    const file = new URL(address, `http://localhost/${lang === "en" ? "en/" : ""}${PATH}`).pathname;
    return { ok: true, json: async () => JSON.parse(readFileSync(`${process.env.SITE_DIR}${file}`, "utf-8")) };
  };
  const page = await open(PATH, { lang, before: (window) => Object.assign(window, { fetch: answer }) });
  assert.deepEqual(line.fetched, []);
  return { page, line, ask: () => page.press(".search-button") };
}

for (const lang of /** @type {const} */ (["zh", "en"])) {
  test(`three places, and then more (${lang})`, async () => {
    const { page, line, ask } = await searching(lang);
    await ask();
    assert.ok(page.isAt(FIELD));
    await page.type(FIELD, WORDS[lang]);
    assert.deepEqual([page.shown(HITS).length, line.fetched.length], [3, 1]);
    assert.ok(page.all("mark", page.shown(HITS)[0]).length > 0);
    await page.press(".search-more");
    const hits = page.shown(HITS);
    assert.equal(page.sees(".search-more"), false);
    assert.ok(hits.length > 3);
    assert.ok(page.isAt(hits[3].querySelector("a")));
  });
}

test("words that no key brought are answered", async () => {
  const { page, ask } = await searching();
  await ask();
  const field = page.find(FIELD);
  field.value = WORDS.zh;
  field.dispatchEvent(new page.window.InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  await page.settled();
  assert.equal(page.shown(HITS).length, 3);
});

either("where nothing is found there are ways on", async (lang) => {
  const { page, ask } = await searching(lang);
  await ask();
  await page.type(FIELD, "zzzzqq");
  const links = page.shown(".search-nothing a").map((link) => link.getAttribute("href"));
  assert.equal(links.length, 3);
  assert.match(links[0], /start\/find-your-situation\/$/);
});

either("a missing line is told, and another try keeps the words", async (lang) => {
  const { page, line, ask } = await searching(lang);
  line.cut = true;
  await ask();
  await page.type(FIELD, WORDS[lang]);
  assert.equal(page.sees(".search-failed button"), true);
  line.cut = false;
  await page.press(".search-failed button");
  assert.deepEqual([page.shown(HITS).length, page.value(FIELD), page.sees(".search-failed")], [3, WORDS[lang], false]);
});

for (const words of ["<img src=x onerror=alert(1)>", "**坐牢**", "' or 1=1"]) {
  test(`what is typed stays text: ${words}`, async () => {
    const { page, ask } = await searching();
    await ask();
    await page.type(FIELD, words);
    assert.ok(page.shown(`.search-nothing, ${HITS}`).length > 0);
    assert.deepEqual(page.all(".search img"), []);
  });
}
