"""Three numbers and an answer at once; what makes it exact is folded below, and nothing is lost."""

import pytest
from playwright.sync_api import expect

MONEY = "start/money/"
TODAY = "2026-11-22T10:00:00"
SCREEN = 800


def put(page, path, value):
    page.locator(f'[data-path="{path}"]').fill(value)


def three(page, income="6000", outgoings="3300", owed="50000"):
    put(page, "rough/income", income)
    put(page, "rough/outgoings", outgoings)
    put(page, "rough/owed", owed)


def fold(page, part):
    return page.locator(f".money-fold:has(money-tools[data-part={part}])")


@pytest.fixture
def page(stepper):
    return stepper.open(MONEY, TODAY)


def test_the_page_opens_in_three_screens_with_three_numbers(page):
    assert page.evaluate("() => document.documentElement.scrollHeight") <= 3 * SCREEN
    assert page.locator(".money :is(input, select)").locator("visible=true").count() == 4
    expect(page.locator(".money-fold")).to_have_count(6)
    expect(page.locator(".money-fold[open]")).to_have_count(0)


def test_below_zero_stands_the_other_road_and_no_plan(page):
    three(page, income="2000")
    low = page.locator(".rough-low li")
    expect(low.nth(0).locator('a[href*="papers/later-start/"]')).to_be_visible()
    expect(low.nth(2).locator(".token-review")).not_to_be_empty()
    expect(low.nth(3).locator('a[href$="#help-legal"]')).to_be_visible()
    expect(page.locator(".rough-examples")).to_be_hidden()
    expect(page.locator(".rough-monthly")).to_be_hidden()
    low.nth(1).locator('a[href="#money-low"]').click()
    expect(page.locator("#money-low")).to_have_attribute("open", "")
    expect(page.locator('[data-path="adjust/token"]')).to_be_visible()


@pytest.mark.parametrize("place", ["money-owed", "money-plans", "money-low"])
def test_a_link_to_a_place_opens_its_fold(stepper, place):
    page = stepper.open(f"{MONEY}#{place}", TODAY)
    inside = {"money-owed": "owed", "money-plans": "plans", "money-low": "offer"}[place]
    expect(fold(page, inside)).to_have_attribute("open", "")
    expect(page.locator(".money-fold[open]")).to_have_count(1)
    expect(page.locator(f"#{place}")).to_be_in_viewport()


def test_on_paper_all_is_whole(page):
    three(page)
    page.locator(".rough-answer").wait_for()
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".money-fold:not([open])")).to_have_count(0)
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".money-fold[open]")).to_have_count(0)
