/** The calendar file, read back by the library and looked at line by line. */

import assert from "node:assert/strict";
import { test } from "node:test";
import library from "ical.js";
import { calendarText } from "./ics.mjs";

const ENTRY = {
  id: "deadline-payment-order",
  day: "2026-12-31",
  title: "支付令：还清或书面异议的最后一天",
  description: "收到以后15天内；拿不准，就问法院\n带上身份证,和信",
  url: "https://example.org/guides/court/#payment-order-clock",
};
const OPTIONS = { salt: "0011223344556677", now: new Date("2026-11-22T08:00:30Z"), name: "dates" };

/** @param {string} text */
function events(text) {
  const calendar = new library.Component(library.parse(text));
  return calendar.getAllSubcomponents("vevent");
}

test("an entry for a whole day with two reminders", () => {
  const [event] = events(calendarText(library, [ENTRY], OPTIONS));
  const plain = Object.fromEntries(
    event.getAllProperties().map((each) => [each.name, String(each.getFirstValue())]),
  );
  assert.deepEqual(plain, {
    uid: "deadline-payment-order-0011223344556677",
    dtstamp: "2026-11-22T08:00:30Z",
    "last-modified": "2026-11-22T08:00:30Z",
    sequence: "29922240",
    dtstart: "2026-12-31",
    dtend: "2027-01-01",
    summary: ENTRY.title,
    description: ENTRY.description,
    url: ENTRY.url,
    transp: "TRANSPARENT",
  });
  const triggers = event
    .getAllSubcomponents("valarm")
    .map((alarm) => String(alarm.getFirstPropertyValue("trigger")));
  assert.deepEqual(triggers, ["-PT15H", "PT9H"]);
});

test("a hearing has its hour in China and rings beforehand", () => {
  const [event] = events(calendarText(library, [{ ...ENTRY, time: "09:30" }], OPTIONS));
  const value = (/** @type {string} */ name) => String(event.getFirstPropertyValue(name));
  assert.deepEqual(["dtstart", "dtend"].map(value), ["2026-12-31T01:30:00Z", "2026-12-31T02:30:00Z"]);
  const triggers = event
    .getAllSubcomponents("valarm")
    .map((alarm) => String(alarm.getFirstPropertyValue("trigger")));
  assert.deepEqual(triggers, ["-PT24H", "-PT2H"]);
});

test("what strict readers ask for: CRLF, short lines, days as days", () => {
  const text = calendarText(library, [ENTRY], OPTIONS);
  const lines = text.split("\r\n");
  assert.equal(lines.pop(), "");
  assert.ok(lines.every((line) => !/[\r\n]/.test(line) && Buffer.byteLength(line) <= 75));
  assert.ok(lines.includes("DTSTART;VALUE=DATE:20261231"));
  assert.deepEqual([lines[0], lines.at(-1)], ["BEGIN:VCALENDAR", "END:VCALENDAR"]);
});

test("a second file updates: the same uid, a higher sequence, the new day", () => {
  const later = { ...OPTIONS, now: new Date("2026-11-22T08:01:30Z") };
  const [first] = events(calendarText(library, [ENTRY], OPTIONS));
  const [second] = events(calendarText(library, [{ ...ENTRY, day: "2027-01-02" }], later));
  const value = (/** @type {any} */ event, /** @type {string} */ name) => event.getFirstPropertyValue(name);
  assert.equal(value(first, "uid"), value(second, "uid"));
  assert.ok(value(second, "sequence") > value(first, "sequence"));
  assert.equal(String(value(second, "dtstart")), "2027-01-02");
});

test("another device, another uid; nothing entered, an empty calendar", () => {
  const [one] = events(calendarText(library, [ENTRY], { ...OPTIONS, salt: "ffffffffffffffff" }));
  assert.equal(one.getFirstPropertyValue("uid"), "deadline-payment-order-ffffffffffffffff");
  assert.deepEqual(events(calendarText(library, [], OPTIONS)), []);
});

/** @param {string} text */
function linesOf(text) {
  return text.split("\r\n");
}

test("no line is longer than 75 octets, however the text falls", () => {
  for (let length = 0; length < 160; length += 1) {
    for (const sign of ["a", "é", "期", "👩"]) {
      const entry = { ...ENTRY, description: `${"x".repeat(length % 7)}${sign.repeat(length)}` };
      const text = calendarText(library, [entry], OPTIONS);
      assert.ok(linesOf(text).every((line) => Buffer.byteLength(line) <= 75), `${length} times ${sign}`);
      assert.equal(events(text)[0].getFirstPropertyValue("description"), entry.description);
    }
  }
});

test("a note goes in as it is shown: no carriage return, no control character, figures apart", () => {
  const description = "打电话\r带上合同\r\n9500\t4200\u0000\u000b完";
  const text = calendarText(library, [{ ...ENTRY, title: "还款\r日", description }], OPTIONS);
  assert.ok(linesOf(text).every((line) => !/\p{Cc}/u.test(line)));
  const [event] = events(text);
  assert.deepEqual(
    ["summary", "description"].map((name) => event.getFirstPropertyValue(name)),
    ["还款 日", "打电话\n带上合同\n9500 4200\n完"],
  );
});

test("only what is still to come rings", () => {
  const triggers = (/** @type {Date} */ now) =>
    events(calendarText(library, [ENTRY], { ...OPTIONS, now }))[0]
      .getAllSubcomponents("valarm")
      .map((/** @type {any} */ alarm) => String(alarm.getFirstPropertyValue("trigger")));
  // On the clock of the phone, as calendars read an entry for a whole day.
  const at = (/** @type {number} */ day, /** @type {number} */ hour) => triggers(new Date(2026, 11, day, hour));
  assert.deepEqual(
    [at(30, 8), at(30, 9), at(31, 8), at(31, 9), triggers(new Date(2027, 5, 1))],
    [["-PT15H", "PT9H"], ["PT9H"], ["PT9H"], [], []],
  );
});
