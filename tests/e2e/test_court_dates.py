"""The dates of a court paper: into the calendar with their hour, accessible, on any screen."""

import pytest
from folds import unfold
from papers import open_with
from playwright.sync_api import Page, expect
from test_accessibility import violations

JOURNEY = "start/my-journey/"
DAY = "2026-11-29"
CLAIM = {"date-claim-arrived": "2026-11-20", "date-evidence-named": "2026-12-10"}


def rows(page: Page):
    return page.locator(".deadline-found > li")


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
