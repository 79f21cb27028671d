/** A note or a date that was altered or removed can be had back; typing is never disturbed. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { either, open } from "./world/page.mjs";

const PATH = "start/my-journey/";
const NOTE = { text: "打过95188", date: "2026-11-20" };
const ITEM = "li#contact-log";
const WORDS = `${ITEM} textarea`;
const DATE = `${ITEM} [type=date]`;

async function withNote(how) {
  const page = await open(PATH, { saved: { schema: 3, notes: { "contact-log": NOTE } }, ...how });
  await page.unfold(`${ITEM} summary`);
  if (!page.sees(WORDS)) await page.press(`${ITEM} summary`);
  return page;
}

const notes = (page) => page.saved.notes;

test("a first note is no loss", async () => {
  const page = await withNote({ saved: undefined });
  await page.fill(WORDS, "打过95188");
  assert.ok(page.text(`${ITEM} .item-noted`).includes("95188"));
  assert.equal(page.toast, null);
});

either("altered and taken back", async (lang) => {
  const page = await withNote({ lang });
  await page.type(WORDS, "打过95188，没人接");
  // Saved long since, and nobody was disturbed.
  assert.ok(page.text(`${ITEM} .item-noted`).includes("没人接"));
  assert.equal(page.toast, null);
  await page.type(DATE, "2026-11-21");
  assert.equal(page.toast, null);
  await page.leave();
  assert.notEqual(page.toast, null);
  await page.press(".toast-action");
  assert.deepEqual(notes(page), { "contact-log": NOTE });
  assert.deepEqual([page.value(WORDS), page.value(DATE)], [NOTE.text, NOTE.date]);
  assert.ok(page.isAt(DATE));
});

test("removed and taken back", async () => {
  const page = await withNote();
  await page.type(WORDS, "");
  await page.type(DATE, "");
  await page.leave();
  assert.deepEqual(notes(page), {});
  assert.ok(page.heard.includes(page.toast));
  await page.press(".toast-action");
  assert.deepEqual(notes(page), { "contact-log": NOTE });
});

test("changed and removed are told apart", async () => {
  const page = await withNote();
  const said = new Set();
  for (const value of ["别的", ""]) {
    await page.fill(WORDS, value);
    said.add(page.toast);
    await page.press(".toast-close");
  }
  // With the date still there, something was removed and not all of it.
  assert.equal(said.size, 2);
  assert.ok(!said.has(null));
});

test("what comes to the same is no change", async () => {
  const page = await withNote();
  await page.type(WORDS, `${NOTE.text}。`);
  await page.type(WORDS, NOTE.text);
  await page.leave();
  assert.equal(page.toast, null);
});

test("a newer word from another tab stays", async () => {
  const page = await withNote();
  const other = await withNote({ device: page.device });
  await page.fill(WORDS, "这里改的");
  await other.settled();
  await other.fill(WORDS, "那边后改的");
  await page.settled();
  assert.equal(page.value(WORDS), "那边后改的");
  await page.press(".toast-action");
  assert.equal(notes(page)["contact-log"].text, "那边后改的");
  assert.equal(page.toast, page.says("undo_newer"));
});

for (const value of ["2026-12-01", ""]) {
  either(`a date that is counted from: ${value || "none"}`, async (lang) => {
    const page = await open(PATH, { lang });
    await page.unfold("#date-due");
    await page.fill("#date-due", "2026-11-20");
    assert.equal(page.toast, null);
    const before = page.saved.dates;
    await page.fill("#date-due", value);
    assert.notEqual(page.toast, null);
    await page.press(".toast-action");
    assert.deepEqual(page.saved.dates, before);
    assert.equal(page.value("#date-due"), "2026-11-20");
    assert.ok(page.isAt("#date-due"));
  });
}
