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
