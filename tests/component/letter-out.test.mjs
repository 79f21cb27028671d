/** The letter taken along: which of its languages, on which day, whole or in parts, by which way of copying. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { GUIDE, MONEY, PAPER, PROPOSAL, openWith, says, saysNot } from "./papers.mjs";
import { either, open } from "./world/page.mjs";

const STORY = "六月起订单减少。\n每月收入从八千元降到三千元。<b>&";
const FACTS = { name: "王小明", phone: "0571-00000000", reason: "business-slow", story: STORY };
const proposal = (lang, how) => openWith(PROPOSAL, { facts: FACTS, money: MONEY }, { lang, ...how });
const NO_CLIPBOARD = (window) => {
  Object.defineProperty(window.navigator, "clipboard", { value: undefined });
  window.document.execCommand = () => false;
};

for (const [language, acts] of [["zh", ["copy"]], ["both", ["copy", "copy-gloss"]], ["en", ["copy-gloss"]]]) {
  either(`only what is shown can be copied: ${language}`, async (lang) => {
    const page = await open(GUIDE, { lang });
    await page.tick(`.letter-language [value=${language}]`);
    const ways = page.shown(".letter-tools [data-act=copy], .letter-tools [data-act=copy-gloss]");
    assert.deepEqual(ways.map(({ dataset }) => dataset.act), acts);
    assert.equal(ways.filter((way) => way.classList.contains("primary")).length, 1);
  });
}

either("the language of the paper is a choice that is kept", async (lang) => {
  let page = await openWith(GUIDE, { facts: FACTS }, { lang });
  const chosen = () => page.all(".letter-language input").filter(({ checked }) => checked).map(({ value }) => value);
  const shown = () => ["zh", "en"].filter((each) => page.sees(page.all(`${PAPER} [lang=${each}]`)[0]));
  assert.deepEqual(chosen(), [lang === "en" ? "both" : "zh"]);
  for (const [language, seen] of [["zh", ["zh"]], ["both", ["zh", "en"]], ["en", ["en"]]]) {
    await page.tick(`.letter-language [value=${language}]`);
    assert.deepEqual(shown(), seen);
  }
  page = await page.reload();
  says(page, FACTS.name);
  assert.deepEqual([chosen(), shown()], [["en"], ["en"]]);
});

test("each language is copied by a button of its own, with the newest words", async () => {
  const page = await open(GUIDE);
  await page.tick(".letter-language [value=both]");
  await page.fill("[name=story]", "六月起订单减少。");
  await page.type("[name=name]", "王小明");
  for (const [act, words] of [["copy", "申请人：王小明"], ["copy-gloss", "Borrower: 王小明"]]) {
    await page.press(`.letter-tools [data-act=${act}]`);
    for (const each of [words, "六月起订单减少。", "\n\n"]) assert.ok(page.copied.includes(each), each);
  }
});

for (const learned of [true, false]) {
  test(`the letter bears the day it is copied on, ${learned ? "told of it" : "pressed at once"}`, async () => {
    const page = await proposal();
    says(page, "2026年11月22日");
    if (learned) {
      await page.at("2026-11-23T07:30:00");
      says(page, "2026年11月23日");
      saysNot(page, "2026年11月22日");
    } else page.becomes("2026-11-23T07:30:00");
    await page.press(".letter-tools [data-act=copy]");
    assert.deepEqual(["22日", "23日"].map((day) => page.copied.includes(`2026年11月${day}`)), [false, true]);
  });
}

test("plans begin on the new day", async () => {
  const page = await openWith("start/money/", { money: { ...MONEY, chosen: [], proposed: null, proposed_terms: null } });
  await page.tick(page.shown(".plan-pick input")[0]);
  const years = () => ["2026", "2027"].filter((year) => page.text(".comparison").includes(year));
  assert.ok(years().includes("2026"));
  await page.at("2027-03-03T07:30:00");
  assert.ok(!years().includes("2026") && years().includes("2027"));
});

/** What is said, without how it is set out. */
const plain = (text) => text.normalize("NFKC").replace(/[\s\u200b|•]+/g, "");
const part = (page) => page.all("dialog .part");

either("all parts together are the letter", async (lang) => {
  const page = await proposal(lang);
  const act = page.sees(".letter-tools [data-act=copy]") ? "copy" : "copy-gloss";
  await page.press(`.letter-tools [data-act=${act}]`);
  const whole = plain(page.copied);
  await page.press("[data-act=copy-parts]");
  const total = part(page).length;
  assert.ok(total > 2);
  // A part that goes on with a table begins with the table's head once more.
  const heads = page.all(`${PAPER} tr`).filter((row) => row.querySelector("th")).map((row) => plain(row.textContent));
  let together = "";
  for (let at = 0; at < total; at += 1) {
    await page.press(part(page)[at].querySelector("button"));
    assert.equal(part(page)[at].className, "part copied");
    assert.match(page.text(part(page)[at].querySelector("button")), /✓/);
    const words = plain(page.copied).replace(`(${at + 1}/${total})`, "");
    const again = heads.find((head) => words.startsWith(head) && together.includes(head));
    together += again ? words.slice(again.length) : words;
  }
  assert.equal(together, whole);
  assert.equal(page.text("dialog [role=status]"), page.says("parts_all", { total }));
});

test("which parts were copied is not kept", async () => {
  const page = await proposal();
  await page.press("[data-act=copy-parts]");
  await page.press(part(page)[0].querySelector("button"));
  assert.equal(page.all("dialog .part.copied").length, 1);
  await page.press(page.all("dialog > button").pop());
  assert.ok(page.isAt("[data-act=copy-parts]"));
  await page.press("[data-act=copy-parts]");
  assert.deepEqual(page.all("dialog .part.copied"), []);
});

test("where copying is refused the part is shown and not ticked", async () => {
  const page = await proposal("zh", { before: NO_CLIPBOARD });
  await page.press("[data-act=copy-parts]");
  await page.press(part(page)[0].querySelector("button"));
  assert.ok(plain(page.value("dialog.copy-dialog textarea")).startsWith("(1/"));
  assert.deepEqual(page.all("dialog .part.copied"), []);
});

// In English nobody said that the loan is their own: most who read it help.
for (const [lang, reader, told] of /** @type {const} */ ([
  ["zh", "borrower", false],
  ["zh", "spouse", true],
  ["zh", "helper", true],
  ["zh", "", false],
  ["en", "borrower", false],
  ["en", "", true],
])) {
  test(`whom "you" means is said to those who help (${lang}): ${reader || "nobody said"}`, async () => {
    const kept = reader ? { finder: { "q-reader": reader } } : {};
    const page = await openWith("papers/helper-authorisation/", kept, { lang });
    assert.equal(page.sees(".helping"), told);
  });
}
