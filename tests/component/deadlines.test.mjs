/** Dates in, deadlines out: on the journey's page, at the finder's outcomes, and on the first page. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { FINDER, WAY, answer } from "./finder-way.mjs";
import { openWith } from "./papers.mjs";
import { either, open } from "./world/page.mjs";

const JOURNEY = "start/my-journey/";
const DAY = "2026-11-29";
const CLAIM = { "date-claim-arrived": "2026-11-20", "date-evidence-named": "2026-12-10" };
const SATURDAY = /2026年12月5日（星期六）|Saturday 5 December 2026/;
const FRIDAY = /2026年12月4日（星期五）|Friday 4 December 2026/;
const MONDAY = /2026年11月30日（星期一）|Monday 30 November 2026/;

async function opened(lang, sections = {}, day = "2026-11-25") {
  const page = await openWith(JOURNEY, sections, { lang, day });
  for (const fold of page.all("my-journey details:not(.item-more), deadline-list details")) fold.open = true;
  return page;
}

const rows = (page) => page.all(".deadline-found > li");
const days = (page) => page.all(".deadline-found .deadline-day").length;

either("a date gives its deadlines with rule and source", async (lang) => {
  let page = await opened(lang);
  await page.fill("#date-order-arrived", "2026-11-20");
  await page.fill("#date-due", "2026-12-01");
  assert.equal(days(page), 3);
  const [first] = rows(page);
  // The last day is a Saturday: it is handed in by Friday.
  assert.match(page.text(first.querySelector("strong")), /9/);
  assert.equal(page.shown(".deadline-note", first).length, 1);
  assert.equal(page.shown(".source-note", first).length, 1);
  assert.equal(page.shown("a[href*='payment-order-clock']", first).length, 1);
  page = await page.reload();
  assert.deepEqual([page.value("#date-due"), days(page)], ["2026-12-01", 3]);
  assert.doesNotMatch(page.window.location.href, /[?#]|2026/);
});

either("a wrong date is told beside its field", async (lang) => {
  const page = await opened(lang);
  await page.fill("#date-due", "1889-02-28");
  assert.notEqual(page.text("#date-due-error"), "");
  assert.equal(page.find("#date-due").getAttribute("aria-invalid"), "true");
  await page.fill("#date-due", "2026-11-25");
  assert.equal(page.text("#date-due-error"), "");
  assert.equal(page.all(".deadline-found li[data-left=past]").length, 1);
  // What is due today is still the nearest.
  await page.fill("#date-pay", "2026-12-15");
  const due = rows(page).find(({ dataset }) => dataset.left !== "past");
  assert.ok(page.text(".journey-dates a").includes(page.text(due.querySelector(".deadline-title a"))));
});

either("a date kept in words is shown as it is", async (lang) => {
  let page = await opened(lang, { dates: { "date-due": "2026年12月1日", "date-pay": "月底" } });
  assert.deepEqual([page.value("#date-due"), page.value("#date-pay")], ["2026年12月1日", "月底"]);
  assert.notEqual(page.text("#date-pay-error"), "");
  assert.equal(days(page), 2);
  await page.fill("#date-pay", "2026-12-02");
  assert.equal(page.text("#date-pay-error"), "");
  page = await page.reload();
  assert.deepEqual([page.find("#date-pay").type, page.value("#date-pay")], ["date", "2026-12-02"]);
});

either("the top of the page names the next day", async (lang) => {
  const page = await opened(lang);
  const line = () => page.text(".journey-dates a");
  const title = (at) => page.texts(".deadline-title a")[at];
  const invitation = line();
  await page.fill("#date-order-arrived", "2026-11-01");
  assert.equal(days(page), 1);
  assert.ok(line().includes(title(0)));
  await page.fill("#date-due", "2026-12-05");
  assert.equal(days(page), 3);
  assert.ok(line().includes(title(1)));
  await page.fill("#date-order-arrived", "");
  await page.fill("#date-due", "");
  assert.equal(line(), invitation);
});

test("two tabs", async () => {
  const one = await opened();
  const two = await openWith(JOURNEY, {}, { day: "2026-11-25", device: one.device });
  for (const [date, count] of [["2026-12-15", 2], ["", 0]]) {
    await one.fill("#date-pay", date);
    await two.settled();
    assert.deepEqual([two.value("#date-pay"), days(two)], [date, count]);
  }
});

either("a clock that is wrong gives no false deadline and is suspected", async (lang) => {
  const page = await opened(lang, {}, "2019-01-01");
  await page.fill("#date-complained", "2026-11-01");
  assert.notEqual(page.text("#date-complained-error"), "");
  assert.equal(days(page), 0);
  assert.match(page.text(".deadline-status"), /2019-01-01/);
  await page.fill("#date-complained", "1889-02-28");
  assert.equal(page.text(".deadline-status"), "");
});

either("a day of the log whose rule does not hold is told", async (lang) => {
  const sent = { date: "2019-12-31", party: "bank", channel: "app-chat", paper: "bank-complaint" };
  const page = await opened(lang, { log: { c1: sent } }, "2020-01-02");
  assert.match(page.text(".deadline-status"), /2020年1月2日|2 January 2020/);
  assert.equal(days(page), 0);
});

test("deadlines count from the new day", async () => {
  const page = await opened("zh", {}, "2026-11-22");
  await page.fill("#date-order-arrived", "2026-11-20");
  assert.ok(days(page) > 0);
  assert.match(page.text(".deadline-status"), /2026-11-22/);
  await page.at("2026-11-23T07:30:00");
  assert.match(page.text(".deadline-status"), /2026-11-23/);
});

either("the earliest of several stands first", async (lang) => {
  const page = await openWith(JOURNEY, { dates: { ...CLAIM, "answer-named-days": "10" } }, { lang, day: DAY });
  assert.equal(rows(page).length, 2);
  assert.equal(page.find("#dates-claim").open, true);
  assert.match(page.text(rows(page)[0]), MONDAY);
  assert.match(page.text(".journey-dates a"), MONDAY);
});

either("an appeal only if the paper says so", async (lang) => {
  let page = await opened(lang, {}, DAY);
  await page.fill("#date-judgment-arrived", "2026-11-20");
  assert.notEqual(page.text("#judgment-says-error"), "");
  assert.equal(rows(page).length, 0);
  const says = async (value) => {
    await page.choose("#judgment-says", value);
    return [page.sees("[data-option=judgment-final]"), page.text("#judgment-says-error"), rows(page).length];
  };
  assert.deepEqual(await says("judgment-final"), [true, "", 0]);
  assert.deepEqual(await says("judgment-may-appeal"), [false, "", 1]);
  page = await page.reload();
  assert.deepEqual([page.value("#judgment-says"), rows(page).length], ["judgment-may-appeal", 1]);
  assert.equal(page.saved.dates["judgment-says"], "judgment-may-appeal");
});

either("a borrower abroad has thirty days by another article", async (lang) => {
  const page = await openWith(JOURNEY, { dates: { ...CLAIM, "borrower-home": "home-abroad" } }, { lang, day: DAY });
  const row = rows(page).find((each) => each.querySelector("a[href*=claim-arrives]"));
  assert.match(page.text(row), /2026年12月20日|20 December 2026/);
  assert.match(page.text(row.querySelector(".source-note")), /285/);
});

either("once past the road is shown", async (lang) => {
  const page = await openWith(JOURNEY, { dates: { "date-claim-arrived": "2026-11-01" } }, { lang, day: DAY });
  assert.deepEqual(rows(page).map(({ dataset }) => dataset.left), ["past"]);
  assert.match(page.text(".deadline-found .deadline-rule"), /12348/);
  assert.match(page.text(".deadline-found .deadline-rule"), /10日|10 days/);
});

// Said by screen readers as soon as it stands there.
const LIVE = "[role=status] .deadline-found li";
const outcome = ".finder-outcome.is-current";
const field = (key) => `${outcome} [data-date=${key}]`;
const control = (page, key) => page.find(`${field(key)} input, ${field(key)} select`);
const found = (page, key) => page.texts(`${field(key)} ${LIVE}`);

/** The finder at a court paper, in a browser without Python. */
async function court(lang) {
  const page = await open(FINDER, { lang, now: `${DAY}T09:00:00`, python: false });
  await answer(page, "q-urgent", "court-paper");
  return page;
}

