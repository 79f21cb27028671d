"""Ticks are saved at once, counted, kept over reload and language, and lead to what is next."""

import re

from playwright.sync_api import expect

FIRST, SECOND = "read-contract", "write-down-balance"


def box(page, item):
    return page.locator(f"#{item} input")


def numbers(page):
    """Done and total, as the line above the list shows them."""
    # The line is empty until the list's script has come.
    expect(page.locator(".checklist-count")).to_have_text(re.compile(r"\d"))
    return [int(n) for n in re.findall(r"\d+", page.locator(".checklist-count").inner_text())]


def test_tick_stays_after_reload(reader):
    page = reader.open()
    total = numbers(page)[1]
    assert numbers(page) == [0, total]
    box(page, FIRST).check()
    assert numbers(page) == [1, total]
    page.reload()
    expect(box(page, FIRST)).to_be_checked()
    assert numbers(page) == [1, total]
    box(page, FIRST).uncheck()
    page.reload()
    expect(box(page, FIRST)).not_to_be_checked()


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


def test_all_done_is_said(phone):
    page = phone.open()
    for tick in page.locator(".item input").all():
        tick.check()
    expect(page.locator(".next-step-text")).to_be_hidden()
    done, total = numbers(page)
    assert done == total
    assert page.locator("progress").evaluate("bar => bar.value / bar.max") == 1


def test_not_applicable_leaves_the_total(either):
    page = either.open()
    total = numbers(page)[1]
    row = page.locator(f"#{FIRST}")
    row.locator("summary").click()
    row.locator(".item-na").click()
    assert numbers(page) == [0, total - 1]
    page.reload()
    expect(row).to_have_attribute("data-state", "not-applicable")
    expect(row.locator(".item-state")).not_to_be_empty()
    row.locator("details").evaluate("fold => { fold.open = true; }")
    row.locator(".item-na").click()
    assert numbers(page) == [0, total]


def test_group_counts(phone):
    page = phone.open()
    box(page, FIRST).check()
    group = page.locator("[data-group]", has=page.locator(f"#{FIRST}"))
    items = group.locator("li[data-item]").count()
    expect(group.locator(".group-count")).to_have_text(f"1/{items}")
