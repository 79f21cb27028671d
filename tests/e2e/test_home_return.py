"""Whoever comes back sees where they left off; nobody else sees anything of it."""

import re

import pytest
from papers import open_with
from playwright.sync_api import Page, expect
from test_accessibility import violations

DAY = "2026-11-29"
LATE = {
    "q-urgent": "none",
    "q-late": "under-three-months",
    "q-asked": "never",
    "q-money": "monthly",
    "q-reader": "borrower",
}
KEPT = {
    "finder": LATE,
    "items": {"read-contract": "done"},
    "dates": {"date-due": "2026-12-10", "date-order-arrived": "2026-11-01"},
}
THURSDAY = re.compile("2026年12月3日（星期四）|Thursday 3 December 2026")


def now(page: Page):
    return page.locator(".coming-back-now")


def test_a_first_visitor_sees_the_opening_words_alone(either):
    page = either.open("")
    expect(page.locator(".hero")).to_be_visible()
    expect(page.locator("coming-back :visible")).to_have_count(0)
    page.evaluate("localStorage.setItem('wsd-guide:state', '{\"schema\":3,\"settings\":{}}')")
    page.reload()
    expect(page.locator("coming-back :visible")).to_have_count(0)


def test_the_nearest_day_and_the_next_thing_without_python(either):
    either.begin_with("delete window.WebAssembly")
    title = either.open("").title()
    page = open_with(either, "", DAY, **KEPT)
    expect(page.locator(".hero")).to_be_hidden()
    # The payment order's day is over; a week before the due date comes next.
    expect(now(page).locator(".due-day")).to_have_text(THURSDAY)
    expect(now(page).locator(".due-far")).to_contain_text("4")
    assert page.title() == title
    said = now(page).locator(".coming-back-next").inner_text()
    now(page).locator("a.primary").click()
    expect(page).to_have_url(re.compile("#write-down-balance$"))
    row = page.locator("li#write-down-balance")
    expect(row).to_be_in_viewport()
    expect(row.locator(".item-text")).to_have_text(said)


def test_questions_half_answered_are_gone_on_with(phone):
    page = open_with(phone, "", DAY, finder={"q-urgent": "none"})
    expect(now(page).locator(".coming-back-due")).to_be_hidden()
    now(page).locator("a.primary").click()
    expect(page.locator("[data-question]:visible")).to_have_attribute("data-question", "q-late")


def test_the_first_button_stands_above_the_fold(make_reader):
    for lang in ("zh", "en"):
        page = make_reader(lang, {"width": 360, "height": 640}).open("")
        expect(page.locator(".hero .button").first).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible_and_no_wider_than_a_phone(caller, root, scheme):
    page = open_with(caller, "", DAY, **KEPT)
    page.emulate_media(color_scheme=scheme)
    expect(now(page)).to_be_visible()
    assert violations(page, root) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360