either("at the finder: the last day stands under the day it came", async (lang) => {
  const page = await court(lang);
  assert.deepEqual(page.shown(`${outcome} [data-act=calendar]`), []);
  await page.fill(control(page, "date-claim-arrived"), "2026-11-20");
  const row = page.find(`${field("date-claim-arrived")} ${LIVE}`);
  const parts = [".deadline-day", "strong", ".source-note"].map((part) => page.text(row.querySelector(part)));
  for (const [at, words] of [SATURDAY, FRIDAY, /128/].entries()) assert.match(parts[at], words);
  assert.match(parts[1], /5/);
});

either("at the finder: the same date as on the journey, wherever it is altered", async (lang) => {
  const page = await open(FINDER, { lang, now: `${DAY}T09:00:00` });
  await answer(page, "q-urgent", "payment-order");
  const arrived = "date-order-arrived";
  await page.fill(control(page, arrived), "2026-11-20");
  assert.equal(found(page, arrived).length, 1);
  const journey = await openWith(JOURNEY, {}, { lang, day: DAY, device: page.device });
  const kept = `[data-date=${arrived}]`;
  assert.equal(journey.value(`${kept} input`), "2026-11-20");
  assert.match(journey.text(`${kept} ${LIVE}`), FRIDAY);
  await journey.unfold(`${kept} input`);
  await journey.fill(`${kept} input`, "2026-11-23");
  const again = await open(FINDER, { lang, now: `${DAY}T09:00:00`, device: page.device });
  assert.equal(control(again, arrived).value, "2026-11-23");
});

