"""Clearing is one press, and so is taking it back."""

from playwright.sync_api import expect


def test_list(either):
    page = either.open()
    page.locator("#read-contract input").check()
    row = page.locator("#identify-lender")
    row.locator("summary").click()
    row.locator(".item-na").click()
    page.locator("[data-act=reset]").click()
    expect(page.locator("#read-contract input")).not_to_be_checked()
    expect(row).to_have_attribute("data-state", "open")
    page.locator(".toast-action").click()
    expect(page.locator("#read-contract input")).to_be_checked()
    expect(row).to_have_attribute("data-state", "not-applicable")
    page.reload()
    expect(page.locator("#read-contract input")).to_be_checked()


def clear_facts(page):
    page.locator("[data-act=clear-facts]").click()
    page.locator("[data-act=clear-facts-yes]").click()


def test_letter(either):
    page = either.open()
    paper = page.locator(".letter-live .letter-paper")
    page.locator("[name=name]").fill("王小明")
    page.locator("[name=reason]").select_option("illness")
    page.locator("[name=requests][value=longer-term]").check()
    expect(paper).to_contain_text("王小明")
    clear_facts(page)
    expect(page.locator("[name=name]")).to_have_value("")
    expect(page.locator("[name=reason]")).to_have_value("")
    expect(page.locator("[name=requests][value=longer-term]")).not_to_be_checked()
    expect(paper).not_to_contain_text("王小明")
    expect(page.locator(".field-error:visible")).to_have_count(0)
    page.locator(".toast-action").click()
    expect(page.locator("[name=name]")).to_have_value("王小明")
    expect(page.locator("[name=reason]")).to_have_value("illness")
    expect(page.locator("[name=requests][value=longer-term]")).to_be_checked()
    expect(paper).to_contain_text("王小明")


def test_what_was_typed_since_stays(phone):
    page = phone.open()
    page.locator("[name=name]").fill("王小明")
    page.locator("[name=phone]").fill("0571-00000000")
    clear_facts(page)
    expect(page.locator("[name=phone]")).to_have_value("")
    # Not saved yet when "undo" is pressed.
    page.locator("[name=name]").fill("李")
    page.locator(".toast-action").click()
    expect(page.locator("[name=phone]")).to_have_value("0571-00000000")
    expect(page.locator("[name=name]")).to_have_value("李")
    page.reload()
    expect(page.locator("[name=name]")).to_have_value("李")


def test_clearing_the_letter_leaves_the_ticks(phone):
    page = phone.open()
    page.locator("#read-contract input").check()
    page.locator("[name=name]").fill("王小明")
    clear_facts(page)
    page.reload()
    expect(page.locator("#read-contract input")).to_be_checked()
    expect(page.locator("[name=name]")).to_have_value("")
