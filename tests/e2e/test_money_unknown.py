"""What the reader does not know is never shown as nothing, and below zero no plan stands."""

import re

import pytest
from playwright.sync_api import expect

MONEY = "start/money/"


def put(page, path, value):
    page.locator(f'[data-path="{path}"]').fill(value)


def entry(page, row, amount):
    group = page.locator(f".money-group[data-group={row.split('.')[0]}]")
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    put(page, f"budget/entries/{row}/amount", amount)


@pytest.fixture(params=["zh", "en"])
def page(request, make_reader):
    page = make_reader(request.param).open(MONEY, "2026-11-22T10:00:00")
    put(page, "loans/l1/creditor", "网商银行")
    put(page, "loans/l1/principal", "50000")
    return page


def month(page, wage):
    entry(page, "earnings.wage", wage)
    entry(page, "home.rent", "1350")
    entry(page, "food.meals", "1000")


def fits_the_screen(page):
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_the_rate_examples_stand_in_place_of_a_cost(page):
    month(page, "5000")
    put(page, "adjust/total", "2400")
    examples = page.locator(".plans-examples li")
    for figure in ("2,400.00", "21", "24", "6,350.41", "28", "15,328.31"):
        expect(examples).to_contain_text(figure)
    plan = page.locator('.plan[data-id="equal-instalments"]')
    expect(plan).to_have_attribute("data-carried", "needs-answer")
    expect(plan.locator(".plan-pick")).to_be_hidden()
    expect(page.locator('.plan[data-carried="every-month"]')).to_have_count(0)
    assert fits_the_screen(page)
    put(page, "loans/l1/rate", "12")
    expect(plan.locator(".plan-pick")).to_be_visible()
    expect(page.locator(".plans-examples")).to_be_hidden()


def test_below_zero_no_plan_stands_and_the_chosen_one_is_kept(page):
    put(page, "loans/l1/rate", "12")
    month(page, "6000")
    page.locator('.plan[data-id="equal-instalments"] .plan-pick input').check()
    page.locator('.money-propose input[value="equal-instalments"]').check()
    entry(page, "earnings.wage", "2000")
    expect(page.locator(".plans-closed")).to_be_visible()
    expect(page.locator(".plan")).to_have_count(0)
    expect(page.locator(".plans-kept")).to_be_visible()
    letters = page.locator(".money-papers .letter-send li a")
    expect(letters.first).to_have_attribute("href", re.compile("papers/later-start/"))
    steps = page.locator(".money-low ol > li")
    expect(steps.nth(0).locator('a[href*="papers/later-start/"]')).to_have_count(1)
    expect(steps.nth(1).locator('[data-path="adjust/token"]')).to_have_count(1)
    expect(steps.nth(2).locator(".token-review")).to_have_count(1)
    expect(steps.nth(3).locator('a[href$="#help-legal"]')).to_have_count(1)
    assert fits_the_screen(page)
    entry(page, "earnings.wage", "6000")
    expect(page.locator('.money-propose input[value="equal-instalments"]')).to_be_checked()
    expect(page.locator(".plans-closed")).to_be_hidden()
    expect(letters.first).to_have_attribute(
        "href", re.compile("papers/proposal|repayment-proposal")
    )
