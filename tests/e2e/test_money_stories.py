"""Three people work out what they can offer, from the first figure to the paper to take along."""

import re

import pytest
from playwright.sync_api import expect

MONEY = "start/money/"


def put(page, path, value):
    page.locator(f'[data-path="{path}"]').fill(value)


def choose(page, path, value):
    page.locator(f'[data-path="{path}"]').select_option(value)


def entry(page, row, amount, period="month"):
    group = page.locator(f".money-group[data-group={row.split('.')[0]}]")
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    put(page, f"budget/entries/{row}/amount", amount)
    choose(page, f"budget/entries/{row}/period", period)


@pytest.fixture(params=["zh", "en"])
def page(request, make_reader):
    return make_reader(request.param).open(MONEY, "2026-11-22T10:00:00")


def fits_the_screen(page):
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_employee_on_reduced_pay(page):
    put(page, "loans/l1/creditor", "网商银行")
    put(page, "loans/l1/principal", "５万")
    put(page, "loans/l1/rate", "日利率万分之四")
    put(page, "loans/l1/overdue_since", "2026年10月5日")
    page.locator(".loan-more > summary").click()
    put(page, "loans/l1/interest", "820.50")
    put(page, "loans/l1/penalty", "133")
    put(page, "loans/l1/months_left", "10")
    choose(page, "loans/l1/method", "equal-instalments")
    expect(page.locator(".loan-sum")).to_contain_text("50,953.50")
    entry(page, "earnings.wage", "6,500")
    entry(page, "home.rent", "1800")
    entry(page, "food.meals", "350", "week")
    entry(page, "family.school", "3600", "year")
    expect(page.locator("[data-group=food] .group-sum")).to_contain_text("1,520.83")
    expect(page.locator(".money-total")).to_contain_text("2,554")
    expect(page.locator("[data-shown=maximum]")).to_contain_text("2,554.00")
    expect(page.locator(".money-shares")).to_be_hidden()
    put(page, "adjust/total", "2000")
    expect(page.locator(".money-total")).to_contain_text("2,000.00")
    put(page, "options/pay_day", "15")
    plan = page.locator('.plan[data-id="equal-instalments"]')
    plan.locator(".plan-pick input").check()
    page.locator('.plan[data-id="pause"] .plan-pick input').check()
    plan.locator(".plan-more > summary").click()
    plan.locator("[data-fold=schedule] > summary").click()
    rows = plan.locator(".schedule tbody tr")
    expect(rows.first).to_contain_text(re.compile("2026年12月15日|15 December 2026"))
    expect(rows.last.locator("[data-key=balance]")).to_have_text(re.compile(r"\b0\.00"))
    expect(page.locator(".comparison thead th")).to_have_count(2)
    expect(page.locator(".money-chart polyline")).to_have_count(3)
    assert fits_the_screen(page)


def test_shop_owner_with_a_season_and_three_debts(page):
    for at, (name, principal, rate) in enumerate(
        [("网商银行", "80000", "14.6"), ("某农商行", "50000", "9.8"), ("供货商", "20000", "0")], 1
    ):
        if at > 1:
            page.locator("[data-act=add-loan]").click()
        put(page, f"loans/l{at}/creditor", name)
        put(page, f"loans/l{at}/principal", principal)
        put(page, f"loans/l{at}/rate", rate)
    page.locator('[data-path="budget/business"]').check()
    entry(page, "sales.payouts", "12000")
    entry(page, "sales.busy-season", "60000", "season")
    season = page.locator('[data-path="budget/entries/sales.busy-season/months"]')
    for month in ("6", "7", "8"):
        season.locator(f"input[value='{month}']").check()
    entry(page, "goods.stock", "8000")
    entry(page, "home.rent", "1200")
    entry(page, "food.meals", "1500")
    expect(page.locator(".share")).to_have_count(3)
    expect(page.locator(".money-bar rect.bar-business")).to_have_count(1)
    put(page, "adjust/shares/l3", "500")
    expect(page.locator(".share-sum").nth(2)).to_contain_text("500.00")
    stepped = page.locator('.plan[data-id="stepped"]')
    stepped.locator(".plan-pick input").check()
    expect(page.locator(".comparison thead th")).to_have_count(1)
    stepped.locator(".plan-more > summary").click()
    stepped.locator("[data-fold=change] > summary").click()
    expect(stepped.locator(".money-season input:checked")).to_have_count(3)
    # As proposed, it is the one plan that every month can carry.
    expect(stepped).to_have_attribute("data-carried", "every-month")
    quiet = stepped.locator('[data-path="plans/stepped/quiet_share"]')
    expect(quiet).to_have_attribute("placeholder", "3")
    expect(page.locator(".plans-heavy")).to_be_hidden()
    put(page, "plans/stepped/months", "24")
    expect(page.locator('.comparison [data-key="payments"]')).to_contain_text("24")
    assert fits_the_screen(page)


def test_someone_who_cannot_offer_anything(page):
    low = page.locator(".money-low")
    put(page, "loans/l1/creditor", "网商银行")
    put(page, "loans/l1/principal", "30000")
    put(page, "loans/l1/rate", "15")
    entry(page, "support.benefits", "1500")
    entry(page, "food.meals", "1300")
    entry(page, "health.medicine", "600")
    expect(page.locator("[data-verdict=negative] > .money-sentence")).to_contain_text("400.00")
    expect(page.locator(".bar-short")).not_to_have_count(0)
    expect(low).to_have_attribute("open", "")
    expect(low.locator(".token-review")).to_have_text(re.compile("2027年2月22日|22 February 2027"))
    for link in ("help-legal", "nothing-left", "read-before-signing"):
        expect(low.locator(f'a[href$="#{link}"]')).to_be_visible()
    put(page, "adjust/token", "0")
    page.locator(".paper-preview > summary").click()
    expect(page.locator(".money-paper")).to_contain_text("希望在 2027年2月22日 重新商量")
    assert fits_the_screen(page)
