"""Ticks are saved at once, counted, kept over reload and language, and lead to what is next."""

from playwright.sync_api import expect

FIRST, SECOND = "read-contract", "write-down-balance"


def box(page, item):
    return page.locator(f"#{item} input")


def test_next_item_follows_the_ticks(either):
    page = either.open()
    link = page.locator(".next-step-text a")
    expect(link).to_have_attribute("href", f"#{FIRST}")
    box(page, FIRST).check()
    expect(link).to_have_attribute("href", f"#{SECOND}")
    link.click()
    expect(page.locator(f"#{SECOND}")).to_be_in_viewport()
    box(page, FIRST).uncheck()
    expect(link).to_have_attribute("href", f"#{FIRST}")


def test_next_item_is_worked_out_on_return(phone):
    page = phone.open()
    box(page, FIRST).check()
    page.reload()
    page.locator("negotiation-checklist").scroll_into_view_if_needed()
    expect(page.locator(".next-step-text a")).to_have_attribute("href", f"#{SECOND}")
