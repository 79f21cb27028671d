/** Court papers counted in the page: the issue is the day to hand in. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { listDeadlines } from "./count.mjs";

const FIGURE = { value: "15", source: "law", locator: "128", valid_from: "2020-01-01", valid_to: null, checked_on: "2026-11-29" };
const RECORD = { date: "arrived", figures: ["days"], offset: null, instead: [], needs: {}, sooner: null, time: null, rule: "{days}", rule_named: null, past: "too late", source: null, locator: null };
/** @type {any} */
const RULES = {
  lang: "en",
  // The National Day holiday of 2026, with the Sunday and Saturday worked for it.
  working_days: {
    first: "2026-01-01",
    last: "2026-12-31",
    off: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
    on: ["2026-09-20", "2026-10-10"],
  },
  dates: [
    { id: "arrived", kind: "date", past: true, options: [] },
    { id: "named", kind: "date", past: false, options: [] },
    { id: "number", kind: "days", past: false, options: [] },
    { id: "says", kind: "choice", past: false, options: ["yes", "no"] },
  ],
  deadlines: [
    { ...RECORD, id: "answer", title: "Answer", day_off: "moves", sooner: { day: "named", days: "number" }, rule_named: "named" },
    { ...RECORD, id: "appeal", title: "Appeal", day_off: "moves", needs: { says: ["yes"] } },
  ],
  figures: { days: FIGURE },
  messages: {
    deadline_today: "today",
    deadline_tomorrow: "tomorrow",
    deadline_in: "in {n}",
    deadline_past: "past {n}",
    deadline_hand_in: "by {by}, {far}",
    deadline_moved: "moved to {until}",
    deadline_moves: "{day} moves to {until}",
    deadline_weekends_only: "{year} unknown",
    error_deadline_choice: "choose",
    error_date_future: "to come",
    error_deadline_before_start: "before",
  },
};

/**
 * @param {Record<string, string>} typed
 * @param {string} today
 */
function answer(typed, today) {
  const { deadlines } = listDeadlines(RULES, { says: "no", ...typed }, today);
  return deadlines.map(({ day, due, until, when, note, rule }) => ({ day, due, until, when, note, rule }));
}

test("a Saturday is handed in by Friday; the move to Monday is small print", () => {
  assert.deepEqual(answer({ arrived: "2026-11-20" }, "2026-11-29"), [
    {
      day: "2026-12-05",
      due: "2026-12-04",
      until: "2026-12-07",
      when: "by Friday 4 December 2026, in 5",
      note: "Saturday 5 December 2026 moves to Monday 7 December 2026",
      rule: "15",
    },
  ]);
});

test("in the holiday: before it", () => {
  const [{ day, due, until }] = answer({ arrived: "2026-09-20" }, "2026-09-21");
  assert.deepEqual([day, due, until], ["2026-10-05", "2026-09-30", "2026-10-08"]);
});

test("not past while the law still moves the end", () => {
  const [sunday] = answer({ arrived: "2026-11-20" }, "2026-12-06");
  assert.deepEqual([sunday.due, sunday.when], ["2026-12-07", "moved to Monday 7 December 2026"]);
  const [tuesday] = answer({ arrived: "2026-11-20" }, "2026-12-08");
  assert.deepEqual([tuesday.when, tuesday.rule], ["past 1", "too late"]);
});

test("the earliest of rule, named days and named day", () => {
  const first = (/** @type {Record<string, string>} */ more) =>
    answer({ arrived: "2026-11-24", ...more }, "2026-11-29")[0].day;
  assert.equal(first({}), "2026-12-09");
  assert.equal(first({ number: "７日" }), "2026-12-01");
  assert.equal(first({ named: "2026-12-02" }), "2026-12-02");
  assert.equal(first({ named: "2026-12-02", number: "七" }), "2026-12-01");
});

test("the year whose holidays are not known is named", () => {
  assert.equal(answer({ arrived: "2026-12-21" }, "2026-12-22")[0].note, "2027 unknown");
});

test("an appeal waits for what the paper says, and a day to come is refused", () => {
  const ids = (/** @type {Record<string, string>} */ typed) => {
    const { deadlines, errors } = listDeadlines(RULES, typed, "2026-11-29");
    return [deadlines.map(({ id }) => id), errors.map(({ field, code }) => `${field} ${code}`)];
  };
  assert.deepEqual(ids({ arrived: "2026-11-20" }), [["answer"], ["says deadline_choice"]]);
  assert.deepEqual(ids({ arrived: "2026-11-20", says: "yes" }), [["answer", "appeal"], []]);
  assert.deepEqual(ids({ arrived: "2027-11-20" }), [[], ["arrived date_future"]]);
});
