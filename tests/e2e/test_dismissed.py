"""A follow-up that the reader put aside stays away until what it rests on has changed."""

import pytest
from papers import open_with, stored
from playwright.sync_api import Page, expect
from test_accessibility import violations

LOG = "papers/contact-log/"
DAY = "2026-12-04"
# The first answer waits for Python to start, on a machine that may be busy.
PATIENTLY = 60_000
COMING = {"date": "2026-12-01", "channel": "call-out", "party": "bank", "due": "2026-12-08"}
REFUSED = {"date": "2026-12-02", "channel": "call-out", "party": "bank", "outcome": "refused"}


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
