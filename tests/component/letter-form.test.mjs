/** Whatever is typed into a letter's form: told beside its field, kept as typed, never markup, brought back. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { FACTS, GUIDE, HARDSHIP, MONEY, PAPER, PROPOSAL, openWith, says, saysNot, unfold } from "./papers.mjs";
import { either, open } from "./world/page.mjs";

const CASES = [
  ["name", ""],
  ["name", "字".repeat(41)],
  ["owed", "三万左右"],
  ["owed", "-3000"],
  ["owed", "0"],
  ["owed", "12.345"],
  ["owed", "9".repeat(18)],
  ["overdue_since", "上个月"],
  ["overdue_since", "2026-02-30"],
  ["overdue_since", "0026-02-03"],
  ["overdue_since", "2099-01-01"],
  ["first_payment", "2001-01-01"],
  ["story", "字".repeat(801)],
  ["months", "十几"],
  ["months", "361"],
];
const error = (name) => `[data-field=${name}] .field-error`;

either("each error is shown beside its field", async (lang) => {
  const page = await open(GUIDE, { lang });
  await unfold(page);
  for (const [name, value] of CASES) {
    const control = page.find(`[name=${name}]`);
    await page.fill(control, value);
    const line = page.find(error(name));
    assert.ok(page.sees(line) && page.text(line), `${name}: ${value.slice(0, 20)}`);
    assert.deepEqual([control.getAttribute("aria-invalid"), control.value], ["true", value]);
    assert.ok(control.getAttribute("aria-describedby").split(" ").includes(line.id));
  }
});

either("an error goes when it is mended", async (lang) => {
  const page = await open(GUIDE, { lang });
  await page.fill("[name=owed]", "-3000");
  assert.equal(page.sees(error("owed")), true);
  await page.type("[name=owed]", "3000");
  assert.equal(page.sees(error("owed")), false);
  assert.notEqual(page.find("[name=owed]").getAttribute("aria-invalid"), "true");
});

either("a field being filled in is left in peace", async (lang) => {
  const page = await open(GUIDE, { lang });
  await page.type("[name=owed]", "abc");
  assert.notEqual(page.text(".letter-verdict"), "");
  assert.deepEqual(page.shown(".field-error"), []);
});

either("a choice not made is an error", async (lang) => {
  const page = await open(GUIDE, { lang });
  page.find("[name=reason]").focus();
  await page.leave();
  assert.equal(page.sees(error("reason")), true);
});

either("copying shows every error and leads to the first", async (lang) => {
  const page = await open(GUIDE, { lang });
  await unfold(page);
  await page.fill("[name=phone]", "1");
  await page.press("[data-act=copy]");
  assert.equal(page.shown(".field-error").length, 6);
  await page.press("[data-act=fix]");
  assert.ok(page.isAt("[name=name]"));
});

const HACK = "document.title='hacked'";
const MARKUP = `<img src=x onerror="${HACK}"><script>${HACK}</script>{{ 7*7 }}`;
const TEXTS = ["name", "phone", "loan_ref", "owed", "overdue_since", "story", "monthly_offer", "months"];

for (const [kind, typed] of Object.entries({
  markup: MARKUP,
  emoji: "👨‍👩‍👧‍👦 🇨🇳 e\u0301 \u202eabc",
  space: "   ",
  signs: "'\"\\%00",
})) {
  test(`typed into every field: ${kind}`, async () => {
    const page = await open(GUIDE);
    const { title } = page.document;
    await unfold(page);
    for (const name of [...TEXTS, "first_payment"]) await page.fill(`[name=${name}]`, typed);
    await page.press("[data-act=fix]");
    assert.equal(page.document.title, title);
    assert.deepEqual(page.all(".letter-paper :is(img, script)"), []);
    const again = await page.reload();
    assert.deepEqual(TEXTS.map((name) => again.value(`[name=${name}]`)), TEXTS.map(() => typed));
  });
}

test("markup is shown as it was typed", async () => {
  const page = await open(GUIDE);
  await page.type("[name=story]", MARKUP);
  says(page, MARKUP);
});

async function clearFacts(page) {
  await page.press("[data-act=clear-facts]");
  await page.press("[data-act=clear-facts-yes]");
}

either("what was told is cleared in one press and taken back in one", async (lang) => {
  const page = await open(GUIDE, { lang });
  await page.fill("[name=name]", "王小明");
  await page.choose("[name=reason]", "illness");
  await unfold(page);
  await page.tick("[name=requests][value=longer-term]");
  says(page, "王小明");
  const stands = () => [
    page.value("[name=name]"),
    page.value("[name=reason]"),
    page.find("[name=requests][value=longer-term]").checked,
  ];
  await clearFacts(page);
  assert.deepEqual(stands(), ["", "", false]);
  saysNot(page, "王小明");
  assert.deepEqual(page.shown(".field-error"), []);
  await page.press(".toast-action");
  assert.deepEqual(stands(), ["王小明", "illness", true]);
  says(page, "王小明");
});

test("what was typed since stays", async () => {
  let page = await open(GUIDE);
  await page.fill("[name=name]", "王小明");
  await unfold(page);
  await page.fill("[name=phone]", "0571-00000000");
  await clearFacts(page);
  assert.equal(page.value("[name=phone]"), "");
  // Not saved yet when "undo" is pressed.
  const name = page.find("[name=name]");
  name.value = "李";
  name.dispatchEvent(new page.window.Event("input", { bubbles: true }));
  await page.press(".toast-action");
  assert.deepEqual([page.value("[name=phone]"), page.value("[name=name]")], ["0571-00000000", "李"]);
  page = await page.reload();
  assert.equal(page.value("[name=name]"), "李");
});

test("clearing the letter leaves the ticks", async () => {
  let page = await open(GUIDE);
  await page.tick("#read-contract input");
  await page.fill("[name=name]", "王小明");
  await clearFacts(page);
  page = await page.reload();
  assert.equal(page.find("#read-contract input").checked, true);
  assert.equal(page.value("[name=name]"), "");
});

// Tables of the letter are stops of the keyboard, since wide ones scroll within themselves.
const inTable = (page) => page.all(`${PAPER} .letter-table[lang=zh]`)[0];
/** An answer to what is typed comes later, when the reader is in the letter. */
async function answeredLater(page, target, value) {
  const field = page.find(target);
  field.value = value;
  field.dispatchEvent(new page.window.Event("input", { bubbles: true }));
  inTable(page).focus();
  await page.settled();
}

either("whoever is in a table of the letter stays in it when a paragraph comes", async (lang) => {
  const page = await openWith(PROPOSAL, { money: MONEY, facts: FACTS }, { lang });
  const paragraphs = page.all(`${PAPER} > *`).length;
  await answeredLater(page, "[name=case_number]", "300");
  assert.equal(page.all(`${PAPER} > *`).length, paragraphs + 1);
  assert.equal(page.isAt(inTable(page)), true);
});

either("whoever is in a table that goes is at the letter", async (lang) => {
  const page = await open(HARDSHIP, { lang });
  await answeredLater(page, "[name=name]", "王小明");
  says(page, "王小明");
  assert.equal(inTable(page), undefined);
  assert.equal(page.isAt(PAPER), true);
});
