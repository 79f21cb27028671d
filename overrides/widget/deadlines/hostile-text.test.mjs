/** Whatever stands in an entry, a calendar file holds that one entry, in lines that calendars read. */

import assert from "node:assert/strict";
import { test } from "node:test";
import library from "ical.js";
import { cleanText } from "../dom/typed-text.mjs";
import { INJECTIONS, madeUp } from "../dom/hostile.test-help.mjs";
import { calendarText } from "./ics.mjs";

const OPTIONS = { salt: "0011223344556677", now: new Date("2026-11-22T08:00:30Z"), name: "dates" };
const NAMES =
  "BEGIN END VERSION PRODID METHOD X-WR-CALNAME UID DTSTAMP LAST-MODIFIED SEQUENCE DTSTART DTEND SUMMARY DESCRIPTION " +
  "URL TRANSP ACTION TRIGGER";
const LINE = new RegExp(`^(${NAMES.replace(/ /g, "|")})[:;]`);

test("lines are folded and escaped, and say what was typed", () => {
  for (const text of [...INJECTIONS, ...madeUp(2000)]) {
    const typed = `${text} ${"长".repeat(30)}`;
    const entry = { id: "a", day: "2026-12-31", title: typed, description: typed, url: "https://example.org/" };
    const written = calendarText(library, [entry], OPTIONS);
    const lines = written.split("\r\n");
    assert.equal(lines.pop(), "");
    assert.deepEqual(lines.filter((line) => Buffer.byteLength(line) > 75), [], JSON.stringify(text));
    assert.deepEqual(lines.filter((line) => !line.startsWith(" ") && !LINE.test(line)), [], JSON.stringify(text));
    assert.doesNotMatch(written, /[^\P{Cc}\r\n]/u);
    const [event, ...more] = new library.Component(library.parse(written)).getAllSubcomponents("vevent");
    assert.equal(more.length, 0);
    assert.equal(event.getFirstPropertyValue("summary"), cleanText(typed));
    assert.equal(event.getFirstPropertyValue("description"), cleanText(typed, true));
  }
});