either("from the finder to the last day without Python", async (lang) => {
  const page = await court(lang);
  assert.match(page.text("#find-court-paper .finder-deadline dd"), /15/);
  const how = { lang, day: DAY, python: false, device: page.device };
  const journey = await openWith(`${JOURNEY}#dates-claim`, {}, how);
  assert.equal(journey.sees("#date-claim-arrived"), true);
  await journey.fill("#date-claim-arrived", "2026-11-20");
  const [row, ...others] = rows(journey);
  assert.deepEqual(others, []);
  const parts = [".deadline-day", "strong", ".deadline-note", ".source-note"];
  const words = parts.map((part) => journey.text(row.querySelector(part)));
  const monday = /2026年12月7日（星期一）|Monday 7 December 2026/;
  for (const [at, wanted] of [SATURDAY, FRIDAY, monday, /128/].entries()) assert.match(words[at], wanted);
  assert.match(journey.text(".journey-dates a"), FRIDAY);
  const again = await open(FINDER, { lang, now: `${DAY}T09:00:00`, device: page.device });
  assert.match(again.text("#find-court-paper .deadline-found li"), FRIDAY);
});

either("at the finder: fewer days of the paper count, and its own day stands under its field", async (lang) => {
  const page = await court(lang);
  await page.fill(control(page, "date-claim-arrived"), "2026-11-20");
  await page.fill(control(page, "answer-named-days"), "10");
  assert.match(found(page, "date-claim-arrived").join(), MONDAY);
  await page.fill(control(page, "date-answer-named"), "2026-11-30");
  await page.fill(control(page, "answer-named-days"), "");
  assert.match(found(page, "date-answer-named").join(), MONDAY);
  assert.deepEqual(found(page, "date-claim-arrived"), []);
});

either("at the finder: an appeal only where the last lines allow one", async (lang) => {
  const page = await court(lang);
  await page.unfold(control(page, "date-judgment-arrived"));
  await page.fill(control(page, "date-judgment-arrived"), "2026-11-20");
  const all = () => page.all(".deadline-found li").length;
  assert.notEqual(page.text(`${field("judgment-says")} .field-error`), "");
  assert.equal(all(), 0);
  await page.choose(control(page, "judgment-says"), "judgment-final");
  assert.deepEqual([page.shown(`${field("judgment-says")} [data-option]`).length, all()], [1, 0]);
  await page.choose(control(page, "judgment-says"), "judgment-may-appeal");
  assert.match(found(page, "date-judgment-arrived").join(), FRIDAY);
});

either("at the finder: a bad date is told under its own field and stays", async (lang) => {
  const page = await court(lang);
  const arrived = control(page, "date-claim-arrived");
  await page.fill(arrived, "2027-11-20");
  const wrong = page.find(`${field("date-claim-arrived")} .field-error`);
  assert.notEqual(page.text(wrong), "");
  assert.deepEqual([arrived.getAttribute("aria-invalid"), arrived.value], ["true", "2027-11-20"]);
  assert.ok(arrived.getAttribute("aria-describedby").split(" ").includes(wrong.id));
  assert.deepEqual(page.saved.dates, { "date-claim-arrived": "2027-11-20" });
  assert.equal(page.texts(`${outcome} .field-error`).filter(Boolean).length, 1);
});

const KEPT = {
  finder: WAY,
  items: { "read-contract": "done" },
  dates: { "date-due": "2026-12-10", "date-order-arrived": "2026-11-01" },
};
const NOW = ".coming-back-now";

either("coming back: the nearest day and the next thing", async (lang) => {
  const page = await openWith("", KEPT, { lang, day: DAY, python: false });
  assert.equal(page.sees(".hero"), false);
  // The payment order's day is over; a week before the due date comes next.
  assert.match(page.text(`${NOW} .due-day`), /^(2026年12月3日（星期四）|Thursday 3 December 2026)$/);
  assert.match(page.text(`${NOW} .due-far`), /4/);
  assert.match(page.find(`${NOW} a.primary`).getAttribute("href"), /#write-down-balance$/);
});

either("coming back: one tap hides it and one brings it back", async (lang) => {
  let page = await openWith("", KEPT, { lang, day: DAY });
  const seen = () => [page.sees(".hero"), page.sees(NOW)];
  await page.press("[data-act=hide]");
  assert.deepEqual(seen(), [true, false]);
  assert.ok(page.isAt("[data-act=show]"));
  page = await page.reload();
  assert.deepEqual([seen(), page.saved.settings], [[true, false], { "home-hidden": true }]);
  await page.press("[data-act=show]");
  assert.ok(page.isAt(`${NOW} h2`));
  assert.deepEqual([seen(), page.saved.settings], [[false, true], {}]);
});

test("coming back: it follows what another tab erases", async () => {
  const page = await openWith("", { finder: { "q-urgent": "none" } }, { day: DAY });
  assert.equal(page.sees(NOW), true);
  assert.equal(page.sees(`${NOW} .coming-back-due`), false);
  const other = await open(FINDER, { device: page.device });
  await other.press("[data-act=restart]");
  await page.settled();
  assert.deepEqual([page.sees(".hero"), page.sees(NOW)], [true, false]);
});
