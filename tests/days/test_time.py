"""Clocks and calendars: a tab that slept for a day, a clock that is off, and phones abroad."""

import pytest
from browsing import DESK
from folds import unfold_all
from letters import PAPER, open_proposal
from papers import FACTS, open_with, stored
from playwright.sync_api import expect
from sharing import words

JOURNEY = "start/my-journey/"
LOG = "papers/contact-log/"
# Evening in New York, and in China the next morning; on the island it is the day after already.
MOMENT = "2026-11-22T09:30:00"
ABROAD = ["America/New_York", "Europe/Berlin", "Pacific/Kiritimati"]


@pytest.mark.bad_day("frozen-tab")
def test_a_tab_that_was_frozen_for_a_day(phone):
    page = open_proposal(phone)
    expect(page.locator(PAPER)).to_contain_text("2026年11月22日")
    session = phone.context.new_cdp_session(page)
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    session.send("Page.setWebLifecycleState", {"state": "active"})
    page.clock.set_fixed_time("2026-11-24T07:30:00+08:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(PAPER)).to_contain_text("2026年11月24日")
    expect(page.locator("[name=name]")).to_have_value("王小明")


@pytest.mark.bad_day("frozen-tab")
def test_out_of_the_browsers_memory_it_knows_what_was_written_meanwhile(phone):
    page = phone.open()
    page.evaluate(
        """() => {
          const state = { schema: 3, items: { "read-contract": "done" }, saved: null };
          localStorage.setItem("wsd-guide:state", JSON.stringify(state));
          dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
        }"""
    )
    expect(page.locator("#read-contract input")).to_be_checked()


@pytest.mark.bad_day("clock-behind")
def test_with_a_clock_that_is_behind_the_day_counted_from_is_named(either):
    page = open_with(either, JOURNEY, "2025-01-02", dates={"date-due": "2026-11-23"})
    said = words(page, "deadline_today_is").replace("{date}", "2025-01-02")
    expect(page.locator("deadline-list .deadline-status")).to_have_text(said)
    page.clock.set_fixed_time(f"{MOMENT}+08:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("deadline-list .deadline-status")).to_contain_text("2026-11-22")


@pytest.mark.bad_day("clock-ahead", "saved-in-future")
def test_what_was_kept_while_the_clock_was_ahead_is_there_when_it_is_right(either):
    page = unfold_all(either.open(JOURNEY, "2027-11-22T10:00:00"))
    page.locator("#date-due").fill("2027-12-05")
    page.locator("#date-due").blur()
    expect(page.locator("deadline-list .deadline-status")).to_contain_text("2027-11-22")
    expect(page.locator(".deadline-found li").first).to_be_attached()
    assert stored(page)["saved"].startswith("2027-11-22")
    page.clock.set_fixed_time(f"{MOMENT}+08:00")
    page.reload()
    expect(page.locator("#date-due")).to_have_value("2027-12-05")
    unfold_all(page).locator("#date-due").fill("2026-12-05")
    page.locator("#date-due").blur()
    expect(page.locator("deadline-list .deadline-status")).to_contain_text("2026-11-22")
    assert stored(page)["dates"] == {"date-due": "2026-12-05"}
    assert stored(page)["saved"].startswith("2026-11-22")


@pytest.mark.bad_day("abroad")
@pytest.mark.parametrize("zone", ABROAD)
def test_abroad_the_day_is_chinas_and_it_is_said(make_reader, zone):
    reader = make_reader("en", DESK, timezone_id=zone)
    kept = {"dates": {"date-due": "2026-11-23"}}
    page = open_with(reader, JOURNEY, "2026-11-22", **kept)
    status = page.locator("deadline-list .deadline-status")
    said = words(page, "deadline_today_abroad").replace("{date}", "2026-11-22")
    expect(status).to_have_text(said)
    page = reader.open(LOG, MOMENT)
    page.locator("[data-act=call]").click()
    stamp = page.locator(".log-stamp")
    expect(stamp).to_contain_text("22 November 2026")
    expect(stamp).to_contain_text("09:30")
    expect(stamp).to_contain_text(words(page, "log_stamp_abroad").replace("{when}", "").strip())


@pytest.mark.bad_day("abroad")
@pytest.mark.parametrize("zone", ABROAD)
def test_a_letter_written_abroad_bears_chinas_day(make_reader, zone):
    # Half past midnight in China: the day before in Europe and America.
    page = make_reader("zh", timezone_id=zone).open(
        "papers/hardship-request/", "2026-11-23T00:30:00", saved={"schema": 3, "facts": FACTS}
    )
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("2026年11月23日")


@pytest.mark.bad_day("abroad")
def test_at_home_nothing_is_said_of_zones(phone):
    page = open_with(phone, JOURNEY, "2026-11-22", dates={"date-due": "2026-11-23"})
    status = page.locator("deadline-list .deadline-status")
    expect(status).to_have_text(words(page, "deadline_today_is").replace("{date}", "2026-11-22"))


@pytest.mark.bad_day("summer-time")
@pytest.mark.parametrize(
    ("zone", "today", "due"),
    [
        ("America/New_York", "2026-03-06", "2026-03-16"),
        ("Europe/Berlin", "2026-10-23", "2026-11-02"),
    ],
)
def test_no_day_is_lost_where_the_clocks_change(make_reader, zone, today, due):
    reader = make_reader("en", DESK, timezone_id=zone)
    page = open_with(reader, JOURNEY, today, dates={"date-due": due})
    # A week before it; the clocks change in between.
    expect(page.locator(".deadline-found li").first).to_contain_text("In 3 days")
