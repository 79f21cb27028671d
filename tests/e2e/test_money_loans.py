"""With several loans each can be looked at by itself: its instalments, and doing nothing."""

import pytest
from playwright.sync_api import expect

MONEY = "start/money/"


@pytest.fixture
def page(either):
    page = either.open(MONEY)
    for at, (name, principal) in enumerate([("网商银行", "30000"), ("某银行", "12000")], 1):
        if at > 1:
            page.locator("[data-act=add-loan]").click()
        page.locator(f'[data-path="loans/l{at}/creditor"]').fill(name)
        page.locator(f'[data-path="loans/l{at}/principal"]').fill(principal)
        page.locator(f'[data-path="loans/l{at}/rate"]').fill("12")
    expect(page.locator(".plan").first).to_be_visible()
    return page


def test_every_instalment_of_one_loan(page):
    plan = page.locator('.plan[data-id="lump-sum"]')
    plan.locator(".plan-more > summary").click()
    plan.locator("[data-fold=schedule] > summary").click()
    total = plan.locator(".schedule tfoot [data-key=payment]")
    expect(total).to_contain_text("42,000.00")
    plan.locator(".plan-loan select").select_option("l2")
    expect(total).to_contain_text("12,000.00")
    plan.locator(".plan-loan select").select_option("")
    expect(total).to_contain_text("42,000.00")


def test_nothing_agreed_for_one_loan(page):
    silent = page.locator(".money-silent")
    choice = silent.locator("select")
    working = silent.locator(".money-working li", has_text="某银行")
    # Both ends of the range of the penalty rate.
    expect(working).to_have_count(2)
    choice.select_option("l1")
    expect(working).to_have_count(0)
    page.reload()
    expect(choice).to_have_value("l1")
    expect(working).to_have_count(0)
    page.locator("[data-act=remove-loan]").first.dispatch_event("click")
    expect(choice).to_be_hidden()
    expect(working).to_have_count(2)


def test_one_loan_offers_no_choice(phone):
    page = phone.open(MONEY)
    page.locator('[data-path="loans/l1/principal"]').fill("30000")
    expect(page.locator(".money-silent .money-sentence")).not_to_be_empty()
    expect(page.locator(".money-silent select")).to_be_hidden()


def test_the_debts_open_to_their_sum(page):
    working = page.locator("money-tools[data-part=owed] .money-working")
    working.locator("summary").click()
    expect(working.locator("li")).to_contain_text(["42,000.00"])
    # A single loan, as typed, has nothing to work out.
    page.locator("[data-act=remove-loan]").first.dispatch_event("click")
    expect(working).to_be_hidden()
