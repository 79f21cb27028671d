"""A link to one place: copied without anything else in it, and opened where it points."""

import re

from playwright.sync_api import expect
from sharing import ITEM, SHARE_SHEET


def fold_item(route):
    """Serve the page with the item's list folded away, as a writer may do one day."""
    response = route.fetch()
    body = re.sub(
        rf'(<li class="item" id="{ITEM}".*?</li>)',
        r"<li><details><summary>…</summary><ul>\1</ul></details></li>",
        response.text(),
        flags=re.DOTALL,
    )
    route.fulfill(response=response, body=body)


def test_opened_cold_it_is_marked_and_in_view(either):
    page = either.context.new_page()
    page.goto(f"{either.url()}#{ITEM}")
    expect(page.locator(f"#{ITEM}")).to_have_class(re.compile(r"\bis-shared\b"))
    expect(page.locator(f"#{ITEM}")).to_be_in_viewport()
    expect(page.locator(".announcer")).not_to_be_empty()


def test_folded_away_it_is_unfolded(either):
    page = either.context.new_page()
    page.route(either.url(), fold_item)
    page.goto(f"{either.url()}#{ITEM}")
    expect(page.locator(f"#{ITEM}")).to_be_in_viewport()
    page.locator(f"details:has(#{ITEM})").evaluate("fold => { fold.open = false; }")
    page.goto(f"{either.url()}#contact-log")
    page.goto(f"{either.url()}#{ITEM}")
    expect(page.locator(f"#{ITEM}")).to_be_in_viewport()


def test_one_tap_copies_on_a_phone_too(make_reader):
    reader = make_reader("zh", has_touch=True, is_mobile=True)
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.begin_with(SHARE_SHEET)
    page = reader.open()
    page.locator(f"#{ITEM} a.copy-link").tap()
    expect(page.locator(".toast-action")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{reader.base}s/{ITEM}/"
    assert page.evaluate("window.shared") == []
