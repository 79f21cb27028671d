"""What is still missing is asked for by name, and never called closed."""

import pytest
from playwright.sync_api import expect

MONEY = "start/money/"


def put(page, path, value):
    page.locator(f'[data-path="{path}"]').fill(value)


@pytest.fixture
def page(either):
    page = either.open(MONEY)
    put(page, "loans/l1/creditor", "网商银行")
    put(page, "loans/l1/principal", "12000")
    put(page, "loans/l1/rate", "12")
    page.locator('.plan[data-id="equal-instalments"] .plan-pick input').check()
    return page


def test_a_comparison_with_the_contract_says_what_it_needs(page):
    contract = page.locator('.plan[data-id="contract"]')
    missing = page.locator(".compare-missing")
    expect(contract).to_have_attribute("data-carried", "needs-answer")
    expect(missing).to_contain_text("网商银行")
    page.locator(".loan-more > summary").click()
    put(page, "loans/l1/months_left", "12")
    expect(contract).to_have_attribute("data-carried", "needs-answer")
    page.locator('[data-path="loans/l1/method"]').select_option("equal-instalments")
    expect(contract).to_have_attribute("data-carried", "unknown")
    expect(missing).to_be_hidden()


def test_all_at_once_has_no_yearly_cost(page):
    plan = page.locator('.plan[data-id="lump-sum"]')
    plan.locator(".plan-more > summary").click()
    expect(plan.locator(".plan-figures div")).to_have_count(6)
    plan.locator(".plan-pick input").check()
    cost = page.locator('.comparison [data-key="annual"] td')
    expect(cost.nth(1)).to_have_text("—")


def test_without_a_rate_waiting_is_not_said_to_cost_nothing(page):
    # What has built up so far is a blank of its own; here the rate alone is missing.
    page.locator(".loan-more > summary").click()
    put(page, "loans/l1/interest", "0")
    silent = page.locator(".money-silent")
    lines = page.locator(".money-chart polyline")
    expect(lines).to_have_count(2)
    expect(silent.locator(".money-sentence")).not_to_contain_text("网商银行")
    put(page, "loans/l1/rate", "")
    expect(silent.locator(".money-sentence")).to_contain_text("网商银行")
    expect(silent.locator(".money-sentence")).not_to_contain_text("0.00")
    expect(silent.locator(".money-working")).to_be_hidden()
    expect(page.locator(".money-chart")).to_be_hidden()
    put(page, "loans/l1/rate", "0")
    expect(silent.locator(".money-sentence")).to_contain_text("0.00")
    expect(page.locator(".money-chart")).to_be_visible()
    expect(lines).to_have_count(2)
