"""Changing the language keeps the page, the place, the ticks and the answers."""

from papers import unfold
from playwright.sync_api import expect

LINK = "a.language-link"


def other(reader):
    return "en" if reader.lang == "zh" else "zh"


def test_tick_and_place_are_kept(reader):
    page = reader.open()
    page.locator("#read-contract input").check()
    page.goto(reader.url() + "#identify-lender")
    page.locator(LINK).click()
    expect(page).to_have_url(reader.url(lang=other(reader)) + "#identify-lender")
    expect(page.locator("html")).to_have_attribute("lang", other(reader))
    expect(page.locator("#identify-lender")).to_be_in_viewport()
    expect(page.locator("#read-contract input")).to_be_checked()


def test_without_a_place_in_the_address_the_heading_in_view_is_kept(either):
    page = either.open()
    page.locator("#troubles").evaluate("heading => heading.scrollIntoView()")
    page.locator(LINK).click()
    expect(page).to_have_url(either.url(lang=other(either)) + "#troubles")
    expect(page.locator("#troubles")).to_be_in_viewport()


def test_a_place_long_left_behind_is_not_returned_to(phone):
    page = phone.open()
    page.goto(phone.url() + "#who")
    page.locator("#troubles").evaluate("heading => heading.scrollIntoView()")
    page.locator(LINK).click()
    expect(page).to_have_url(phone.url(lang="en") + "#troubles")


def test_at_the_top_the_address_stays_bare(phone):
    page = phone.open()
    page.locator(LINK).click()
    expect(page).to_have_url(phone.url(lang="en"))


def test_answers_are_kept(either):
    page = either.open()
    page.locator("[name=name]").fill("王小明")
    page.locator("[name=reason]").select_option("illness")
    unfold(page, "terms")
    page.locator("[name=requests][value=longer-term]").check()
    page.locator(LINK).click()
    expect(page.locator("html")).to_have_attribute("lang", other(either))
    expect(page.locator("[name=name]")).to_have_value("王小明")
    expect(page.locator("[name=reason]")).to_have_value("illness")
    expect(page.locator("[name=requests][value=longer-term]")).to_be_checked()
