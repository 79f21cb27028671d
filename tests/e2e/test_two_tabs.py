"""Two tabs of one reader stay in step, and neither undoes the other."""

from playwright.sync_api import expect


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
