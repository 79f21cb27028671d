"""A court paper in hand: from the finder to its last day, without Python, in both languages."""

import re

import pytest
from finder_way import FINDER, choose
from folds import unfold
from papers import open_with, stored
from playwright.sync_api import Page, expect
from test_accessibility import violations

JOURNEY = "start/my-journey/"
DAY = "2026-11-29"
MORNING = f"{DAY}T09:00:00"
CLAIM = {"date-claim-arrived": "2026-11-20", "date-evidence-named": "2026-12-10"}
SATURDAY = re.compile("2026年12月5日（星期六）|Saturday 5 December 2026")
FRIDAY = re.compile("2026年12月4日（星期五）|Friday 4 December 2026")
MONDAY = re.compile("2026年12月7日（星期一）|Monday 7 December 2026")


def rows(page: Page):
    return page.locator(".deadline-found > li")


def test_from_the_finder_to_the_last_day_without_python(either):
    either.context.add_init_script("delete window.WebAssembly")
    page = either.open(FINDER, MORNING)
    choose(page, "q-urgent", "court-paper")
    outcome = page.locator("#find-court-paper")
    expect(outcome.locator(".finder-deadline dd")).to_contain_text("15")
    page.goto(either.url(f"{JOURNEY}#dates-claim"))
    field = page.locator("#date-claim-arrived")
    expect(field).to_be_in_viewport()
    field.fill("2026-11-20")
    field.press("Tab")
    expect(rows(page)).to_have_count(1)
    expect(rows(page).locator(".deadline-day")).to_contain_text(SATURDAY)
    expect(rows(page).locator("strong")).to_contain_text(FRIDAY)
    expect(rows(page).locator(".deadline-note")).to_contain_text(MONDAY)
    expect(rows(page).locator(".source-note")).to_contain_text("128")
    expect(page.locator(".journey-dates a")).to_contain_text(FRIDAY)
    page.goto(either.url(FINDER))
    expect(page.locator("#find-court-paper .deadline-found li")).to_contain_text(FRIDAY)


def test_the_earliest_of_several_stands_first(either):
    page = open_with(either, JOURNEY, DAY, dates={**CLAIM, "answer-named-days": "10"})
    expect(rows(page)).to_have_count(2)
    expect(page.locator("#dates-claim")).to_have_attribute("open", "")
    named = re.compile("2026年11月30日（星期一）|Monday 30 November 2026")
    expect(rows(page).first).to_contain_text(named)
    expect(page.locator(".journey-dates a")).to_contain_text(named)


def test_an_appeal_only_if_the_paper_says_so(either):
    page = either.open(JOURNEY, MORNING)
    unfold(page, "dates-judgment")
    page.locator("#date-judgment-arrived").fill("2026-11-20")
    page.locator("#date-judgment-arrived").press("Tab")
    expect(page.locator("#judgment-says-error")).not_to_be_empty()
    expect(rows(page)).to_have_count(0)
    page.locator("#judgment-says").select_option("judgment-final")
    expect(page.locator("[data-option=judgment-final]")).to_be_visible()
    expect(page.locator("#judgment-says-error")).to_be_empty()
    expect(rows(page)).to_have_count(0)
    page.locator("#judgment-says").select_option("judgment-may-appeal")
    expect(page.locator("[data-option=judgment-final]")).to_be_hidden()
    expect(rows(page)).to_have_count(1)
    page.reload()
    expect(page.locator("#judgment-says")).to_have_value("judgment-may-appeal")
    expect(rows(page)).to_have_count(1)
    assert stored(page)["dates"]["judgment-says"] == "judgment-may-appeal"


def test_a_borrower_abroad_has_thirty_days_by_another_article(either):
    page = open_with(either, JOURNEY, DAY, dates={**CLAIM, "borrower-home": "home-abroad"})
    answer = rows(page).filter(has=page.locator("a[href*=claim-arrives]"))
    expect(answer).to_contain_text(re.compile("2026年12月20日|20 December 2026"))
    expect(answer.locator(".source-note")).to_contain_text("285")


def test_once_past_the_road_is_shown(either):
    page = open_with(either, JOURNEY, DAY, dates={"date-claim-arrived": "2026-11-01"})
    expect(rows(page)).to_have_attribute("data-left", "past")
    expect(rows(page).locator(".deadline-rule")).to_contain_text("12348")
    expect(rows(page).locator(".deadline-rule")).to_contain_text(re.compile("10日|10 days"))


def test_the_hearing_goes_into_the_calendar_with_its_hour(phone):
    kept = {"date-hearing": "2026-12-12", "time-hearing": "09:30"}
    page = open_with(phone, JOURNEY, DAY, dates=kept)
    expect(rows(page)).to_contain_text("09:30")
    with page.expect_download() as found:
        page.locator("[data-act=calendar]").click()
    lines = found.value.path().read_text(encoding="utf-8").replace("\r\n ", "").splitlines()
    assert "DTSTART:20261212T013000Z" in lines


@pytest.mark.both
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_unfolded_it_is_accessible_and_no_wider_than_a_phone(either, root, scheme):
    dates = {**CLAIM, "date-hearing": "2026-12-12", "date-judgment-arrived": "2026-11-27"}
    page = open_with(either, JOURNEY, DAY, dates=dates)
    page.emulate_media(color_scheme=scheme)
    unfold(page, "dates-claim", "dates-judgment", "dates-ruling", "dates-missed", "dates-abroad")
    expect(rows(page)).to_have_count(3)
    assert violations(page, root) == []
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
