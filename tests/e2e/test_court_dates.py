"""A court paper in hand: from the finder to its last day, without Python, in both languages."""

import re

import pytest
from finder_way import FINDER, choose
from folds import unfold
from papers import open_with
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
    either.begin_with("delete window.WebAssembly")
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


def test_the_hearing_goes_into_the_calendar_with_its_hour(phone):
    kept = {"date-hearing": "2026-12-12", "time-hearing": "09:30"}
    page = open_with(phone, JOURNEY, DAY, dates=kept)
    expect(rows(page)).to_contain_text("09:30")
    with page.expect_download() as found:
        page.locator("[data-act=calendar]").click()
    lines = found.value.path().read_text(encoding="utf-8").replace("\r\n ", "").splitlines()
    assert "DTSTART:20261212T013000Z" in lines


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
