"""A follow-up that the reader put aside stays away until what it rests on has changed."""

import pytest
from papers import open_with, stored
from playwright.sync_api import Page, expect
from test_accessibility import violations

LOG = "papers/contact-log/"
JOURNEY = "start/my-journey/"
DAY = "2026-12-04"
# The first answer waits for Python to start, on a machine that may be busy.
PATIENTLY = 60_000
COMING = {"date": "2026-12-01", "channel": "call-out", "party": "bank", "due": "2026-12-08"}
REFUSED = {"date": "2026-12-02", "channel": "call-out", "party": "bank", "outcome": "refused"}
BASIS = "2026-12-01/bank///2026-12-08//"


@pytest.fixture
def page(either) -> Page:
    page = open_with(either, LOG, DAY, log={"c1": COMING, "c2": REFUSED})
    expect(ids(page, "await-c1", "ask-reason-c2")).to_have_count(2, timeout=PATIENTLY)
    return page


def ids(page: Page, *wanted: str):
    return page.locator(", ".join(f".log-suggestions > [data-id={each}]" for each in wanted))


def dismiss(page: Page, wanted: str) -> None:
    ids(page, wanted).locator("[data-act=dismiss]").click()
    expect(ids(page, wanted)).to_have_count(0)


def test_dismissed_and_undone(page):
    dismiss(page, "ask-reason-c2")
    expect(ids(page, "await-c1").locator("[data-act=dismiss]")).to_be_focused()
    assert list(stored(page)["dismissed"]) == ["ask-reason-c2"]
    page.locator(".toast-action").click()
    expect(ids(page, "ask-reason-c2").locator("[data-act=dismiss]")).to_be_focused()
    assert stored(page)["dismissed"] == {}


def test_after_a_reload_it_is_still_away_and_can_be_called_back(page, root):
    dismiss(page, "await-c1")
    dismiss(page, "ask-reason-c2")
    fold = page.locator(".log-dismissed")
    expect(fold.locator("summary")).to_be_focused()
    expect(page.locator(".log-next")).to_be_hidden()
    page.reload()
    expect(fold).to_be_visible(timeout=PATIENTLY)
    expect(page.locator(".log-next")).to_be_hidden()
    fold.locator("summary").click()
    assert violations(page, root) == []
    fold.locator("[data-id=await-c1] button").click()
    expect(ids(page, "await-c1").locator("[data-act=dismiss]")).to_be_focused()
    expect(fold.locator("li")).to_have_count(1)
    assert list(stored(page)["dismissed"]) == ["ask-reason-c2"]


def test_another_promised_day_is_another_matter(page):
    dismiss(page, "await-c1")
    assert stored(page)["dismissed"] == {"await-c1": BASIS}
    promise = page.locator(".log-card[data-id=c1]")
    promise.locator("[data-act=edit]").click()
    page.locator("#log-said").fill("just a word more")
    page.locator("[data-act=done]").click()
    expect(promise).to_contain_text("just a word more")
    expect(page.locator(".log-dismissed li")).to_have_count(1)
    promise.locator("[data-act=edit]").click()
    page.locator("#log-due").fill("2026-12-09")
    page.locator("[data-act=done]").click()
    expect(ids(page, "await-c1")).to_have_count(1)
    expect(page.locator(".log-dismissed")).to_be_hidden()


def test_with_the_note_it_goes_and_comes_back(page):
    dismiss(page, "await-c1")
    page.locator(".log-card[data-id=c1] [data-act=delete]").click()
    expect(page.locator(".log-card")).to_have_count(1)
    assert stored(page)["dismissed"] == {}
    page.locator(".toast-action").click()
    assert stored(page)["dismissed"] == {"await-c1": BASIS}


def test_it_is_gone_from_the_dates_of_the_journey_too(phone):
    kept = {"log": {"c1": COMING}, "dates": {"date-due": "2026-12-10"}}
    days = []
    for dismissed in ({}, {"await-c1": BASIS}, {"await-c1": "what it rested on once"}):
        page = open_with(phone, JOURNEY, DAY, **kept, dismissed=dismissed)
        rows = page.locator(".deadline-found li")
        expect(rows.first).to_be_visible(timeout=PATIENTLY)
        # The dates are there at once; the log's days when Python has answered.
        expect(page.locator(".deadline-logged")).to_have_attribute(
            "aria-busy", "false", timeout=PATIENTLY
        )
        days.append(rows.count())
    assert days == [3, 2, 3]
