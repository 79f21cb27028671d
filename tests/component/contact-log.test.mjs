/** The contact log: written during a call, kept, mended, looked through, and what follows from it. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { openWith } from "./papers.mjs";
import { either } from "./world/page.mjs";

const PATH = "papers/contact-log/";
const DAY = "2026-12-04";
const PROMISE = {
  date: "2026-11-30",
  time: "09:05",
  channel: "call-out",
  party: "bank",
  person: "=1024",
  said: "three days, no more",
  outcome: "promised",
  promised: "an answer",
  due: "2026-12-03",
  ref: "GD-77",
};
const PRESSED = { date: "2026-12-01", channel: "call-in", party: "collector", outcome: "pressed" };
const SENT = { date: "2026-11-10", channel: "post", party: "bank", paper: "bank-complaint" };
const LOG = { c1: PROMISE, c2: PRESSED, c3: SENT };
const WINDOW = "dialog.log-window";

const opened = (lang, log, how) => openWith(PATH, log ? { log } : {}, { lang, day: DAY, ...how });
const cards = (page) => page.all(".log-card");
const suggestions = (page) => page.shown(".log-suggestions > li");

either("a call is noted while it goes on", async (lang) => {
  let page = await openWith(PATH, {}, { lang, now: `${DAY}T14:05:00` });
  assert.equal(page.sees(".log-empty"), true);
  await page.press("[data-act=call]");
  // Nothing is in the log before the first word.
  assert.deepEqual(cards(page), []);
  await page.press("[name=party][value=bank]");
  await page.type("#log-said", "Wait three days. ");
  await page.type("#log-said", "Wait three days. Then call.");
  assert.equal(cards(page).length, 1);
  page = await page.reload();
  assert.ok(page.text(".log-card").includes("Wait three days. Then call."));
  assert.match(page.text(".log-card"), /2026年12月4日|4 Dec/);
  const said = "Wait three days. Then call.";
  assert.deepEqual(page.saved.log, { c1: { date: DAY, time: "14:05", channel: "call-out", party: "bank", said } });
});

either("a new note is kept with the day that the form shows, from its first word", async (lang) => {
  const page = await opened(lang);
  await page.press("[data-act=add]");
  await page.type("#log-said", "x");
  assert.deepEqual(page.saved.log, { c1: { date: DAY, said: "x" } });
});

either("leaving at once loses nothing", async (lang) => {
  let page = await opened(lang);
  await page.press("[data-act=call]");
  const said = page.find("#log-said");
  said.value = "half a sen";
  said.dispatchEvent(new page.window.Event("input", { bubbles: true }));
  page = await page.reload();
  assert.ok(page.text(".log-card").includes("half a sen"));
});

either("a note is mended, deleted and brought back", async (lang) => {
  const page = await opened(lang, LOG);
  const first = () => cards(page)[0];
  await page.press(first().querySelector("[data-act=edit]"));
  assert.ok(page.isAt("#log-said"));
  await page.unfold("#log-ref");
  await page.fill("#log-ref", "TS-9");
  await page.press("[data-act=done]");
  assert.equal(page.sees(".log-form"), false);
  assert.ok(page.text(first()).includes("TS-9"));
  assert.ok(page.isAt(first()));
  await page.press(first().querySelector("[data-act=delete]"));
  assert.equal(cards(page).length, 2);
  await page.press(".toast-action");
  assert.equal(cards(page).length, 3);
  assert.deepEqual(page.saved.log, { ...LOG, c2: { ...PRESSED, ref: "TS-9" } });
});

test("a deleted number is not used again", async () => {
  const page = await opened("zh", { c1: PROMISE });
  await page.press(".log-card [data-act=delete]");
  assert.deepEqual(cards(page), []);
  await page.press("[data-act=add]");
  await page.type("#log-said", "another");
  assert.deepEqual(Object.keys(page.saved.log), ["c2"]);
});

either("what comes next and by which paper", async (lang) => {
  const page = await opened(lang, LOG);
  assert.equal(suggestions(page).length, 3);
  await page.press("[data-act=more]");
  const links = suggestions(page).map((row) => row.querySelector(".log-suggestion-title a").getAttribute("href"));
  assert.deepEqual(
    links.map((link) => link.replace(/\/$/, "").split("/").pop()),
    ["outside-complaint", "collection-complaint", "phone-script", "bank-complaint"],
  );
  const chase = suggestions(page)[2];
  assert.equal(chase.dataset.left, "now");
  assert.equal(page.shown(".source-note", suggestions(page)[0]).length, 1);
  await page.press(chase.querySelector("button"));
  const promise = () => cards(page).find((card) => page.text(card).includes("GD-77"));
  assert.ok(page.isAt(promise()));
  await page.press(promise().querySelector("[data-act=kept-yes]"));
  assert.equal(suggestions(page).length, 2);
  assert.deepEqual(page.all(".log-badge", promise()), []);
  assert.deepEqual(page.saved.log, { ...LOG, c1: { ...PROMISE, kept: "yes" } });
});

either("an answer to a complaint ends the waiting", async (lang) => {
  const page = await opened(lang, { c3: SENT });
  assert.equal(suggestions(page).length, 1);
  await page.press("[data-act=replied]");
  await page.choose(`${WINDOW} select`, "refused");
  await page.type(`${WINDOW} textarea`, "no grounds");
  await page.press(`${WINDOW} button.primary`);
  assert.equal(cards(page).length, 2);
  const answer = { date: DAY, party: "bank", outcome: "refused", said: "no grounds", reply: "bank-complaint" };
  assert.deepEqual(page.saved.log, { c3: SENT, c4: answer });
  assert.deepEqual(page.all('.log-suggestions a[href*="outside-complaint"]'), []);
});

either("a letter sent again can be answered again", async (lang) => {
  const sent = { channel: "post", party: "mediator", paper: "outside-complaint" };
  const refused = { party: "mediator", outcome: "refused", reply: "outside-complaint" };
  const once = { c1: { ...sent, date: "2026-11-10" }, c2: { ...refused, date: "2026-11-20" } };
  let page = await opened(lang, once);
  assert.deepEqual([cards(page).length, page.all("[data-act=replied]").length], [2, 0]);
  const twice = { ...once, c3: { ...sent, date: "2026-11-25" } };
  page = await opened(lang, twice);
  assert.equal(page.all("[data-act=replied]").length, 1);
  await page.press(cards(page)[0].querySelector("[data-act=replied]"));
  await page.choose(`${WINDOW} select`, "agreed");
  await page.press(`${WINDOW} button.primary`);
  assert.deepEqual(page.all("[data-act=replied]"), []);
  // Whoever was written to has answered.
  assert.deepEqual(page.saved.log, { ...twice, c4: { ...refused, date: DAY, outcome: "agreed" } });
});

either("a day that cannot be read stays and is told", async (lang) => {
  const page = await opened(lang, { c1: { ...PROMISE, date: "周三" }, c2: PRESSED });
  const last = cards(page).pop();
  assert.ok(page.text(last).includes("周三"));
  assert.notEqual(page.text(last.querySelector(".field-error")), "");
  await page.press(last.querySelector("[data-act=edit]"));
  assert.equal(page.value("#log-date"), "周三");
  assert.equal(page.find("#log-date").getAttribute("aria-invalid"), "true");
  await page.fill("#log-date", "2026-12-02");
  assert.equal(page.text("#log-date-error"), "");
  assert.ok(page.text(cards(page)[0]).includes("GD-77"));
});

either("filters", async (lang) => {
  const page = await opened(lang, LOG);
  const shown = () => cards(page).map(({ dataset }) => dataset.id);
  await page.choose("[name=filter-party]", "collector");
  assert.deepEqual(shown(), ["c2"]);
  await page.choose("[name=filter-channel]", "post");
  assert.deepEqual([shown(), page.sees(".log-none")], [[], true]);
  await page.choose("[name=filter-party]", "");
  await page.choose("[name=filter-channel]", "");
  await page.tick("[name=filter-open]");
  assert.deepEqual(shown(), ["c1"]);
});

either("two tabs", async (lang) => {
  const one = await opened(lang);
  const two = await opened(lang, undefined, { device: one.device });
  for (const [page, said] of [[one, "first"], [two, "second"]]) {
    await page.press("[data-act=call]");
    await page.type("#log-said", said);
    assert.ok(page.text(".log-list").includes(said));
  }
  await one.settled();
  assert.equal(cards(one).length, 2);
  assert.deepEqual(Object.values(one.saved.log).map(({ said }) => said).sort(), ["first", "second"]);
  const first = cards(two).find((card) => two.text(card).includes("first"));
  await two.press(first.querySelector("[data-act=delete]"));
  await one.settled();
  assert.equal(cards(one).length, 1);
  // The first tab still has that note in its form: a word more keeps it.
  await one.type("#log-said", "first, and more");
  await two.settled();
  assert.equal(cards(two).length, 2);
});

const COMING = { date: "2026-12-01", channel: "call-out", party: "bank", due: "2026-12-08" };
const REFUSED = { date: "2026-12-02", channel: "call-out", party: "bank", outcome: "refused" };
const BASIS = "2026-12-01/bank///2026-12-08//";
const ids = (page) => suggestions(page).map(({ dataset }) => dataset.id);
const dismiss = (page, id) => page.press(`.log-suggestions > [data-id=${id}] [data-act=dismiss]`);
const dismissing = (lang) => opened(lang, { c1: COMING, c2: REFUSED });

either("put aside and taken back", async (lang) => {
  const page = await dismissing(lang);
  assert.deepEqual([...ids(page)].sort(), ["ask-reason-c2", "await-c1"]);
  await dismiss(page, "ask-reason-c2");
  assert.deepEqual(ids(page), ["await-c1"]);
  assert.ok(page.isAt(".log-suggestions > [data-id=await-c1] [data-act=dismiss]"));
  assert.deepEqual(Object.keys(page.saved.dismissed), ["ask-reason-c2"]);
  await page.press(".toast-action");
  assert.ok(page.isAt(".log-suggestions > [data-id=ask-reason-c2] [data-act=dismiss]"));
  assert.deepEqual(page.saved.dismissed, {});
});

either("after the last one the reader is at the one before", async (lang) => {
  const page = await dismissing(lang);
  const [first, last] = ids(page);
  await dismiss(page, last);
  assert.ok(page.isAt(`.log-suggestions > [data-id=${first}] [data-act=dismiss]`));
});

either("another promised day is another matter", async (lang) => {
  const page = await dismissing(lang);
  await dismiss(page, "await-c1");
  assert.deepEqual(page.saved.dismissed, { "await-c1": BASIS });
  const edit = async (field, value) => {
    await page.press(".log-card[data-id=c1] [data-act=edit]");
    await page.unfold(field);
    await page.fill(field, value);
    await page.press("[data-act=done]");
  };
  await edit("#log-said", "just a word more");
  assert.ok(page.text(".log-card[data-id=c1]").includes("just a word more"));
  assert.equal(page.all(".log-dismissed li").length, 1);
  await edit("#log-due", "2026-12-09");
  assert.ok(ids(page).includes("await-c1"));
  assert.equal(page.sees(".log-dismissed"), false);
});

either("with the note it goes and comes back", async (lang) => {
  const page = await dismissing(lang);
  await dismiss(page, "await-c1");
  await page.press(".log-card[data-id=c1] [data-act=delete]");
  assert.deepEqual([cards(page).length, page.saved.dismissed], [1, {}]);
  await page.press(".toast-action");
  assert.deepEqual(page.saved.dismissed, { "await-c1": BASIS });
});

test("put aside, it is gone from the dates of the journey too", async () => {
  const days = [];
  for (const dismissed of [{}, { "await-c1": BASIS }, { "await-c1": "what it rested on once" }]) {
    const kept = { log: { c1: COMING }, dates: { "date-due": "2026-12-10" }, dismissed };
    days.push((await openWith("start/my-journey/", kept, { day: DAY })).all(".deadline-found li").length);
  }
  assert.deepEqual(days, [3, 2, 3]);
});

test("what comes next counts from the new day", async () => {
  const said = { date: "2026-11-20", channel: "call-out", party: "bank", promised: "x", outcome: "promised" };
  const page = await openWith(PATH, { log: { c1: { ...said, due: "2026-11-25" } } });
  const stands = () => [suggestions(page)[0].dataset.left, page.shown(".log-badge.late").length];
  assert.deepEqual(stands(), ["later", 0]);
  await page.at("2026-11-27T07:30:00");
  assert.deepEqual(stands(), ["now", 1]);
});
