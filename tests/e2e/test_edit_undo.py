"""A note or a date that was altered or removed can be had back; typing is never disturbed."""

import json

from folds import unfold_all
from playwright.sync_api import Page, expect
from readers import KEY

PATH = "start/my-journey/"
NOTE = {"text": "打过95188", "date": "2026-11-20"}
ITEM = "contact-log"


def stored(page: Page, section: str):
    return json.loads(page.evaluate("key => localStorage.getItem(key)", KEY))[section]


def with_note(reader, **sections):
    state = {"schema": 3, "notes": {ITEM: NOTE}, **sections}
    page = unfold_all(reader.open(PATH, saved=state))
    page.locator(f"li#{ITEM} summary").click()
    return page


def words(page: Page, item: str = ITEM):
    return page.locator(f"li#{item} textarea")


def date(page: Page):
    return page.locator(f"li#{ITEM} [type=date]")


def toast(page: Page):
    return expect(page.locator(".toast"))


def test_altered_and_taken_back(either):
    page = with_note(either)
    words(page).press_sequentially("，没人接")
    # Saved long since, and nobody was disturbed.
    expect(page.locator(f"li#{ITEM} .item-noted")).to_contain_text("没人接")
    toast(page).to_have_count(0)
    date(page).fill("2026-11-21")
    toast(page).to_have_count(0)
    date(page).blur()
    toast(page).to_be_in_viewport()
    page.locator(".toast-action").click()
    assert stored(page, "notes") == {ITEM: NOTE}
    expect(words(page)).to_have_value(NOTE["text"])
    expect(date(page)).to_have_value(NOTE["date"])
    expect(date(page)).to_be_focused()


def test_a_picked_date_needs_no_leaving(phone):
    page = with_note(phone)
    date(page).fill("2026-12-01")
    expect(date(page)).to_be_focused()
    toast(page).to_be_visible()
    page.locator(".toast-action").click()
    assert stored(page, "notes") == {ITEM: NOTE}


def test_folded_away_the_notice_still_stands(phone):
    page = with_note(phone)
    words(page).fill("别的")
    page.locator(f"li#{ITEM} summary").click()
    toast(page).to_be_in_viewport()
    page.locator(".toast-action").click()
    assert stored(page, "notes") == {ITEM: NOTE}
