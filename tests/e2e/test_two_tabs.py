"""Two tabs of one reader stay in step, and neither undoes the other."""

import pytest
from papers import unfold
from playwright.sync_api import expect

pytestmark = pytest.mark.bad_day("two-tabs")


def test_ticks(either):
    one, two = either.open(), either.open()
    one.locator("#read-contract input").check()
    expect(two.locator("#read-contract input")).to_be_checked()
    two.locator("#identify-lender input").check()
    expect(one.locator("#identify-lender input")).to_be_checked()
    expect(one.locator("#read-contract input")).to_be_checked()
    one.locator("[data-act=reset]").click()
    expect(two.locator("#identify-lender input")).not_to_be_checked()
    one.locator(".toast-action").click()
    expect(two.locator("#identify-lender input")).to_be_checked()


def test_answers(phone):
    one, two = phone.open(), phone.open()
    one.locator("[name=name]").fill("王小明")
    expect(two.locator("[name=name]")).to_have_value("王小明")
    unfold(two, "contact")
    two.locator("[name=phone]").fill("0571-00000000")
    expect(one.locator("[name=phone]")).to_have_value("0571-00000000")
    expect(one.locator(".letter-live .letter-paper")).to_contain_text("0571-00000000")
    expect(one.locator("[name=name]")).to_have_value("王小明")


def test_across_languages(phone):
    one = phone.open()
    two = phone.context.new_page()
    two.goto(phone.url(lang="en"))
    one.locator("#read-contract input").check()
    expect(two.locator("#read-contract input")).to_be_checked()


@pytest.mark.bad_day("storage-cleared")
def test_money_and_erasing_it_all_elsewhere(phone):
    one, two = phone.open("start/money/"), phone.open("start/money/")
    creditor, principal = '[data-path="loans/l1/creditor"]', '[data-path="loans/l1/principal"]'
    one.locator(principal).fill("30000")
    expect(two.locator(principal)).to_have_value("30000")
    two.locator(creditor).fill("网商银行")
    expect(one.locator(creditor)).to_have_value("网商银行")
    expect(one.locator(principal)).to_have_value("30000")
    data = phone.open("about/my-data/")
    data.locator("[data-act=erase]").click()
    data.locator("[data-act=erase-now]").click()
    for tab in (one, two):
        expect(tab.locator(principal)).to_have_value("")
    # What an open page showed does not come back by itself.
    one.reload()
    expect(one.locator(principal)).to_have_value("")
    data.locator("[data-act=erase-undo]").click()
    expect(two.locator(creditor)).to_have_value("网商银行")
